import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { moneyText } from '../kernel/money.ts';
import { Struck } from '../kernel/struck.ts';
import { TrackId } from './tracks.ts';

/**
 * What the law's course brought somebody who harmed, as the paper of whoever decided says it. 刑事拘留, 逮捕 and the like are no kinds of
 * it: they are taken down with the clocks, and once is enough.
 */
export const LegalOutcomeKind = z.enum([
  'administrativeDetention',
  'fine',
  'warning',
  'noPenalty',
  'sentForProsecution',
  'indicted',
  'sentenced',
  'exemptedFromPenalty',
  'acquitted',
  'caseWithdrawn',
  'other',
]);
export type LegalOutcomeKind = z.infer<typeof LegalOutcomeKind>;
export const legalOutcomeNames: Readonly<Record<LegalOutcomeKind, string>> = {
  administrativeDetention: '行政拘留',
  fine: '罚款',
  warning: '警告',
  noPenalty: '不予处罚',
  sentForProsecution: '移送审查起诉',
  indicted: '提起公诉',
  sentenced: '判处刑罚',
  exemptedFromPenalty: '免予刑事处罚',
  acquitted: '宣告无罪',
  caseWithdrawn: '撤销案件',
  other: '其他',
};

/** One outcome for one person. What it says is taken from its paper; nothing of it follows from the decision in the case. */
export const LegalOutcome = z.strictObject({
  id: z.string().min(1).max(40),
  counterpartyId: z.string().min(1),
  kind: LegalOutcomeKind,
  on: Day,
  /** Who decided, as the paper names it. */
  organ: z.string().trim().min(1).max(60),
  /** Number of the paper; empty = none is known. */
  documentNumber: z.string().trim().max(60),
  /** Of 行政拘留 alone. Units: days. */
  days: z.int().positive().nullable(),
  /** Of 罚款 alone. Units: integer fen. */
  fineFen: z.int().positive().max(1_000_000_000).nullable(),
  /** Of public-order penalties alone: what the paper punishes; `null` = as it was decided in the case. */
  appliedTrack: TrackId.nullable(),
  /** Why it lies beside the statutory range; empty = it does not. Source: SPEC D-K60. */
  rangeReason: z.string().trim().max(500),
  /** The penalty as the judgment says it, or what else there is to say. */
  words: z.string().trim().max(300),
  /** Items of evidence that are its scan. */
  evidenceIds: z.array(z.string().min(1).max(40)).max(20).readonly(),
  by: z.string(),
  recordedAt: Moment,
  struck: Struck.nullable(),
});
export type LegalOutcome = z.infer<typeof LegalOutcome>;

/** `行政拘留10日`, `罚款¥500.00`, `判处有期徒刑一年`. */
export function outcomeText({
  kind,
  days,
  fineFen,
  words,
}: Pick<LegalOutcome, 'kind' | 'days' | 'fineFen' | 'words'>): string {
  if (kind === 'sentenced') return words.startsWith('判处') ? words : `判处${words}`;
  if (kind === 'other') return words;
  const size = days !== null ? `${days}日` : fineFen !== null ? (moneyText(fineFen) ?? '') : '';
  const said = `${legalOutcomeNames[kind]}${size}`;
  return words === '' ? said : `${said}（${words}）`;
}
