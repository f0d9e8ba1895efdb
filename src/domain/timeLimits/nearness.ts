import { dayNumberOf, msOfDay } from './dayNumber.ts';
import type { CountedClock } from './runningClocks.ts';

/** 全部, 已逾期, 今日, 三日内: how clocks of many cases are looked through. */
export const nearnesses = ['all', 'overdue', 'today', 'threeDays'] as const;
export type Nearness = (typeof nearnesses)[number];

/** A stretch of time, its end not in it. Units: milliseconds since 1970. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}
export const allTime: TimeSpan = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };

/** Where a clock that can be late ends if it is that near. `threeDays` counts today and the two days after it. Source: SPEC T-S5. */
export function nearSpan(only: Nearness, nowMs: number): TimeSpan {
  if (only === 'all') return allTime;
  if (only === 'overdue') return { fromMs: Number.NEGATIVE_INFINITY, untilMs: nowMs };
  return { fromMs: nowMs, untilMs: msOfDay(dayNumberOf(nowMs) + (only === 'today' ? 1 : 3)) };
}

/** A window that opens and a clock that stands still are never late. Source: SPEC T-S5. */
export function canBeLate({ rule, isPaused }: CountedClock): boolean {
  return !isPaused && rule.kind !== 'opens';
}

/** Whether a running clock is that near. Units: milliseconds since 1970. Source: SPEC T-S5. */
export function isNear(clock: CountedClock, only: Nearness, nowMs: number): boolean {
  if (only === 'all') return true;
  const { fromMs, untilMs } = nearSpan(only, nowMs);
  const { lawDueMs } = clock.due;
  return canBeLate(clock) && lawDueMs >= fromMs && lawDueMs < untilMs;
}
