import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { Day, epochMs, Moment, momentOfEpoch } from '#domain/kernel/moment.ts';
import { dayOfNumber, monthsLater, numberOfDay, weekdayOfNumber } from '#domain/timeLimits/dayNumber.ts';
import { dueAt } from '#domain/timeLimits/dueAt.ts';
import { calendarCaveats, HolidayYear } from '#domain/timeLimits/holidays.ts';
import type { ClockTriggers } from '#domain/timeLimits/clockFacts.ts';
import { runningClocks as clocksRunning, stateOf } from '#domain/timeLimits/runningClocks.ts';
import { workingDays } from '#domain/timeLimits/workingDays.ts';
import { TimeLimitFile, withLocalTargets, type TimeLimitRule } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '../shipped.ts';

const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const calendar = [HolidayYear.parse(shipped('holidays/2026'))];
const at = (text: string) => Moment.parse(`${text}+08:00`);
const day = (text: string) => Day.parse(text);

function ruleOf(id: string, over: Partial<TimeLimitRule> = {}): TimeLimitRule {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return { ...found, ...over };
}
const addDays = (start: Day, days: number) => dayOfNumber(numberOfDay(start) + days);
const addMonths = (start: Day, months: number) => dayOfNumber(monthsLater(numberOfDay(start), months));
const weekdayOf = (one: Day) => weekdayOfNumber(numberOfDay(one));
const isWorkingDay = (one: Day, years: readonly HolidayYear[]) => workingDays(years)(numberOfDay(one));
/** Clocks of a case, and of one person to whom the same happened. */
const runningClocks = (
  triggers: ClockTriggers,
  some: readonly TimeLimitRule[],
  years: readonly HolidayYear[],
  now: Moment,
) => {
  const people = [{ id: 'person1', name: '违法嫌疑人A', triggers }];
  const facts = { triggers, people, extensions: [], pauses: [] };
  return clocksRunning(facts, some, years, now).map((clock) => ({ ...clock, state: stateOf(clock, now) }));
};
const due = (id: string, trigger: string) => dueAt(ruleOf(id), at(trigger), calendar);

describe('[T-A2, T-A3, T-A3b, T-A4, T-A5, T-A7, T-B1, T-B2, T-B3, T-B4, T-B9, T-C1, T-C2a, T-C2b, T-C2c, T-C3, T-D1, T-D4, T-E1a, T-E1b, T-E1c] the shipped clocks', () => {
  // 2026-03-24 is a Tuesday.
  it.each([
    ['T-A2', '2026-03-24T14:05:00', '2026-03-25T15:00:00', '2026-03-25T14:05:00'],
    ['T-A3', '2026-03-24T14:05:00', '2026-03-25T15:00:00', '2026-03-25T14:05:00'],
    ['T-A3b', '2026-03-24T14:05:00', '2026-03-27T23:59:59', '2026-03-27T14:05:00'],
    ['T-A4', '2026-03-24T14:05:00', '2026-03-31T23:59:59', '2026-03-31T14:05:00'],
    ['T-A5', '2026-03-24T14:05:00', '2026-06-22T00:00:00', '2026-06-22T00:00:00'],
    ['T-A7', '2026-03-24T14:05:00', '2026-03-25T15:00:00', '2026-03-25T14:05:00'],
    ['T-B1', '2026-03-24T14:05:00', '2026-03-24T23:00:00', '2026-03-24T22:05:00'],
    ['T-B2', '2026-03-24T14:05:00', '2026-04-23T23:59:59', '2026-04-23T14:05:00'],
    ['T-B3', '2026-03-24T14:05:00', '2026-03-30T23:59:59', '2026-03-29T14:05:00'],
    ['T-B4', '2026-03-24T14:05:00', '2026-03-27T23:59:59', '2026-03-27T14:05:00'],
    ['T-B9', '2026-03-24T14:05:00', '2026-03-26T23:59:59', '2026-03-26T14:05:00'],
    ['T-C1', '2026-03-24T14:05:00', '2026-03-25T03:00:00', '2026-03-25T02:05:00'],
    ['T-C2a', '2026-03-24T14:05:00', '2026-03-25T15:00:00', '2026-03-25T14:05:00'],
    ['T-C2b', '2026-03-24T14:05:00', '2026-03-25T15:00:00', '2026-03-25T14:05:00'],
    ['T-C2c', '2026-03-24T14:05:00', '2026-03-25T15:00:00', '2026-03-25T14:05:00'],
    ['T-C3', '2026-03-24T14:05:00', '2026-03-27T23:59:59', '2026-03-27T14:05:00'],
    ['T-D1', '2026-03-24T14:05:00', '2026-04-23T23:59:59', '2026-04-23T14:05:00'],
    ['T-D4', '2026-03-24T14:05:00', '2029-03-24T23:59:59', '2029-03-24T14:05:00'],
    ['T-E1a', '2026-03-24T14:05:00', '2026-03-24T15:05:00', '2026-03-24T15:05:00'],
    ['T-E1b', '2026-03-24T14:05:00', '2026-03-24T15:05:00', '2026-03-24T15:05:00'],
    ['T-E1c', '2026-03-24T14:05:00', '2026-03-25T14:05:00', '2026-03-25T14:05:00'],
  ])('%s from %s the law says %s and the safe moment is %s', (id, trigger, lawDue, safeDue) => {
    expect(due(id, trigger)).toMatchObject({ lawDue: at(lawDue), safeDue: at(safeDue) });
  });

  it('every rule cites known articles, or says 待核', () => {
    const known = new Set(LawCatalogue.parse(shipped('law/catalogue')).articles.map(({ id }) => id));
    expect(rules.flatMap(({ basis }) => basis).filter((id) => !known.has(id))).toEqual([]);
    expect(
      rules.filter(({ basis, source, verified }) => source === 'law' && verified && basis.length === 0),
    ).toEqual([]);
    expect(rules).toHaveLength(65);
  });

  it('two rules of one id are refused', () => {
    expect(
      TimeLimitFile.safeParse({ schemaVersion: 2, version: 'x', rules: [rules[0], rules[0]] }).success,
    ).toBe(false);
  });
});

describe('counting', () => {
  it('[T-N1] the hour of the trigger is not counted, even when it has just begun', () => {
    expect(due('T-A2', '2026-03-24T14:00:00').lawDue).toBe(at('2026-03-25T15:00:00'));
    expect(due('T-A2', '2026-03-24T14:59:59').lawDue).toBe(at('2026-03-25T15:00:00'));
    expect(due('T-A2', '2026-03-24T23:30:00').lawDue).toBe(at('2026-03-26T00:00:00'));
  });

  it('[T-N2] the day of the trigger is not counted, early or late', () => {
    expect(due('T-B9', '2026-03-24T00:00:00').lawDue).toBe(at('2026-03-26T23:59:59'));
    expect(due('T-B9', '2026-03-24T23:59:59').lawDue).toBe(at('2026-03-26T23:59:59'));
  });

  it('[T-N2] counts in Chinese time whatever offset the trigger carries', () => {
    expect(dueAt(ruleOf('T-B9'), Moment.parse('2026-03-23T20:00:00+00:00'), calendar).lawDue).toBe(
      at('2026-03-26T23:59:59'),
    );
  });

  it('[T-N3] a last day on a holiday rolls to the next working day', () => {
    // 2026-05-01 to 05-05 are holidays.
    const { lawDue, steps } = due('T-B9', '2026-04-29T09:00:00');
    expect(lawDue).toBe(at('2026-05-06T23:59:59'));
    expect(steps).toContain('末日是节假日，顺延至节假日后的第一日2026年5月6日。');
  });

  it('[T-N3] a Saturday on which people work does not roll', () => {
    expect(due('T-B9', '2026-05-07T09:00:00').lawDue).toBe(at('2026-05-09T23:59:59'));
  });

  it('[T-N4] while somebody is held nothing rolls', () => {
    const { lawDue, steps } = due('T-C3', '2026-04-29T09:00:00');
    expect(lawDue).toBe(at('2026-05-02T23:59:59'));
    expect(steps).toContain('羁押期间：末日是节假日的也不顺延。');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-03-24', 1, '2026-04-24'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('[T-N5] %s plus %i months is %s', (start, months, end) => {
    expect(addMonths(day(start), months)).toBe(end);
  });

  it('[T-N5] months and years are counted by the calendar, then rolled', () => {
    const month = ruleOf('T-B2', { unit: 'month', amount: 1 });
    expect(dueAt(month, at('2026-04-03T09:00:00'), calendar).lawDue).toBe(at('2026-05-06T23:59:59'));
  });

  it('[T-N6] working days skip weekends and holidays and count 调休', () => {
    const five = ruleOf('T-B3', { unit: 'workday', amount: 5 });
    expect(dueAt(five, at('2026-03-26T09:00:00'), calendar).lawDue).toBe(at('2026-04-02T23:59:59'));
    expect(dueAt(five, at('2026-04-30T09:00:00'), calendar).lawDue).toBe(at('2026-05-11T23:59:59'));
  });

  it('[T-N7, T-H3] a year without data falls back to weekends and says so', () => {
    const late = dueAt(ruleOf('T-B9'), at('2026-12-30T09:00:00'), calendar);
    expect(late.lawDue).toBe(at('2027-01-01T23:59:59'));
    expect(late.caveats).toEqual(['没有2027年节假日数据，只按周末推算，请核对放假通知。']);
    // A span that begins in a year without a table and ends in one with it rests on the table.
    const across = ruleOf('T-B2');
    expect(dueAt(across, at('2025-12-20T09:00:00'), calendar).caveats).toEqual([]);
    const byWorkdays = ruleOf('T-B3', { unit: 'workday', amount: 5 });
    expect(dueAt(byWorkdays, at('2025-12-29T09:00:00'), calendar).caveats.join()).toContain('2025年');
    expect(due('T-C3', '2026-12-30T09:00:00').caveats).toEqual([]);
    expect(due('T-A7', '2026-12-30T09:00:00').caveats).toEqual(['本期限条文待核。']);
    expect(
      calendarCaveats(day('2026-01-01'), day('2026-12-31'), [{ ...calendar[0], ...holidaysOf(2026, true) }]),
    ).toEqual([]);
  });

  it('[T-N7] holidays of another year, or turned round, are refused', () => {
    const turned = { name: '测试', from: '2026-05-05', to: '2026-05-01' };
    expect(HolidayYear.safeParse({ ...holidaysOf(2026, true), workDays: ['2027-01-01'] }).success).toBe(
      false,
    );
    expect(HolidayYear.safeParse({ ...holidaysOf(2026, true), offDays: [turned] }).success).toBe(false);
  });

  it('shows the whole computation', () => {
    expect(due('T-A2', '2026-03-24T14:05:00').steps).toEqual([
      '受理：2026年3月24日14时05分。',
      '开始的小时不计算在内，从2026年3月24日15时00分起算。',
      '加24小时，至2026年3月25日15时00分；按小时计算的期限节假日不顺延。',
      '稳妥时限：从记录的时刻起算，2026年3月25日14时05分。',
    ]);
    expect(due('T-B3', '2026-03-24T14:05:00').steps).toEqual([
      '收到鉴定意见：2026年3月24日14时05分。',
      '开始的日不计算在内，第5日为2026年3月29日。',
      '末日是节假日，顺延至节假日后的第一日2026年3月30日。',
      '稳妥时限：从记录的时刻起算、不顺延，2026年3月29日14时05分。',
    ]);
    expect(due('T-A5', '2026-03-24T14:05:00').steps.at(-1)).toBe('自该日起可以办理。');
    expect(due('T-E1a', '2026-03-24T14:05:00').steps.at(-1)).toBe(
      '从起点连续计算60分钟，至2026年3月24日15时05分。',
    );
    expect(due('T-D4', '2026-03-24T14:05:00').steps.at(2)).toBe('不适用顺延。');
    expect(due('T-B9', '2026-03-24T14:05:00').steps.at(2)).toBe('末日是工作日，不需顺延。');
  });

  it('[T-N8] who keeps the safe moment is never late, and later triggers are never due earlier', () => {
    const moments = fc
      .integer({ min: Date.parse('2016-01-01'), max: Date.parse('2036-01-01') })
      .map(momentOfEpoch);
    fc.assert(
      fc.property(
        fc.constantFrom(...rules.filter(({ kind }) => kind !== 'standing')),
        moments,
        moments,
        (rule, one, other) => {
          const [earlier, later] = epochMs(one) <= epochMs(other) ? [one, other] : [other, one];
          const [first, second] = [dueAt(rule, earlier, calendar), dueAt(rule, later, calendar)];
          expect(epochMs(first.safeDue)).toBeLessThanOrEqual(epochMs(first.lawDue));
          expect(epochMs(first.lawDue)).toBeLessThanOrEqual(epochMs(second.lawDue));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('[T-N3] a rolled last day is always a working day, and no working day is skipped', () => {
    const days = fc.integer({ min: 0, max: 7300 }).map((offset) => addDays(day('2016-01-01'), offset));
    fc.assert(
      fc.property(days, (start) => {
        const last = addDays(start, 2);
        const rolled = day(
          dueAt(ruleOf('T-B9'), Moment.parse(`${start}T09:00:00+08:00`), calendar).lawDue.slice(0, 10),
        );
        expect(isWorkingDay(rolled, calendar)).toBe(true);
        const skipped = Array.from({ length: 12 }, (_, index) => addDays(last, index)).filter(
          (between) => between < rolled,
        );
        expect(skipped.filter((between) => isWorkingDay(between, calendar))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('knows the days of the week', () => {
    expect([
      weekdayOf(day('2026-03-22')),
      weekdayOf(day('2026-03-24')),
      weekdayOf(day('2026-03-28')),
    ]).toEqual([0, 2, 6]);
  });
});

describe('running clocks', () => {
  const detained = at('2026-03-24T14:05:00');
  const stateAt = (now: string, id = 'T-C2b') =>
    runningClocks({ detained, injured: detained }, [ruleOf(id)], calendar, at(now)).map(({ state }) => state);

  it.each([
    ['2026-03-24T14:05:00', 'grey'],
    ['2026-03-25T02:04:00', 'grey'],
    ['2026-03-25T02:05:00', 'amber'],
    ['2026-03-25T09:16:00', 'amber'],
    ['2026-03-25T09:17:00', 'red'],
    ['2026-03-25T14:06:00', 'red'],
    ['2026-03-25T15:00:00', 'red'],
    ['2026-03-25T15:00:01', 'overdue'],
  ])('[T-S1] at %s the clock is %s', (now, state) => {
    expect(stateAt(now)).toEqual([state]);
  });

  it('[T-S2] a window is shut, then open, and never overdue', () => {
    expect(stateAt('2026-06-21T23:59:59', 'T-A5')).toEqual(['shut']);
    expect(stateAt('2026-06-22T00:00:00', 'T-A5')).toEqual(['open']);
    expect(stateAt('2027-06-22T00:00:00', 'T-A5')).toEqual(['open']);
  });

  it('[T-S3] only what has started and not been done runs, most pressing first', () => {
    const familyNotified = at('2026-03-24T16:00:00');
    const clocks = runningClocks({ detained, familyNotified }, rules, calendar, at('2026-03-24T17:00:00'));
    expect(clocks.map(({ rule }) => rule.id)).toEqual(['T-C2a', 'T-C2b', 'T-C3']);
    expect(clocks[0]).toMatchObject({ startedAt: detained, subjectName: '违法嫌疑人A', endedAt: null });
  });

  it('[T-S3] something done before the clock started stops nothing', () => {
    const clocks = runningClocks(
      { detained, firstInterrogation: at('2026-03-24T13:00:00') },
      [ruleOf('T-C2b')],
      calendar,
      detained,
    );
    expect(clocks).toHaveLength(1);
    const stopped = runningClocks(
      { detained, firstInterrogation: detained },
      [ruleOf('T-C2b')],
      calendar,
      detained,
    );
    expect(stopped).toEqual([]);
  });

  it('[T-S3] an opinion at hand ends the clock for commissioning it', () => {
    const [caseAccepted, appraisalReceived] = [at('2026-03-24T14:05:00'), at('2026-03-25T23:59:59')];
    expect(
      runningClocks({ caseAccepted, appraisalReceived }, [ruleOf('T-A2')], calendar, appraisalReceived),
    ).toEqual([]);
  });

  it('[T-E1] the bureau sets its own three firsts, never the clocks of the law', () => {
    const local = withLocalTargets(rules, { 'T-E1a': 30, 'T-A2': 5, 'T-E1b': 0 });
    const amounts = local
      .filter(({ id }) => ['T-E1a', 'T-A2', 'T-E1b'].includes(id))
      .map(({ id, amount, unit }) => `${id} ${amount}${unit}`);
    expect(amounts).toEqual(['T-A2 24hour', 'T-E1a 30minute', 'T-E1b 60minute']);
  });
});

function holidaysOf(year: number, verified: boolean): HolidayYear {
  return HolidayYear.parse({ schemaVersion: 1, year, verified, source: '测试', offDays: [], workDays: [] });
}
