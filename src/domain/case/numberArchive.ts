import { z } from 'zod';
import { contradiction } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { RightsCase } from './rightsCase.ts';
import { archiveNumberOf } from './stageChange.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export const ArchiveNumberInput = z.strictObject({
  archiveNumber: z.string().trim().min(1).max(60),
  /** Why another number stands there now; empty when none did. */
  reason: z.string().trim().max(200),
});
export type ArchiveNumberInput = z.infer<typeof ArchiveNumberInput>;

/**
 * Writes down the number the archive gave after the case went there, or corrects it; the one before stays in the history.
 *
 * Fails: `case.contradiction` for a case that is not archived, for the number that stands already, and for a correction without a reason.
 * Source: SPEC M-70.
 */
export function numberArchive(
  rightsCase: RightsCase,
  { archiveNumber, reason }: ArchiveNumberInput,
  stamp: Stamp,
): Result<RightsCase> {
  const last = rightsCase.stageChanges.findLastIndex(({ to }) => to === 'archived');
  if (rightsCase.stage !== 'archived' || last < 0)
    return refused(contradiction('归档号', '案件还没有归档；归档时填写'));
  const before = archiveNumberOf(rightsCase);
  if (before === archiveNumber) return refused(contradiction('归档号', '与已填写的相同'));
  if (before !== '' && reason.length < 2)
    return refused(contradiction('归档号', `已填写${before}，更正须写明理由`));
  const stageChanges = rightsCase.stageChanges.map((change, place) =>
    place === last ? { ...change, archiveNumber } : change,
  );
  const said =
    before === '' ? `填写归档号${archiveNumber}` : `归档号由${before}更正为${archiveNumber}：${reason}`;
  return ok(withEvent({ ...rightsCase, stageChanges }, stamp, 'archiveNumbered', said));
}
