import { epochMs, type Moment } from '../kernel/moment.ts';
import type { ClockEvent } from './clockEvent.ts';
import type { ClockFacts, ClockTriggers, ExtensionFact, PauseFact, TaskFact } from './clockFacts.ts';
import { countDue, unadjusted } from './countDue.ts';
import type { Adjustments, CountedDue } from './countDue.ts';
import { dayNumberOf } from './dayNumber.ts';
import type { HolidayCalendar } from './holidays.ts';
import { taskRule } from './taskRule.ts';
import type { TimeLimitRule } from './timeLimitRule.ts';

/** `open` and `shut` belong to a window: what may be done from that day on, and what not before it. */
export const clockStates = ['overdue', 'red', 'amber', 'grey', 'paused', 'open', 'shut'] as const;
export type ClockState = (typeof clockStates)[number];

/** A clock of one case: running, or settled by the event that ends it. */
export interface CountedClock {
  readonly rule: TimeLimitRule;
  /** `null` = the clock of the case. */
  readonly subjectId: string | null;
  readonly subjectName: string;
  readonly startedAt: Moment;
  /** When it was done; `null` = it runs. */
  readonly endedAt: Moment | null;
  readonly adjustments: Adjustments;
  readonly due: CountedDue;
  readonly isPaused: boolean;
}

/** Share of the span left below which a clock turns amber, then red; red also once the safe moment has passed. */
const AMBER_SHARE = 0.5;
const RED_SHARE = 0.2;
const DAY_MS = 86_400_000;

/** Every clock that has started, most pressing first; standing duties have none. */
export function clocksOf(
  facts: ClockFacts,
  rules: readonly TimeLimitRule[],
  calendar: HolidayCalendar,
  now: Moment,
): readonly CountedClock[] {
  const clocks: CountedClock[] = [];
  for (const rule of rules) {
    if (rule.kind === 'standing') continue;
    for (const subject of subjectsOf(rule, facts)) addClock(clocks, { rule, facts, subject, calendar, now });
  }
  for (const task of facts.tasks ?? []) clocks.push(clockOfTask(task, calendar));
  return byDue(clocks);
}

/** Most pressing first. */
export function byDue(clocks: readonly CountedClock[]): readonly CountedClock[] {
  return clocks.toSorted((a, b) => a.due.lawDueMs - b.due.lawDueMs);
}

/** The clocks that run now: started, and not stopped by their own event. */
export function runningClocks(...[facts, rules, calendar, now]: Parameters<typeof clocksOf>) {
  return clocksOf(facts, rules, calendar, now).filter(({ endedAt }) => endedAt === null);
}

/** How pressing a running clock is. Source: SPEC T-S1, T-S2, T-S4. */
export function stateOf({ rule, startedAt, due, isPaused }: CountedClock, now: Moment): ClockState {
  if (isPaused) return 'paused';
  const nowMs = epochMs(now);
  if (rule.kind === 'opens') return nowMs >= due.lawDueMs ? 'open' : 'shut';
  if (nowMs > due.lawDueMs) return 'overdue';
  if (rule.alarmDays !== null) {
    const alarmMs = due.lawDueMs - rule.alarmDays * DAY_MS;
    return nowMs >= alarmMs ? 'red' : 'grey';
  }
  if (rule.kind === 'before') return due.safeDueMs - nowMs <= DAY_MS ? 'red' : 'amber';
  const share = (due.safeDueMs - nowMs) / (due.safeDueMs - epochMs(startedAt));
  if (share <= RED_SHARE) return 'red';
  return share <= AMBER_SHARE ? 'amber' : 'grey';
}

export interface Subject {
  /** `null` = the case. */
  readonly id: string | null;
  readonly name: string;
  readonly triggers: ClockTriggers;
}

/** Whose happenings a rule looks at. */
export function subjectsOf({ per }: Pick<TimeLimitRule, 'per'>, facts: ClockFacts): readonly Subject[] {
  if (per === 'case') return [{ id: null, name: '', triggers: facts.triggers }];
  return per === 'person' ? facts.people : (facts.rounds ?? []);
}

interface ClockOrder {
  readonly rule: TimeLimitRule;
  readonly facts: ClockFacts;
  readonly subject: Subject;
  readonly calendar: HolidayCalendar;
  readonly now: Moment;
}

function addClock(clocks: CountedClock[], { rule, facts, subject, calendar, now }: ClockOrder): void {
  const startedAt = subject.triggers[rule.trigger];
  if (startedAt === undefined || isExcluded(rule, subject.triggers, facts.triggers)) return;
  const endedAt = endOf(rule, startedAt, subject.triggers);
  const pauses = facts.pauses.filter((pause) => concerns(rule, pause, subject.id));
  const granted = facts.extensions.filter((extension) => isExtended(rule, extension, subject.id, startedAt));
  const adjustments =
    pauses.length === 0 && granted.length === 0 ? unadjusted : adjusted(rule, granted, pauses, now);
  clocks.push({
    rule,
    subjectId: subject.id,
    subjectName: subject.name,
    startedAt,
    endedAt,
    adjustments,
    due: countDue(rule, startedAt, calendar, adjustments),
    isPaused: endedAt === null && pauses.some(({ until }) => until === null),
  });
}

/** Either the person's or the case's record may say that a clock does not apply. */
function isExcluded({ excludedBy }: TimeLimitRule, own: ClockTriggers, ofCase: ClockTriggers): boolean {
  const happened = (event: ClockEvent) => own[event] !== undefined || ofCase[event] !== undefined;
  return excludedBy.some(({ event, unless }) => happened(event) && (unless === null || !happened(unless)));
}

function clockOfTask(task: TaskFact, calendar: HolidayCalendar): CountedClock {
  const rule = taskRule(task);
  return {
    rule,
    subjectId: task.id,
    subjectName: task.text,
    startedAt: task.receivedAt,
    endedAt: task.doneAt,
    adjustments: unadjusted,
    due: countDue(rule, task.receivedAt, calendar),
    isPaused: false,
  };
}

/** The first of the events that end it; what lies before the trigger belongs to an earlier round and ends nothing. */
function endOf(rule: TimeLimitRule, startedAt: Moment, triggers: ClockTriggers): Moment | null {
  let end: Moment | null = null;
  for (const event of rule.stoppedBy) {
    const stoppedAt = triggers[event];
    if (stoppedAt === undefined) continue;
    if (rule.kind !== 'before' && epochMs(stoppedAt) < epochMs(startedAt)) continue;
    if (end === null || epochMs(stoppedAt) < epochMs(end)) end = stoppedAt;
  }
  return end;
}

function concerns(rule: TimeLimitRule, { cause, subjectId }: PauseFact, ofSubject: string | null): boolean {
  return rule.pauses.includes(cause) && (subjectId === null || ofSubject === null || subjectId === ofSubject);
}

function isExtended(
  rule: TimeLimitRule,
  extension: ExtensionFact,
  subjectId: string | null,
  startedAt: Moment,
): boolean {
  return (
    extension.ruleId === rule.id &&
    extension.subjectId === subjectId &&
    epochMs(extension.startedAt) === epochMs(startedAt)
  );
}

/** A pause that still lasts is taken out up to now. */
function adjusted(
  rule: TimeLimitRule,
  granted: readonly ExtensionFact[],
  pauses: readonly PauseFact[],
  now: Moment,
): Adjustments {
  return {
    granted: granted.flatMap(({ extensionId, until }) => {
      const extension = rule.extensions.find(({ id }) => id === extensionId);
      const untilDay = until === null ? null : dayNumberOf(epochMs(until));
      return extension === undefined ? [] : [{ extension, untilDay }];
    }),
    paused: pauses.map(({ from, until }) => ({
      fromMs: epochMs(from),
      untilMs: epochMs(until ?? now),
    })),
  };
}
