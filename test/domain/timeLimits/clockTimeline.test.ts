import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, Moment } from '#domain/kernel/moment.ts';
import { clockTimeline } from '#domain/timeLimits/clockTimeline.ts';
import type { ClockTimeline, TimelineQuery } from '#domain/timeLimits/clockTimeline.ts';
import { msOfDay } from '#domain/timeLimits/dayNumber.ts';
import { isNear, nearnesses } from '#domain/timeLimits/nearness.ts';
import { runningClocks } from '#domain/timeLimits/runningClocks.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '../shipped.ts';

interface Entry {
  readonly clock: CountedClock;
}
const started = Moment.parse('2026-03-24T14:05:00+08:00');
const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const facts = { triggers: { administrativeFiled: started }, people: [], extensions: [], pauses: [] };
const [model] = runningClocks(facts, rules, [], started);
if (model === undefined) throw new Error('filing a case starts no clock');
const FIRST_DAY = 20_000;
const HOUR_MS = 3_600_000;

/** A clock that runs out so many half hours after the first midnight: often several at one moment, often at midnight. */
const entry = fc
  .record({ halfHours: fc.nat(6 * 48), isPaused: fc.boolean(), opens: fc.boolean() })
  .map(({ halfHours, isPaused, opens }): Entry => {
    const lawDueMs = msOfDay(FIRST_DAY) + (halfHours * HOUR_MS) / 2;
    const rule = { ...model.rule, kind: opens ? ('opens' as const) : ('deadline' as const) };
    return { clock: { ...model, rule, isPaused, due: { ...model.due, lawDueMs } } };
  });
const moment = fc.nat(6 * 48).map((halfHours) => msOfDay(FIRST_DAY) + (halfHours * HOUR_MS) / 2);
const query = fc.record(
  {
    only: fc.constantFrom(...nearnesses),
    nowMs: moment,
    span: fc.tuple(moment, moment).map(([fromMs, untilMs]) => ({ fromMs, untilMs })),
  },
  { requiredKeys: ['only', 'nowMs'] },
);

/** Walks through every clock, as nobody would for ten thousand cases. */
function walked(entries: readonly Entry[], { only, nowMs, span }: TimelineQuery): readonly number[] {
  return entries
    .filter(({ clock }) => isNear(clock, only, nowMs))
    .map(({ clock }) => clock.due.lawDueMs)
    .filter((due) => span === undefined || (due >= span.fromMs && due < span.untilMs))
    .sort((a, b) => a - b);
}

function expectSame(timeline: ClockTimeline<Entry>, entries: readonly Entry[], asked: TimelineQuery): void {
  const all = walked(entries, asked);
  expect(timeline.count(asked)).toBe(all.length);
  const dues = (offset: number, limit: number) =>
    timeline.page(asked, offset, limit).map(({ clock }) => clock.due.lawDueMs);
  expect(dues(0, Number.POSITIVE_INFINITY)).toEqual(all);
  expect(dues(2, 3)).toEqual(all.slice(2, 5));
}

describe('the timeline of many clocks', () => {
  it('[T-S5] answers as if every clock were walked through', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), query, (entries, asked) => {
        expectSame(clockTimeline(entries), entries, asked);
      }),
      { numRuns: 500 },
    );
  });

  it('[T-S5] answers alike after some went and some came', () => {
    const some = fc.array(entry, { maxLength: 20 });
    fc.assert(
      fc.property(some, some, some, query, (gone, kept, added, asked) => {
        const before = clockTimeline([...gone, ...kept]);
        const after = before.changed(new Set(gone), added);
        expectSame(after, [...kept, ...added], asked);
        expectSame(before, [...gone, ...kept], asked);
      }),
      { numRuns: 500 },
    );
  });

  it('shows of those at one moment first whoever came first', () => {
    const [one, other] = [model, model].map((clock): Entry => ({ clock }));
    const nowMs = epochMs(started);
    if (one === undefined || other === undefined) throw new Error('two were made');
    const timeline = clockTimeline([one]).changed(new Set(), [other]);
    expect(timeline.page({ only: 'all', nowMs }, 0, 1)[0]).toBe(one);
    expect(timeline.page({ only: 'all', nowMs }, 1, 1)[0]).toBe(other);
  });
});
