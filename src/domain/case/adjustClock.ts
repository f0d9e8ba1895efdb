import { z } from 'zod';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, epochMs, Moment, momentOfEpoch, officialDateTime } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { HolidayCalendar } from '../timeLimits/holidays.ts';
import { runningClocks } from '../timeLimits/runningClocks.ts';
import type { CountedClock } from '../timeLimits/runningClocks.ts';
import { PauseCause, pauseCauseNames } from '../timeLimits/timeLimitRule.ts';
import type { TimeLimitExtension, TimeLimitRule } from '../timeLimits/timeLimitRule.ts';
import { caseClockFacts } from './caseClockFacts.ts';
import type { ClockRecord } from './clockRecord.ts';
import { madeBy, unknownPerson, whose, withRecord } from './recordClock.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** An approved extension, as it is entered. */
export const ExtensionInput = z.strictObject({
  ruleId: z.string(),
  extensionId: z.string(),
  subjectId: z.string().nullable(),
  startedAt: Moment,
  approvedBy: z.string().trim().min(1).max(60),
  approvedAt: Moment,
  approvalNumber: z.string().trim().max(60),
  until: Moment.nullable(),
  /** The facts that carry it. */
  note: z.string().trim().min(2).max(200),
});
export type ExtensionInput = z.infer<typeof ExtensionInput>;

export const PauseInput = z.strictObject({
  cause: PauseCause,
  subjectId: z.string().nullable(),
  from: Moment,
  until: Moment.nullable(),
  note: z.string().trim().max(200),
});
export type PauseInput = z.infer<typeof PauseInput>;

export const ResumeInput = z.strictObject({ recordId: z.string(), until: Moment });
export type ResumeInput = z.infer<typeof ResumeInput>;

/** By what clocks are counted. */
export interface ClockLaw {
  readonly rules: readonly TimeLimitRule[];
  readonly calendar: HolidayCalendar;
}
type StampWithId = Stamp & { readonly id: string };

/**
 * Takes an approved extension down for a clock that runs.
 *
 * Fails: `clock.notRunning`, `clock.ruleUnknown`; `clock.extensionNotAllowed`; `case.timeInFuture`, `case.timesOutOfOrder`;
 * `clock.extensionTooLate` when the approval came after the end.
 * Source: SPEC T-R4.
 */
export function extendClock(
  rightsCase: RightsCase,
  input: ExtensionInput,
  { rules, calendar }: ClockLaw,
  { id, ...stamp }: StampWithId,
): Result<RightsCase> {
  const rule = rules.find((candidate) => candidate.id === input.ruleId);
  const extension = rule?.extensions.find((candidate) => candidate.id === input.extensionId);
  if (rule === undefined || extension === undefined) return refused(failure('clock.ruleUnknown'));
  const clock = runningClocks(caseClockFacts(rightsCase), [rule], calendar, stamp.now).find(
    ({ subjectId, startedAt }) => subjectId === input.subjectId && startedAt === input.startedAt,
  );
  if (clock === undefined) return refused(failure('clock.notRunning'));
  const wrong = notAllowed(clock, extension, input) ?? wrongApproval(clock, input, stamp);
  if (wrong !== null) return refused(wrong);
  const record: ClockRecord = { ...input, ...madeBy(stamp, id), kind: 'extended' };
  const summary = `${rule.name}${whose(rightsCase, input.subjectId)}${extension.name}，${input.approvedBy}批准：${input.note}`;
  return ok(withRecord(rightsCase, record, stamp, { kind: 'clockExtended', summary }));
}

function notAllowed(
  clock: CountedClock,
  extension: TimeLimitExtension,
  { until }: ExtensionInput,
): Failure | null {
  const had = (id: string) =>
    clock.adjustments.granted.filter((granted) => granted.extension.id === id).length;
  const refusal = (why: string, at: string) => failure('clock.extensionNotAllowed', { why, at });
  if (had(extension.id) >= extension.times)
    return refusal(`“${extension.name}”以${extension.times}次为限`, 'extensionId');
  const { after } = extension;
  if (after !== null && had(after) === 0) return refusal('前一次延长还没有登记', 'extensionId');
  if ((extension.mode === 'until') !== (until !== null))
    return refusal('批准的截止日期没有填写，或者不需要填写', 'until');
  if (until !== null && epochMs(until) <= clock.due.lawDueMs)
    return refusal('批准的截止日期没有变晚', 'until');
  return null;
}

function wrongApproval(clock: CountedClock, { approvedAt }: ExtensionInput, { now }: Stamp): Failure | null {
  const at = 'approvedAt';
  if (compareMoments(approvedAt, now) > 0) return failure('case.timeInFuture', { field: '批准时间', at });
  if (compareMoments(approvedAt, clock.startedAt) < 0)
    return failure('case.timesOutOfOrder', { later: '批准时间', earlier: clock.rule.triggerName, at });
  if (epochMs(approvedAt) > clock.due.lawDueMs)
    return failure('clock.extensionTooLate', {
      due: officialDateTime(momentOfEpoch(clock.due.lawDueMs)),
      at,
    });
  return null;
}

/**
 * Takes down that time is not counted.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`, `case.timesOutOfOrder`; `clock.pauseOpen` when it overlaps one of its kind.
 * Source: SPEC T-R5.
 */
export function pauseClocks(
  rightsCase: RightsCase,
  input: PauseInput,
  { id, ...stamp }: StampWithId,
): Result<RightsCase> {
  const wrong = unknownPerson(rightsCase, input.subjectId) ?? wrongPause(rightsCase, input, stamp);
  if (wrong !== null) return refused(wrong);
  const record: ClockRecord = { ...input, ...madeBy(stamp, id), kind: 'paused' };
  const until = input.until === null ? '起' : `至${officialDateTime(input.until)}`;
  const summary = `${pauseCauseNames[input.cause]}${whose(rightsCase, input.subjectId)}不计入期限：${officialDateTime(input.from)}${until}`;
  return ok(withRecord(rightsCase, record, stamp, { kind: 'clockPaused', summary }));
}

function wrongPause(rightsCase: RightsCase, input: PauseInput, { now }: Stamp): Failure | null {
  const name = pauseCauseNames[input.cause];
  const { from, until } = input;
  if (compareMoments(from, now) > 0)
    return failure('case.timeInFuture', { field: `${name}开始`, at: 'from' });
  if (compareMoments(from, rightsCase.incident.occurredAt) < 0)
    return failure('case.timesOutOfOrder', { later: `${name}开始`, earlier: '案发时间', at: 'from' });
  const wrong = until === null ? null : wrongEnd(name, from, until, now);
  if (wrong !== null) return wrong;
  const overlaps = pausesOf(rightsCase).some(
    (known) =>
      known.cause === input.cause &&
      known.subjectId === input.subjectId &&
      (known.until === null || compareMoments(from, known.until) < 0) &&
      (until === null || compareMoments(known.from, until) < 0),
  );
  return overlaps ? failure('clock.pauseOpen', { cause: name, at: 'from' }) : null;
}

function wrongEnd(name: string, from: Moment, until: Moment, now: Moment): Failure | null {
  if (compareMoments(until, now) > 0)
    return failure('case.timeInFuture', { field: `${name}结束`, at: 'until' });
  if (compareMoments(until, from) < 0)
    return failure('case.timesOutOfOrder', { later: `${name}结束`, earlier: `${name}开始`, at: 'until' });
  return null;
}

function pausesOf({ clockRecords }: RightsCase) {
  return clockRecords
    .filter((record) => record.kind === 'paused')
    .filter(({ withdrawn }) => withdrawn === null);
}

/** Takes down when a pause ended; its beginning stays. Fails: `clock.recordUnknown`; `case.timeInFuture`, `case.timesOutOfOrder`. Source: SPEC T-R5. */
export function resumeClocks(
  rightsCase: RightsCase,
  { recordId, until }: ResumeInput,
  stamp: Stamp,
): Result<RightsCase> {
  const open = pausesOf(rightsCase).find((pause) => pause.id === recordId && pause.until === null);
  if (open === undefined) return refused(failure('clock.recordUnknown'));
  const name = pauseCauseNames[open.cause];
  const wrong = wrongEnd(name, open.from, until, stamp.now);
  if (wrong !== null) return refused(wrong);
  const clockRecords = rightsCase.clockRecords.map((record) =>
    record.id === recordId ? { ...open, until } : record,
  );
  const summary = `${name}结束，期限继续计算：${officialDateTime(until)}`;
  return ok(withEvent({ ...rightsCase, clockRecords }, stamp, 'clockResumed', summary));
}
