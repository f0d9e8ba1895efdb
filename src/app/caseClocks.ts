import { caseClockFacts } from '#domain/case/caseClockFacts.ts';
import { isSettled } from '#domain/case/caseStage.ts';
import { eventsOf, needsPerson } from '#domain/case/recordClock.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import { oncePer } from '#domain/kernel/oncePer.ts';
import { ok } from '#domain/kernel/result.ts';
import {
  clockEventNames,
  dutyEvents,
  plannedEvents,
  recordableEvents,
} from '#domain/timeLimits/clockEvent.ts';
import { careClocks } from '#domain/timeLimits/careClocks.ts';
import type { ClockFacts } from '#domain/timeLimits/clockFacts.ts';
import { dueAt } from '#domain/timeLimits/dueAt.ts';
import type { HolidayCalendar } from '#domain/timeLimits/holidays.ts';
import { byDue, clocksOf, subjectsOf } from '#domain/timeLimits/runningClocks.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import type { TimeLimitRule } from '#domain/timeLimits/timeLimitRule.ts';
import { basisOf, clockLabel, clockLine } from './clockLines.ts';
import { clockLaw } from './clockLaw.ts';
import { lawCatalogue } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** The clocks of a case: what runs, each with its computation and article; what is done, or stopped with the case; what may be taken down. Source: SPEC T-S6. */
export async function caseClocks(around: Surroundings, rightsCase: RightsCase) {
  const counted = await clockLaw(around);
  if (!counted.ok) return counted;
  const law = await lawCatalogue(around.shelf);
  if (!law.ok) return law;
  const { rules, calendar, goals } = counted.value;
  const now = around.clock.now();
  const facts = caseClockFacts(rightsCase);
  const ofCare = careClocks(facts, goals);
  const clocks = byDue([...clocksOf(facts, rules, calendar, now), ...ofCare]);
  const going = isSettled(rightsCase.stage) ? ofCare : clocks;
  const running = going.filter(({ endedAt }) => endedAt === null);
  const wholeView = (clock: CountedClock) => ({
    ...clockLine(clock, law.value, now),
    subjectId: clock.subjectId,
    steps: stepsOf(clock, calendar),
    extensions: offersOf(clock),
    pauses: [...clock.rule.pauses],
  });
  return ok({
    clocks: running.map(wholeView),
    settledClocks: clocks.filter((clock) => !running.includes(clock)).map(settledView),
    recordable: recordableViews(rules),
    standingDuties: rules
      .filter((rule) => rule.kind === 'standing' && hasHappened(facts, rule))
      .map((rule) => ({ label: rule.name, note: rule.note, basis: basisOf(rule, law.value) })),
  });
}

function stepsOf(
  { rule, startedAt, adjustments }: CountedClock,
  calendar: HolidayCalendar,
): readonly string[] {
  const { steps, caveats } = dueAt(rule, startedAt, calendar, adjustments);
  const { alarmDays } = rule;
  return [
    ...steps,
    ...caveats,
    ...(alarmDays === null ? [] : [`届满${alarmDays}日前提示。`]),
    ...(rule.note === '' ? [] : [rule.note]),
  ];
}

/** Extensions whose turn it is. */
function offersOf({ rule, adjustments }: CountedClock) {
  const had = (id: string) => adjustments.granted.filter(({ extension }) => extension.id === id).length;
  return rule.extensions
    .filter(({ id, times, after }) => had(id) < times && (after === null || had(after) > 0))
    .map(({ id, name, approver, condition, mode }) => ({
      id,
      name,
      approver,
      condition,
      needsUntil: mode === 'until',
    }));
}

function settledView(clock: CountedClock) {
  const { endedAt, due, rule } = clock;
  const isLate = endedAt !== null && rule.kind !== 'opens' && epochMs(endedAt) > due.lawDueMs;
  return { label: clockLabel(clock), endedAt, lawDue: momentOfEpoch(due.lawDueMs), isLate };
}

/** Every view of a case carries it. */
const recordableViews = oncePer((rules: readonly TimeLimitRule[]) => {
  const used = new Set(rules.flatMap(eventsOf));
  return recordableEvents
    .filter((event) => used.has(event) || dutyEvents.includes(event))
    .map((event) => ({
      event,
      name: clockEventNames[event],
      needsPerson: needsPerson(event, rules),
      isPlanned: plannedEvents.includes(event),
    }));
});

function hasHappened(facts: ClockFacts, rule: TimeLimitRule): boolean {
  return subjectsOf(rule, facts).some(({ triggers }) => triggers[rule.trigger] !== undefined);
}
