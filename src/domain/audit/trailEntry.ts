import { z } from 'zod';
import { Actor } from '../access/userAccount.ts';
import { CaseEventKind } from '../case/caseEvent.ts';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';

/** What the trail can tell besides the events of a case. */
export const SystemAct = z.enum([
  'founded',
  'opened',
  'entered',
  'enteringRefused',
  'left',
  'locked',
  'passwordChanged',
  'passwordReset',
  'recoveryUsed',
  'recoverySheetMade',
  'accountMade',
  'accountApproved',
  'accountDisabled',
  'accountUnlocked',
  'accountChanged',
  'settingsChanged',
  'submissionReceived',
  'submissionViewed',
  'reviewRecorded',
  'opinionIssued',
  'opinionExported',
  'caseViewed',
  'evidenceViewed',
  'evidenceWatched',
  'paperViewed',
  'printed',
  'trailViewed',
  'externalViewerUsed',
  'examined',
  'trailsVerified',
  'backedUp',
  'restoreDrilled',
  'restored',
  'repaired',
  'migrated',
  'clockChanged',
  'interrupted',
  'endMissing',
  'checkpoint',
]);
export type SystemAct = z.infer<typeof SystemAct>;

export const TrailAct = z.enum([...CaseEventKind.options, ...SystemAct.options]);
export type TrailAct = z.infer<typeof TrailAct>;

/** Where a case's chain stood when a checkpoint was signed. */
export const ChainHead = z.strictObject({ caseId: z.string(), seq: z.int().positive(), hash: Sha256 });
export type ChainHead = z.infer<typeof ChainHead>;

/**
 * One line of an audit trail. `prev` is the SHA-256 of the line before (64 zeros for the first), so no line can be changed, taken out,
 * put in or moved without every later line showing it.
 *
 * Units: `uptimeMs` counts from the start of the program run named by `run`; it does not follow the wall clock, so a clock that was set shows.
 */
export const TrailEntry = z.strictObject({
  seq: z.int().positive(),
  prev: Sha256,
  at: Moment,
  run: z.string(),
  uptimeMs: z.int().nonnegative(),
  by: Actor.nullable(),
  act: TrailAct,
  /** What was done, in Chinese; short. */
  what: z.string().max(300),
  /** What it was done to: an evidence id, a paper's id, an account's id. */
  about: z.string().max(80).nullable(),
  /** SHA-256 of the record before and after; `null` when no record changed. */
  before: Sha256.nullable(),
  after: Sha256.nullable(),
  /** Only checkpoints: the heads of all chains that grew, and an Ed25519 signature over them (base64). */
  checkpoint: z.strictObject({ heads: z.array(ChainHead).readonly(), signature: z.string() }).optional(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

/** What someone adds to a trail; the vault knows the rest. */
export interface Deed {
  readonly act: TrailAct;
  readonly what: string;
  readonly about?: string;
}

/** The first line's `prev`. */
export const NO_ENTRY = Sha256.parse('0'.repeat(64));
