import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, Moment, momentOfEpoch } from '#domain/kernel/moment.ts';
import { countDue } from '#domain/timeLimits/countDue.ts';
import { dueAt } from '#domain/timeLimits/dueAt.ts';
import { HolidayYear } from '#domain/timeLimits/holidays.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { naiveDue } from './naiveDue.ts';
import { shipped } from '../shipped.ts';

const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const calendar = [2025, 2026].map((year) => HolidayYear.parse(shipped(`holidays/${year}`)));
const at = (text: string) => Moment.parse(`${text}+08:00`);
const ruleOf = (id: string) => {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};

describe('[T-A1, T-A6, T-A8, T-B5, T-B6, T-B7, T-B8, T-B8b, T-B10, T-B11, T-B12, T-B13, T-B13b, T-B14, T-B15, T-B16, T-B17, T-B18, T-C4, T-C4b, T-C5a, T-C5b, T-C6, T-C7a, T-C7b, T-C8, T-C8b, T-C9, T-C10, T-C11, T-C12, T-C12b, T-C13a, T-C13b, T-D2, T-D3, T-D3b, T-D4b, T-D5a, T-D5b, T-D6a, T-D6b, T-D7, T-E2] every row of law.md §10', () => {
  const trigger = at('2026-03-24T14:05:00');
  it.each([
    ['T-A1', '24hour', 'never', 'case'],
    ['T-A2', '24hour', 'never', 'person'],
    ['T-A3', '24hour', 'never', 'person'],
    ['T-A3b', '3day', 'rolls', 'person'],
    ['T-A4', '7day', 'rolls', 'person'],
    ['T-A5', '90day', 'never', 'person'],
    ['T-A6', '3day', 'rolls', 'case'],
    ['T-A7', '24hour', 'never', 'case'],
    ['T-A8', '-day', 'never', 'case'],
    ['T-B1', '8hour', 'never', 'person'],
    ['T-B2', '30day', 'rolls', 'case'],
    ['T-B3', '5day', 'rolls', 'person'],
    ['T-B4', '3day', 'rolls', 'person'],
    ['T-B5', '7day', 'rolls', 'round'],
    ['T-B6', '30day', 'rolls', 'round'],
    ['T-B7', '5workday', 'rolls', 'person'],
    ['T-B8', '10day', 'rolls', 'person'],
    ['T-B8b', '7day', 'never', 'person'],
    ['T-B9', '2day', 'rolls', 'person'],
    ['T-B10', '24hour', 'never', 'person'],
    ['T-B11', '15day', 'rolls', 'person'],
    ['T-B12', '60day', 'rolls', 'person'],
    ['T-B13', '6month', 'rolls', 'person'],
    ['T-B13b', '15day', 'rolls', 'person'],
    ['T-B14', '6month', 'never', 'case'],
    ['T-B15', '48hour', 'never', 'person'],
    ['T-B16', '24hour', 'never', 'round'],
    ['T-B17', '24hour', 'never', 'person'],
    ['T-B18', '24hour', 'never', 'person'],
    ['T-C1', '12hour', 'custody', 'person'],
    ['T-C2a', '24hour', 'custody', 'person'],
    ['T-C2b', '24hour', 'custody', 'person'],
    ['T-C2c', '24hour', 'custody', 'person'],
    ['T-C3', '3day', 'custody', 'person'],
    ['T-C4', '7day', 'custody', 'person'],
    ['T-C4b', '15day', 'rolls', 'person'],
    ['T-C5a', '24hour', 'custody', 'person'],
    ['T-C5b', '24hour', 'custody', 'person'],
    ['T-C6', '2month', 'custody', 'person'],
    ['T-C7a', '12month', 'never', 'person'],
    ['T-C7b', '6month', 'never', 'person'],
    ['T-C8', '-day', 'custody', 'person'],
    ['T-C8b', '5day', 'rolls', 'person'],
    ['T-C9', '3day', 'rolls', 'round'],
    ['T-C10', '1month', 'rolls', 'round'],
    ['T-C11', '-day', 'never', 'person'],
    ['T-C12', '7day', 'rolls', 'person'],
    ['T-C12b', '7day', 'rolls', 'person'],
    ['T-C13a', '5year', 'never', 'case'],
    ['T-C13b', '10year', 'never', 'case'],
    ['T-D1', '30day', 'rolls', 'person'],
    ['T-D2', '1year', 'rolls', 'person'],
    ['T-D3', '60day', 'rolls', 'person'],
    ['T-D3b', '15day', 'rolls', 'person'],
    ['T-D4', '3year', 'never', 'person'],
    ['T-D4b', '1year', 'never', 'person'],
    ['T-D5a', '5day', 'rolls', 'person'],
    ['T-D5b', '24hour', 'never', 'person'],
    ['T-D6a', '30day', 'rolls', 'person'],
    ['T-D6b', '15day', 'rolls', 'person'],
    ['T-D7', '3year', 'never', 'case'],
    ['T-E1a', '60minute', 'never', 'case'],
    ['T-E1b', '60minute', 'never', 'person'],
    ['T-E1c', '1440minute', 'never', 'case'],
    ['T-E2', '-day', 'never', 'case'],
  ] as const)('%s counts %s, %s, per %s', (id, span, roll, per) => {
    const rule = ruleOf(id);
    expect([`${rule.amount ?? '-'}${rule.unit}`, rule.roll, rule.per]).toEqual([span, roll, per]);
  });

  it('is data: no rule is missing and none is there unseen', () => {
    expect(rules).toHaveLength(65);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(65);
  });

  it.each([
    ['T-B7', '2026-03-31T23:59:59'],
    ['T-B8b', '2026-03-17T23:59:59'],
    ['T-B13', '2026-09-24T23:59:59'],
    ['T-B14', '2026-09-24T23:59:59'],
    ['T-C6', '2026-05-24T23:59:59'],
    ['T-C7a', '2027-03-24T23:59:59'],
    ['T-C10', '2026-04-24T23:59:59'],
    ['T-C13a', '2031-03-24T23:59:59'],
    ['T-C13b', '2036-03-24T23:59:59'],
    ['T-D4b', '2027-03-24T00:00:00'],
    ['T-D7', '2029-03-24T23:59:59'],
  ])('%s from 2026-03-24 14:05 ends %s', (id, lawDue) => {
    expect(dueAt(ruleOf(id), trigger, calendar).lawDue).toBe(at(lawDue));
  });
});

describe('the second way of counting', () => {
  const counted = rules.filter(({ kind }) => kind !== 'standing');
  const moments = fc
    .integer({ min: Date.parse('2016-01-01'), max: Date.parse('2036-01-01') })
    .map((ms) => momentOfEpoch(ms));

  it('[T-N12] agrees on every day of twenty years', () => {
    const day = ruleOf('T-B2');
    for (let ms = Date.parse('2016-01-01T01:05:00Z'); ms < Date.parse('2036-01-01'); ms += 86_400_000) {
      const start = momentOfEpoch(ms);
      expect(dueAt(day, start, calendar).lawDue).toBe(naiveDue(day, start, calendar));
    }
  });

  it('[T-N12] agrees for every rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), moments, (rule, start) => {
        expect(dueAt(rule, start, calendar).lawDue).toBe(naiveDue(rule, start, calendar));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('extensions and pauses', () => {
  const start = at('2026-03-24T14:05:00');
  const granted = (ruleId: string, ids: readonly string[], untilDay: number | null = null) =>
    ruleOf(ruleId)
      .extensions.filter(({ id }) => ids.includes(id))
      .map((extension) => ({ extension, untilDay }));
  const lawDue = (ruleId: string, ids: readonly string[]) =>
    dueAt(ruleOf(ruleId), start, calendar, { granted: granted(ruleId, ids), paused: [] }).lawDue;

  it.each([
    ['T-B2', ['first'], '2026-05-25T23:59:59'],
    ['T-B2', ['first', 'second'], '2026-06-22T23:59:59'],
    ['T-B1', ['many'], '2026-03-25T03:00:00'],
    ['T-B1', ['many', 'complex'], '2026-03-25T15:00:00'],
    ['T-C3', ['special'], '2026-03-31T23:59:59'],
    ['T-C3', ['roaming'], '2026-04-23T23:59:59'],
    ['T-C6', ['first', 'second', 'third'], '2026-10-24T23:59:59'],
  ])('[T-N9] %s with %j ends %s', (id, ids, end) => {
    expect(lawDue(id, ids)).toBe(at(end));
  });

  it('[T-N9] an approval that names a day reaches to that day', () => {
    const untilDay = Date.parse('2026-06-10') / 86_400_000;
    const due = dueAt(ruleOf('T-D1'), start, calendar, {
      granted: granted('T-D1', ['agreed'], untilDay),
      paused: [],
    });
    expect(due.lawDue).toBe(at('2026-06-10T23:59:59'));
    expect(due.steps[1]).toBe('同意适当延长（填批准的日期），由社会保险行政部门批准，批准至2026年6月10日。');
  });

  const pausedFrom = (from: string, until: string) => ({
    fromMs: epochMs(at(from)),
    untilMs: epochMs(at(until)),
  });
  const withPauses = (...paused: ReturnType<typeof pausedFrom>[]) =>
    dueAt(ruleOf('T-B2'), start, calendar, { granted: [], paused });

  it('[T-N10] takes out what is not counted, from the day after it began', () => {
    // Without a pause: 2026-04-23.
    const due = withPauses(pausedFrom('2026-03-26T09:00:00', '2026-03-31T10:00:00'));
    expect(due).toMatchObject({ lawDue: at('2026-04-28T23:59:59'), safeDue: at('2026-04-28T14:05:00') });
    expect(due.steps).toContain('不计入的时间5日，至2026年4月28日。');
    expect(withPauses(pausedFrom('2026-03-26T09:00:00', '2026-03-31T08:00:00')).safeDue).toBe(
      at('2026-04-27T14:05:00'),
    );
  });

  it('[T-N10] counts an overlap once, nothing before the start and nothing begun after the end', () => {
    const twice = withPauses(
      pausedFrom('2026-03-28T09:00:00', '2026-04-02T09:00:00'),
      pausedFrom('2026-03-26T09:00:00', '2026-03-31T09:00:00'),
    );
    expect(twice.lawDue).toBe(at('2026-04-30T23:59:59'));
    expect(withPauses(pausedFrom('2026-03-20T09:00:00', '2026-03-25T09:00:00')).lawDue).toBe(
      at('2026-04-24T23:59:59'),
    );
    expect(withPauses(pausedFrom('2026-03-20T09:00:00', '2026-03-22T09:00:00')).lawDue).toBe(
      at('2026-04-23T23:59:59'),
    );
    expect(withPauses(pausedFrom('2026-04-24T00:00:00', '2026-05-20T09:00:00')).lawDue).toBe(
      at('2026-04-23T23:59:59'),
    );
  });

  it('[T-N10] a pause never makes the safe moment later than the law', () => {
    const moments = fc.integer({
      min: epochMs(start) - 10 * 86_400_000,
      max: epochMs(start) + 90 * 86_400_000,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(moments, moments), { maxLength: 4 }), (spans) => {
        const paused = spans.map(([a, b]) => ({ fromMs: Math.min(a, b), untilMs: Math.max(a, b) }));
        const due = countDue(ruleOf('T-B2'), start, calendar, { granted: [], paused });
        expect(due.safeDueMs).toBeLessThanOrEqual(due.lawDueMs);
        expect(due.lawDueMs).toBeGreaterThanOrEqual(countDue(ruleOf('T-B2'), start, calendar).lawDueMs);
      }),
    );
  });

  it('[T-N11] counts back from an appointment and does not roll', () => {
    const { lawDue: last, safeDue, steps } = dueAt(ruleOf('T-B8b'), at('2026-05-08T09:00:00'), calendar);
    expect([last, safeDue]).toEqual([at('2026-05-01T23:59:59'), at('2026-05-01T09:00:00')]);
    expect(steps[1]).toBe('当日不计算在内，向前数7日为2026年5月1日，至迟在该日办理。');
  });
});
