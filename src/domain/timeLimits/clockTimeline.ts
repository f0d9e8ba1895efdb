import { dayNumberOf, msOfDay } from './dayNumber.ts';
import { allTime, canBeLate, nearSpan } from './nearness.ts';
import type { Nearness, TimeSpan } from './nearness.ts';
import type { CountedClock } from './runningClocks.ts';

/** Which clocks are asked for: those that are so near, among those that run out in the span. */
export interface TimelineQuery {
  readonly only: Nearness;
  readonly nowMs: number;
  /** Absent = whenever they run out. */
  readonly span?: TimeSpan;
}

interface Entry {
  readonly clock: CountedClock;
}

/** Running clocks in the order they run out. Ten thousand cases have more clocks than can be walked through at every look. */
export interface ClockTimeline<T extends Entry> {
  count(query: TimelineQuery): number;
  /** Most pressing first. */
  page(query: TimelineQuery, offset: number, limit: number): readonly T[];
  /** Without these and with those; what runs out on other days is not touched. */
  changed(gone: ReadonlySet<T>, added: readonly T[]): ClockTimeline<T>;
}

/** What runs out on one day. */
interface DueDay<T> {
  readonly day: number;
  /** Most pressing first. */
  readonly entries: readonly T[];
  /** How many of them can be late. */
  readonly late: number;
}

export function clockTimeline<T extends Entry>(entries: readonly T[]): ClockTimeline<T> {
  return timelineOf(changedDays([], new Set(), entries));
}

/** `days` = in order. */
function timelineOf<T extends Entry>(days: readonly DueDay<T>[]): ClockTimeline<T> {
  return {
    count(query) {
      let count = 0;
      for (const part of partsOf(days, query))
        count += query.only === 'all' ? part.entries.length : part.late;
      return count;
    },
    page(query, offset, limit) {
      const found: T[] = [];
      let before = 0;
      for (const part of partsOf(days, query)) {
        const size = query.only === 'all' ? part.entries.length : part.late;
        if (before + size > offset) {
          const wanted = query.only === 'all' ? part.entries : part.entries.filter(entryCanBeLate);
          const start = Math.max(0, offset - before);
          found.push(...wanted.slice(start, start + limit - found.length));
        }
        before += size;
        if (before >= offset + limit) break;
      }
      return found;
    },
    changed: (gone, added) => timelineOf(changedDays(days, gone, added)),
  };
}

const entryCanBeLate = ({ clock }: Entry) => canBeLate(clock);
const dueMs = ({ clock }: Entry) => clock.due.lawDueMs;
const dueDay = (entry: Entry) => dayNumberOf(dueMs(entry));

/** The days a query reaches into; only a day it begins or ends in is looked through. */
function* partsOf<T extends Entry>(
  days: readonly DueDay<T>[],
  { only, nowMs, span = allTime }: TimelineQuery,
) {
  const near = nearSpan(only, nowMs);
  const fromMs = Math.max(near.fromMs, span.fromMs);
  const untilMs = Math.min(near.untilMs, span.untilMs);
  for (const one of days) {
    if (msOfDay(one.day + 1) <= fromMs) continue;
    if (msOfDay(one.day) >= untilMs) return;
    const isWhole = fromMs <= msOfDay(one.day) && msOfDay(one.day + 1) <= untilMs;
    yield isWhole ? one : partOf(one, { fromMs, untilMs });
  }
}

function partOf<T extends Entry>({ day, entries }: DueDay<T>, { fromMs, untilMs }: TimeSpan): DueDay<T> {
  return dayOf(
    day,
    entries.filter((entry) => dueMs(entry) >= fromMs && dueMs(entry) < untilMs),
  );
}

function dayOf<T extends Entry>(day: number, entries: readonly T[]): DueDay<T> {
  return { day, entries, late: entries.filter(entryCanBeLate).length };
}

function changedDays<T extends Entry>(
  days: readonly DueDay<T>[],
  gone: ReadonlySet<T>,
  added: readonly T[],
): readonly DueDay<T>[] {
  const byDay = new Map(days.map((one) => [one.day, one]));
  const addedByDay = Map.groupBy(added, dueDay);
  for (const day of new Set([...[...gone].map(dueDay), ...addedByDay.keys()])) {
    const kept = (byDay.get(day)?.entries ?? []).filter((entry) => !gone.has(entry));
    const entries = [...kept, ...(addedByDay.get(day) ?? [])].sort((a, b) => dueMs(a) - dueMs(b));
    if (entries.length === 0) byDay.delete(day);
    else byDay.set(day, dayOf(day, entries));
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}
