import { compareMoments, elapsedMs, type Moment } from '../kernel/moment.ts';
import { dueAt, type DueDate } from './dueAt.ts';
import type { HolidayCalendar } from './holidays.ts';
import type { ClockEvent, TimeLimitRule } from './timeLimitRule.ts';

export type ClockState = 'overdue' | 'red' | 'amber' | 'grey';

export interface RunningClock {
  readonly rule: TimeLimitRule;
  readonly startedAt: Moment;
  readonly due: DueDate;
  readonly state: ClockState;
  /** Until `lawDue`. Units: milliseconds; negative once overdue. */
  readonly remainingMs: number;
}

/** Moments at which things happened in one case. */
export type ClockTriggers = Readonly<Partial<Record<ClockEvent, Moment>>>;

/** Share of the span left below which a clock turns amber, then red; red also once the safe moment has passed. */
const AMBER_SHARE = 0.5;
const RED_SHARE = 0.2;

/** The clocks that run now, most pressing first: started, and not stopped by their own event. */
export function runningClocks(
  triggers: ClockTriggers,
  rules: readonly TimeLimitRule[],
  calendar: HolidayCalendar,
  now: Moment,
): readonly RunningClock[] {
  return rules
    .flatMap((rule) => {
      const startedAt = triggers[rule.trigger];
      if (startedAt === undefined || isStopped(rule, startedAt, triggers)) return [];
      const due = dueAt(rule, startedAt, calendar);
      return [
        {
          rule,
          startedAt,
          due,
          state: stateOf(rule, startedAt, due, now),
          remainingMs: elapsedMs(now, due.lawDue),
        },
      ];
    })
    .sort((a, b) => compareMoments(a.due.lawDue, b.due.lawDue));
}

/** An event before the trigger belongs to an earlier round and stops nothing. */
function isStopped(rule: TimeLimitRule, startedAt: Moment, triggers: ClockTriggers): boolean {
  return rule.stoppedBy.some((event) => {
    const stoppedAt = triggers[event];
    return stoppedAt !== undefined && compareMoments(stoppedAt, startedAt) >= 0;
  });
}

function stateOf(rule: TimeLimitRule, startedAt: Moment, due: DueDate, now: Moment): ClockState {
  const remainingMs = elapsedMs(now, due.lawDue);
  if (rule.kind === 'opens') return remainingMs <= 0 ? 'amber' : 'grey';
  if (remainingMs < 0) return 'overdue';
  const share = elapsedMs(now, due.safeDue) / elapsedMs(startedAt, due.safeDue);
  if (share <= RED_SHARE) return 'red';
  return share <= AMBER_SHARE ? 'amber' : 'grey';
}
