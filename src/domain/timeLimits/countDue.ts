import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { dayNumberOf, monthsLater, msOfDay } from './dayNumber.ts';
import { workingDays } from './workingDays.ts';
import type { HolidayCalendar } from './holidays.ts';
import type { TimeLimitExtension, TimeLimitRule } from './timeLimitRule.ts';

/** A stretch that is not counted. Units: milliseconds since 1970. */
export interface PausedSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}
/** An extension that was approved; `until` = the last day the approval names (`mode: 'until'`). */
export interface GrantedExtension {
  readonly extension: TimeLimitExtension;
  readonly untilDay: number | null;
}
/** What was approved and taken out for one clock. */
export interface Adjustments {
  readonly granted: readonly GrantedExtension[];
  readonly paused: readonly PausedSpan[];
}
export const unadjusted: Adjustments = { granted: [], paused: [] };

/** Where a clock ends, in numbers; `dueAt` says it in words. Units: milliseconds since 1970, days since 1970. */
export interface CountedDue {
  readonly lawDueMs: number;
  /** Counted from the recorded minute, without rolling; never after `lawDueMs`. */
  readonly safeDueMs: number;
  readonly lastDay: number;
  readonly rolledDay: number;
  /** Days taken out. */
  readonly pausedDays: number;
  /** The span counted, extensions included. Units: the rule's. */
  readonly span: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const LAST_SECOND_MS = DAY_MS - 1000;

/**
 * Counts a time limit in Chinese legal time. Ten thousand cases are counted at once for the desk, so nothing here makes text or dates.
 * Source: 刑事诉讼法 第一百零五条; 行政程序规定 第三十五条; SPEC T-N1 … T-N12.
 */
export function countDue(
  rule: TimeLimitRule,
  trigger: Moment,
  calendar: HolidayCalendar,
  { granted, paused }: Adjustments = unadjusted,
): CountedDue {
  const startMs = epochMs(trigger);
  const span = spanOf(rule, granted);
  if (rule.unit === 'hour' || rule.unit === 'minute') return countedByClock(rule, startMs, span);
  const startDay = dayNumberOf(startMs);
  const sinceMidnightMs = startMs - msOfDay(startDay);
  if (rule.kind === 'before') return countedBack(startDay, sinceMidnightMs, span);
  const unpaused = latest(lastDayOf(rule, startDay, span, calendar), granted);
  const { lastDay, wholeDays } = withPauses(startMs, unpaused, paused);
  const isWorkday = workingDays(calendar);
  const rolledDay = rule.roll === 'rolls' ? nextWorkingDay(lastDay, isWorkday) : lastDay;
  if (rule.kind === 'opens') {
    const opensMs = msOfDay(lastDay);
    return { lawDueMs: opensMs, safeDueMs: opensMs, lastDay, rolledDay: lastDay, pausedDays: 0, span };
  }
  return {
    lawDueMs: msOfDay(rolledDay) + LAST_SECOND_MS,
    safeDueMs: msOfDay(unpaused + wholeDays) + sinceMidnightMs,
    lastDay,
    rolledDay,
    pausedDays: lastDay - unpaused,
    span,
  };
}

/** The rule's amount with what was approved; an extension `to` replaces what is shorter. */
function spanOf(rule: TimeLimitRule, granted: readonly GrantedExtension[]): number {
  let span = rule.amount ?? 0;
  for (const { extension } of granted) {
    if (extension.mode === 'by') span += extension.amount ?? 0;
    if (extension.mode === 'to') span = Math.max(span, extension.amount ?? 0);
  }
  return span;
}

function latest(lastDay: number, granted: readonly GrantedExtension[]): number {
  return granted.reduce((day, { untilDay }) => Math.max(day, untilDay ?? day), lastDay);
}

function countedByClock(rule: TimeLimitRule, startMs: number, span: number): CountedDue {
  // Whoever named the minute did not count whole ones from the second it began.
  const spanMs = Math.round(span * (rule.unit === 'hour' ? HOUR_MS : 60_000));
  const safeDueMs = startMs + spanMs;
  const lawDueMs = rule.startExcluded ? nextHourMs(startMs) + spanMs : safeDueMs;
  const day = dayNumberOf(lawDueMs);
  return { lawDueMs, safeDueMs, lastDay: day, rolledDay: day, pausedDays: 0, span };
}

/** The hour after the one the moment falls in. */
export function nextHourMs(ms: number): number {
  return Math.floor(ms / HOUR_MS) * HOUR_MS + HOUR_MS;
}

function countedBack(day: number, sinceMidnightMs: number, span: number): CountedDue {
  const lastDay = day - span;
  return {
    lawDueMs: msOfDay(lastDay) + LAST_SECOND_MS,
    safeDueMs: msOfDay(lastDay) + sinceMidnightMs,
    lastDay,
    rolledDay: lastDay,
    pausedDays: 0,
    span,
  };
}

function lastDayOf(rule: TimeLimitRule, startDay: number, span: number, calendar: HolidayCalendar): number {
  if (rule.unit === 'month') return monthsLater(startDay, span);
  if (rule.unit === 'year') return monthsLater(startDay, span * 12);
  return rule.unit === 'workday' ? nthWorkingDay(startDay, span, workingDays(calendar)) : startDay + span;
}

/** A pause counts from the day after it began to the day it ended; what begins after the end is too late, what overlaps counts once. */
function withPauses(startMs: number, unpaused: number, paused: readonly PausedSpan[]) {
  let lastDay = unpaused;
  let wholeDays = 0;
  let coveredMs = startMs;
  for (const { fromMs, untilMs } of [...paused].sort((a, b) => a.fromMs - b.fromMs)) {
    const begunMs = Math.max(fromMs, coveredMs);
    if (untilMs <= begunMs || dayNumberOf(begunMs) > lastDay) continue;
    lastDay += dayNumberOf(untilMs) - dayNumberOf(begunMs);
    wholeDays += Math.floor((untilMs - begunMs) / DAY_MS);
    coveredMs = untilMs;
  }
  return { lastDay, wholeDays };
}

function nthWorkingDay(startDay: number, count: number, isWorkday: (day: number) => boolean): number {
  let day = startDay;
  for (let found = 0; found < count;) {
    day += 1;
    if (isWorkday(day)) found += 1;
  }
  return day;
}

function nextWorkingDay(day: number, isWorkday: (day: number) => boolean): number {
  return isWorkday(day) ? day : nthWorkingDay(day, 1, isWorkday);
}
