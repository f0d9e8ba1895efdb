import { describe, expect, it } from 'vitest';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { careClocks } from '#domain/timeLimits/careClocks.ts';
import type { CareGoals } from '#domain/timeLimits/careClocks.ts';
import type { CareFact } from '#domain/timeLimits/clockFacts.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';

const at = (text: string) => Moment.parse(`2026-${text}:00+08:00`);
const goals: readonly CareGoals[] = [
  { effectiveFrom: null, firstContactHours: 24, followUpDays: [30, 90, 180], verified: false },
  { effectiveFrom: Day.parse('2026-06-01'), firstContactHours: 12, followUpDays: [15], verified: true },
];
const officer: CareFact = {
  id: 'person1',
  name: '测试民警甲',
  harmedAt: at('03-24T20:20'),
  contactedAt: null,
  followUps: [],
};
const nothing = { triggers: {}, people: [], extensions: [], pauses: [] };
const linesOf = (fact: Partial<CareFact>, closedAt?: Moment) =>
  careClocks(
    { ...nothing, care: [{ ...officer, ...fact }], ...(closedAt === undefined ? {} : { closedAt }) },
    goals,
  ).map(({ rule, subjectName, due }) => `${rule.name} ${subjectName} ${momentOfEpoch(due.lawDueMs)}`);
const contacted = { contactedAt: at('03-25T09:00') };

describe('what runs for somebody who was harmed', () => {
  it('[C-59] is the first contact until somebody was in touch, then the next follow-up', () => {
    expect(linesOf({})).toEqual(['首次联系受侵害人 测试民警甲 2026-03-25T20:20:00+08:00']);
    expect(linesOf(contacted)).toEqual(['30日回访 测试民警甲 2026-04-23T23:59:59+08:00']);
    expect(linesOf({ ...contacted, followUps: [{ days: 30, at: at('04-23T10:00') }] })).toEqual([
      '90日回访 测试民警甲 2026-06-22T23:59:59+08:00',
    ]);
  });

  it('[C-59] is not held up by a follow-up that was passed over, and ends with the last', () => {
    expect(linesOf({ ...contacted, followUps: [{ days: 90, at: at('06-20T10:00') }] })).toEqual([
      '180日回访 测试民警甲 2026-09-20T23:59:59+08:00',
    ]);
    expect(linesOf({ ...contacted, followUps: [{ days: 180, at: at('09-20T10:00') }] })).toEqual([]);
  });

  it('[C-59] is only what was due later once the case is closed', () => {
    expect(linesOf({}, at('05-10T10:00'))).toEqual(['90日回访 测试民警甲 2026-06-22T23:59:59+08:00']);
    expect(linesOf({}, at('12-10T10:00'))).toEqual([]);
  });

  it('[C-59] [C-34] goes by the goals of the day of the harm, and says which are unchecked', () => {
    expect(linesOf({ harmedAt: at('06-01T08:00') })).toEqual([
      '首次联系受侵害人 测试民警甲 2026-06-01T20:00:00+08:00',
    ]);
    const verified = (fact: Partial<CareFact>) =>
      careClocks({ ...nothing, care: [{ ...officer, ...fact }] }, goals).map(({ rule }) => rule.verified);
    expect(verified({})).toEqual([false]);
    expect(verified({ harmedAt: at('06-01T08:00') })).toEqual([true]);
  });

  it('[C-59] runs unpaused, is announced a week ahead, ends when somebody is in touch, and is none before the first goals', () => {
    const [next] = careClocks({ ...nothing, care: [{ ...officer, ...contacted }] }, goals);
    expect(next).toMatchObject({ isPaused: false, rule: { alarmDays: 7, stoppedBy: ['careContactMade'] } });
    expect(careClocks({ ...nothing, care: [officer] }, goals.slice(1))).toEqual([]);
  });
});
