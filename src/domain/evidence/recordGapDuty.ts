import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { dayOf, officialDate } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { GapDuty } from './gapDuty.ts';
import { hasItems } from './itemsOfCase.ts';

export const GapDutyInput = GapDuty.omit({ by: true, at: true, closed: true });
export type GapDutyInput = z.infer<typeof GapDutyInput>;

/**
 * Gives a gap to somebody, or changes who has it and until when while it is open; the old day stays in the history.
 *
 * Fails: `evidence.dutyClosed`; `evidence.dutyDueInPast`.
 * Source: SPEC E-164.
 */
export function setGapDuty(rightsCase: RightsCase, input: GapDutyInput, stamp: Stamp): Result<RightsCase> {
  const before = rightsCase.gapDuties.find(({ id }) => id === input.id);
  if (before !== undefined && before.closed !== null) return refused(failure('evidence.dutyClosed'));
  const isMoved = before?.dueOn !== input.dueOn;
  if (isMoved && input.dueOn < dayOf(stamp.now)) return refused(failure('evidence.dutyDueInPast'));
  const duty: GapDuty = { ...input, by: stamp.by, at: stamp.now, closed: null };
  const gapDuties =
    before === undefined
      ? [...rightsCase.gapDuties, duty]
      : rightsCase.gapDuties.map((entry) => (entry === before ? duty : entry));
  const due = officialDate(input.dueOn);
  const until = before !== undefined && isMoved ? `由${officialDate(before.dueOn)}改为${due}` : due;
  const summary = `补证任务“${input.label}”：${input.owner}，期限${until}`;
  return ok(withEvent({ ...rightsCase, gapDuties }, stamp, 'gapDutySet', summary));
}

export const CloseDutyInput = z.strictObject({
  dutyId: z.string(),
  brought: z.boolean(),
  evidenceIds: z.array(z.string()).max(50).readonly(),
  note: z.string().trim().max(300),
});
export type CloseDutyInput = z.infer<typeof CloseDutyInput>;

/**
 * Ends a duty with what was brought, or with why nothing was.
 *
 * Fails: `evidence.dutyUnknown`, `evidence.dutyClosed`, `evidence.notFound`; `evidence.dutyOutcomeMissing` when it says neither.
 * Source: SPEC E-166.
 */
export function closeGapDuty(
  rightsCase: RightsCase,
  { dutyId, brought, evidenceIds, note }: CloseDutyInput,
  stamp: Stamp,
): Result<RightsCase> {
  const duty = rightsCase.gapDuties.find(({ id }) => id === dutyId);
  if (duty === undefined) return refused(failure('evidence.dutyUnknown'));
  if (duty.closed !== null) return refused(failure('evidence.dutyClosed'));
  if (!hasItems(rightsCase, evidenceIds)) return refused(failure('evidence.notFound'));
  const isSaid = note.trim().length >= 2 || (brought && evidenceIds.length > 0);
  if (!isSaid) return refused(failure('evidence.dutyOutcomeMissing'));
  const closed = { at: stamp.now, by: stamp.by, brought, evidenceIds: brought ? evidenceIds : [], note };
  const gapDuties = rightsCase.gapDuties.map((entry) => (entry === duty ? { ...duty, closed } : entry));
  const outcome = outcomeText({ ...duty, closed }, rightsCase);
  const summary = `补证任务“${duty.label}”${outcome ?? ''}`;
  return ok(withEvent({ ...rightsCase, gapDuties }, stamp, 'gapDutyClosed', summary));
}

/** `已补：证据3、证据4，诊断证明原件已归卷` or `未能补到：店家已搬走`; `null` while it is open. */
export function outcomeText({ closed }: GapDuty, { evidence }: RightsCase): string | null {
  if (closed === null) return null;
  const numbers = evidence
    .filter(({ id }) => closed.evidenceIds.includes(id))
    .map(({ number }) => `证据${number}`)
    .join('、');
  const said = [numbers, closed.note].filter((part) => part !== '').join('，');
  return `${closed.brought ? '已补' : '未能补到'}：${said}`;
}
