import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { CaseStage } from './caseStage.ts';

/** One passing of a gate: from where to where, who, when, why, and what was still missing then. */
export const StageChange = z.strictObject({
  from: CaseStage,
  to: CaseStage,
  at: Moment,
  by: z.string(),
  reason: z.string().max(500),
  /** Labels of what was still open and passed over with the reason given. */
  passedOver: z.array(z.string().max(120)).max(60).readonly(),
  /** 归档号 the archive gave; absent = none was written down, and for every other gate. */
  archiveNumber: z.string().trim().min(1).max(60).optional(),
});
export type StageChange = z.infer<typeof StageChange>;

/** The number of the last archiving; empty = not archived, or none was written down. Source: SPEC M-64. */
export function archiveNumberOf({ stageChanges }: { readonly stageChanges: readonly StageChange[] }): string {
  return stageChanges.findLast(({ to }) => to === 'archived')?.archiveNumber ?? '';
}

/** When a case last came to a stage; `null` = never. */
export function lastReached(
  { stageChanges }: { readonly stageChanges: readonly StageChange[] },
  stage: CaseStage,
): Moment | null {
  return stageChanges.findLast(({ to }) => to === stage)?.at ?? null;
}
