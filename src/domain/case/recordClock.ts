import { z } from 'zod';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, dayOf, Moment, officialDateTime } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import {
  beginningOf,
  ClockEvent,
  clockEventNames,
  dutyEvents,
  plannedEvents,
  recordableEvents,
  roundBeginnings,
} from '../timeLimits/clockEvent.ts';
import type { TimeLimitRule } from '../timeLimits/timeLimitRule.ts';
import type { ClockRecord } from './clockRecord.ts';
import { hearingBarrier } from './hearingBarrier.ts';
import type { HearingLaw } from './hearingDays.ts';
import { peopleOf } from './peopleOf.ts';
import type { RightsCase } from './rightsCase.ts';
import { openRounds } from './rounds.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** Something that starts or ends a clock, as it is entered. */
export const HappenedInput = z.strictObject({
  event: ClockEvent.refine((event) => recordableEvents.includes(event), '这个事项由案件记录自动得出'),
  subjectId: z.string().nullable(),
  at: Moment,
  note: z.string().trim().max(200),
  /** Which seizure or preservation this ends; `null` = the only open one, or none. */
  ends: z.string().nullable().default(null),
});
export type HappenedInput = z.infer<typeof HappenedInput>;

export const WithdrawInput = z.strictObject({
  recordId: z.string(),
  reason: z.string().trim().min(2).max(200),
});
export type WithdrawInput = z.infer<typeof WithdrawInput>;

/** Every happening a rule looks at. */
export function eventsOf(rule: TimeLimitRule): readonly ClockEvent[] {
  const choices = rule.excludedBy.flatMap(({ event, unless }) =>
    unless === null ? [event] : [event, unless],
  );
  return [...mainEventsOf(rule), ...choices];
}

/** What starts it and what ends it. */
function mainEventsOf({ trigger, stoppedBy }: TimeLimitRule): readonly ClockEvent[] {
  return [trigger, ...stoppedBy];
}

/** Whether an event is one person's: whoever takes it down must say whose. */
export function needsPerson(event: ClockEvent, rules: readonly TimeLimitRule[]): boolean {
  if (dutyEvents.includes(event)) return true;
  const concerned = rules.filter((rule) => mainEventsOf(rule).includes(event));
  if (concerned.length === 0)
    return rules.some((rule) => rule.per === 'person' && eventsOf(rule).includes(event));
  return concerned.every(({ per }) => per === 'person');
}

/** What the happenings of a case are held against. */
export interface HappenedLaw extends HearingLaw {
  readonly rules: readonly TimeLimitRule[];
}

/**
 * Takes down that something happened.
 *
 * Fails: `case.timeInFuture`; `case.timesOutOfOrder` when it contradicts the incident or what it ends;
 * `case.personUnknown`, `clock.personRequired`; `clock.alreadyRecorded`, `clock.timesUsedUp`; `clock.roundRequired`, `clock.recordUnknown`;
 * `disposition.hearingPending`, `disposition.hearingNotTold`, `disposition.hearingDaysRunning`.
 * Source: SPEC T-R1, T-R2, T-R3, T-R9, D-K40, D-K41, D-K51.
 */
export function recordHappened(
  rightsCase: RightsCase,
  input: HappenedInput,
  { rules, ...law }: HappenedLaw,
  { id, ...stamp }: Stamp & { readonly id: string },
): Result<RightsCase> {
  const wrong =
    wrongPerson(rightsCase, input, rules) ??
    wrongTime(rightsCase, input, rules, stamp) ??
    unheard(rightsCase, input, law);
  if (wrong !== null) return refused(wrong);
  const ends = endedRound(rightsCase, input);
  if (!ends.ok) return ends;
  const record: ClockRecord = { ...input, ends: ends.value, ...madeBy(stamp, id), kind: 'happened' };
  const summary = `${clockEventNames[input.event]}：${officialDateTime(input.at)}${whose(rightsCase, input.subjectId)}`;
  return ok(withRecord(rightsCase, record, stamp, { kind: 'clockRecorded', summary }));
}

/** A penalty decided before its hearing. */
function unheard(
  rightsCase: RightsCase,
  { event, subjectId, at }: HappenedInput,
  law: HearingLaw,
): Failure | null {
  if (event !== 'administrativeDecided') return null;
  const concerned = rightsCase.counterparties.filter(({ id }) => subjectId === null || id === subjectId);
  for (const { id } of concerned) {
    const penalty = { counterpartyId: id, on: dayOf(at), fineFen: null, isDetention: true };
    const barrier = hearingBarrier(rightsCase, penalty, law);
    if (barrier !== null) return { ...barrier, detail: { ...barrier.detail, at: 'at' } };
  }
  return null;
}

/** Which round it ends: the one that is named, or the only one that is open. */
function endedRound(rightsCase: RightsCase, { event, at, ends }: HappenedInput): Result<string | null> {
  const open = openRounds(rightsCase, event);
  if (ends === null && open.length === 0) return ok(null);
  if (ends === null && open.length > 1) {
    const detail = { event: clockEventNames[event], count: open.length, at: 'ends' };
    return refused(failure('clock.roundRequired', detail));
  }
  const named = open.find(({ begun }) => ends === null || begun.id === ends);
  if (named === undefined) return refused(failure('clock.recordUnknown', { at: 'ends' }));
  if (compareMoments(at, named.begun.at) >= 0) return ok(named.begun.id);
  return refused(
    failure('case.timesOutOfOrder', {
      later: clockEventNames[event],
      earlier: clockEventNames[named.begun.event],
      at: 'at',
    }),
  );
}

/** Takes a record back; it stays, with the reason. Fails: `clock.recordUnknown`. Source: SPEC T-R6. */
export function withdrawRecord(
  rightsCase: RightsCase,
  { recordId, reason }: WithdrawInput,
  stamp: Stamp,
): Result<RightsCase> {
  const known = rightsCase.clockRecords.find(({ id, withdrawn }) => id === recordId && withdrawn === null);
  if (known === undefined) return refused(failure('clock.recordUnknown'));
  const withdrawn = { by: stamp.by, at: stamp.now, reason };
  const clockRecords = rightsCase.clockRecords.map((record) =>
    record.id === recordId ? { ...record, withdrawn } : record,
  );
  const summary = `撤销期限记录：${reason}`;
  return ok(withEvent({ ...rightsCase, clockRecords }, stamp, 'clockRecordWithdrawn', summary));
}

/** What every new record carries. */
export function madeBy(stamp: Stamp, id: string) {
  return { id, by: stamp.by, recordedAt: stamp.now, withdrawn: null };
}

/** The case with one more record and its line of history. */
export function withRecord(
  rightsCase: RightsCase,
  record: ClockRecord,
  stamp: Stamp,
  told: { readonly kind: 'clockRecorded' | 'clockExtended' | 'clockPaused'; readonly summary: string },
): RightsCase {
  const clockRecords = [...rightsCase.clockRecords, record];
  return withEvent({ ...rightsCase, clockRecords }, stamp, told.kind, told.summary);
}

/** `（违法嫌疑人A）`, or nothing for the case. */
export function whose(rightsCase: RightsCase, subjectId: string | null): string {
  const person = peopleOf(rightsCase).find(({ id }) => id === subjectId);
  return person === undefined ? '' : `（${person.name}）`;
}

/** A person who is not in the case. */
export function unknownPerson(rightsCase: RightsCase, subjectId: string | null): Failure | null {
  const isKnown = subjectId === null || peopleOf(rightsCase).some(({ id }) => id === subjectId);
  return isKnown ? null : failure('case.personUnknown', { person: '所选人员', at: 'subjectId' });
}

function wrongPerson(
  rightsCase: RightsCase,
  { event, subjectId }: HappenedInput,
  rules: readonly TimeLimitRule[],
): Failure | null {
  if (subjectId === null && needsPerson(event, rules)) {
    return failure('clock.personRequired', { event: clockEventNames[event], at: 'subjectId' });
  }
  return unknownPerson(rightsCase, subjectId);
}

function wrongTime(
  rightsCase: RightsCase,
  input: HappenedInput,
  rules: readonly TimeLimitRule[],
  { now }: Stamp,
): Failure | null {
  const later = clockEventNames[input.event];
  const isPlanned = plannedEvents.includes(input.event);
  if (!isPlanned && compareMoments(input.at, now) > 0)
    return failure('case.timeInFuture', { field: later, at: 'at' });
  if (compareMoments(input.at, rightsCase.incident.occurredAt) < 0)
    return failure('case.timesOutOfOrder', { later, earlier: '案发时间', at: 'at' });
  const recorded = momentsByEvent(rightsCase, input.subjectId);
  const spent = rules.find(
    ({ trigger, atMost }) =>
      trigger === input.event && atMost !== null && recorded(input.event).length >= atMost,
  );
  if (spent !== undefined && spent.atMost !== null)
    return failure('clock.timesUsedUp', { event: later, times: spent.atMost, at: 'event' });
  const isRound = roundBeginnings.has(input.event) || beginningOf[input.event] !== undefined;
  if (!isRound && recorded(input.event).some((moment) => compareMoments(moment, input.at) === 0))
    return failure('clock.alreadyRecorded', { event: later, at: 'at' });
  return againstOthers(input, rules, recorded);
}

type MomentsOf = (event: ClockEvent) => readonly Moment[];

/** What one person's, or the case's, standing records say; earliest first. */
function momentsByEvent(rightsCase: RightsCase, subjectId: string | null): MomentsOf {
  const own = rightsCase.clockRecords.filter(
    (record) => record.withdrawn === null && record.subjectId === subjectId,
  );
  return (event) =>
    own
      .flatMap((record) => (record.kind === 'happened' && record.event === event ? [record.at] : []))
      .sort(compareMoments);
}

/** An end before every known beginning, or a beginning after the only known end, cannot be. */
function againstOthers(input: HappenedInput, rules: readonly TimeLimitRule[], of: MomentsOf): Failure | null {
  const name = clockEventNames[input.event];
  for (const rule of rules) {
    if (rule.kind === 'before') continue;
    const [begun] = of(rule.trigger);
    const isEarlyEnd =
      rule.stoppedBy.includes(input.event) && begun !== undefined && compareMoments(input.at, begun) < 0;
    if (isEarlyEnd)
      return failure('case.timesOutOfOrder', {
        later: name,
        earlier: clockEventNames[rule.trigger],
        at: 'at',
      });
    if (rule.trigger !== input.event || begun !== undefined) continue;
    for (const end of rule.stoppedBy) {
      const [ended] = of(end);
      if (ended !== undefined && compareMoments(ended, input.at) < 0)
        return failure('case.timesOutOfOrder', { later: clockEventNames[end], earlier: name, at: 'at' });
    }
  }
  return null;
}
