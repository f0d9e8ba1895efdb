import { dayNumberOf } from './dayNumber.ts';
import type { CountedClock } from './runningClocks.ts';

/** 全部, 已逾期, 今日, 三日内: how clocks of many cases are looked through. */
export const nearnesses = ['all', 'overdue', 'today', 'threeDays'] as const;
export type Nearness = (typeof nearnesses)[number];

/**
 * Whether a running clock is that near. A window that opens and a clock that stands still are never late.
 * `threeDays` counts today and the two days after it. Units: milliseconds since 1970.
 * Source: SPEC T-S5.
 */
export function isNear({ rule, due, isPaused }: CountedClock, only: Nearness, nowMs: number): boolean {
  if (only === 'all') return true;
  if (isPaused || rule.kind === 'opens') return false;
  if (only === 'overdue') return nowMs > due.lawDueMs;
  const days = dayNumberOf(due.lawDueMs) - dayNumberOf(nowMs);
  return nowMs <= due.lawDueMs && days <= (only === 'today' ? 0 : 2);
}
