import type { TrailAct, TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';

/** A question to a trail: that of one case, or of the vault itself (`caseId: null`). */
export interface TrailQuery {
  readonly caseId: string | null;
  /** Empty = all. */
  readonly acts: readonly TrailAct[];
  /** Any substring of what was done or of who did it. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}
/** Whether a chain holds from its first line to its last; the first line that does not, when not. */
export type ChainVerdict =
  { readonly state: 'intact' } | { readonly state: 'broken'; readonly seq: number; readonly why: ChainBreak };
export type ChainBreak =
  | 'unreadable'
  | 'linkWrong'
  | 'cutShort'
  | 'endUnknown'
  | 'signatureWrong'
  | 'recordDiffers'
  | 'chainMissing';
export interface TrailPage {
  readonly total: number;
  /** Newest first. */
  readonly entries: readonly TrailEntry[];
  readonly head: { readonly seq: number; readonly hash: Sha256 } | null;
  readonly verdict: ChainVerdict;
}
/** What is wrong with the trails, each named by its case (`null` = the vault's own). */
export interface TrailFinding {
  readonly caseId: string | null;
  readonly seq: number;
  readonly why: ChainBreak;
}
export interface TrailExamination {
  readonly chains: number;
  readonly entries: number;
  readonly checkpoints: number;
  readonly broken: readonly TrailFinding[];
}
