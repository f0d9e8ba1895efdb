import { describe, expect, it } from 'vitest';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { Day } from '#domain/kernel/moment.ts';
import { HolidayYear, untabledYear } from '#domain/timeLimits/holidays.ts';
import { citationProblems, ruleProblems } from '#domain/timeLimits/ruleProblems.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import type { TimeLimitRule } from '#domain/timeLimits/timeLimitRule.ts';
import { workingDays } from '#domain/timeLimits/workingDays.ts';
import { shipped } from '../shipped.ts';

const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const ruleOf = (id: string, over: Partial<TimeLimitRule> = {}): TimeLimitRule => {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return { ...rule, ...over };
};

describe('[T-K1] time limits that cannot be right are named', () => {
  const [first] = ruleOf('T-B2').extensions;
  if (first === undefined) throw new Error('T-B2 can be extended');
  it.each<readonly [TimeLimitRule, string]>([
    [ruleOf('T-C2b', { stoppedBy: ['detained'] }), '期限T-C2b的起算事项同时是完成事项'],
    [ruleOf('T-B2', { amount: null }), '期限T-B2的数量与种类不符'],
    [ruleOf('T-C8', { amount: 3 }), '期限T-C8的数量与种类不符'],
    [ruleOf('T-A2', { roll: 'rolls' }), '期限T-A2按小时、分钟计算，不能顺延'],
    [ruleOf('T-B9', { startExcluded: false }), '期限T-B9按日以上计算，开始的日不计算在内'],
    [ruleOf('T-B7', { roll: 'custody' }), '期限T-B7是羁押期间，不能按工作日计算'],
    [ruleOf('T-A2', { pauses: ['appraisal'] }), '期限T-A2按小时、分钟计算，不能中止'],
    [ruleOf('T-A5', { pauses: ['appraisal'] }), '期限T-A5不是截止期限，不能延长、中止'],
    [ruleOf('T-B8b', { roll: 'rolls' }), '期限T-B8b是提前期限，应当按日计算、不顺延'],
    [ruleOf('T-B2', { extensions: [first, first] }), '期限T-B2的延长方式重复'],
    [ruleOf('T-B2', { extensions: [{ ...first, amount: null }] }), '期限T-B2延长方式first的数量与方式不符'],
    [ruleOf('T-B2', { extensions: [{ ...first, mode: 'to', amount: 30 }] }), '期限T-B2延长方式first没有变长'],
    [
      ruleOf('T-B2', { extensions: [{ ...first, after: 'second' }] }),
      '期限T-B2延长方式first的前一次延长不存在',
    ],
    [
      ruleOf('T-B2', { extensions: [{ ...first, mode: 'to', amount: 60, times: 2 }] }),
      '期限T-B2延长方式first是延长到，不能多次',
    ],
  ])('%#: %s', (rule, problem) => {
    expect(ruleProblems([rule])).toEqual([problem]);
  });

  it('the same id twice, and nothing else, when all is right', () => {
    expect(ruleProblems(rules)).toEqual([]);
    expect(ruleProblems([ruleOf('T-B2'), ruleOf('T-B2')])).toEqual(['期限T-B2重复']);
  });

  it('an article nobody can look up, or none where the law is said to be checked', () => {
    const known = new Set<string>(LawCatalogue.parse(shipped('law/catalogue')).articles.map(({ id }) => id));
    expect(citationProblems(rules, known)).toEqual([]);
    expect(citationProblems([ruleOf('T-C3', { basis: ['xingsu-999'] })], known)).toEqual([
      '期限T-C3引用的xingsu-999不在法条目录中',
    ]);
    expect(citationProblems([ruleOf('T-C3', { basis: [], extensions: [] })], known)).toEqual([
      '期限T-C3没有依据，却标为已核',
    ]);
  });
});

describe('holidays', () => {
  it('[T-H1] of 2025 and 2026 are those of the notices, and no other year is on file', () => {
    const years = [2025, 2026].map((year) => HolidayYear.parse(shipped(`holidays/${year}`)));
    const offDays = (year: HolidayYear) =>
      year.offDays.map(({ from, to }) => `${from.slice(5)}/${to.slice(5)}`);
    expect(years.map(offDays)).toEqual([
      ['01-01/01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
      [
        '01-01/01-03',
        '02-15/02-23',
        '04-04/04-06',
        '05-01/05-05',
        '06-19/06-21',
        '09-25/09-27',
        '10-01/10-07',
      ],
    ]);
    expect(years.map(({ workDays }) => workDays.map((day) => day.slice(5)))).toEqual([
      ['01-26', '02-08', '04-27', '09-28', '10-11'],
      ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    ]);
    expect(years.map(({ verified }) => verified)).toEqual([true, true]);
    expect(() => shipped('holidays/2027')).toThrow();
  });

  it('[T-T40] are missed only where a last day falls in a year whose notice can be out', () => {
    const years = [2025, 2026].map((year) => HolidayYear.parse(shipped(`holidays/${year}`)));
    const [today, lastDay] = [Day.parse('2026-11-30'), (text: string) => Day.parse(text)];
    expect(untabledYear(lastDay('2026-12-31'), today, years)).toBeNull();
    expect(untabledYear(lastDay('2027-01-04'), today, years)).toBe(2027);
    expect(untabledYear(lastDay('2029-11-30'), today, years)).toBeNull();
    expect(untabledYear(lastDay('2026-12-31'), today, [])).toBe(2026);
  });

  it('[T-H1] leave 248 working days in either year', () => {
    const count = (year: number) => {
      const isWorking = workingDays([HolidayYear.parse(shipped(`holidays/${year}`))]);
      const first = Date.UTC(year, 0, 1) / 86_400_000;
      return Array.from({ length: 365 }, (_, index) => first + index).filter(isWorking).length;
    };
    expect([count(2025), count(2026)]).toEqual([248, 248]);
  });

  const off = (from: string, to: string, name = '测试节') => ({ name, from, to });
  it.each([
    [{ offDays: [off('2027-01-01', '2028-01-01')] }, '测试节不在2027年内'],
    [{ offDays: [off('2027-05-05', '2027-05-01')] }, '测试节起止日期颠倒'],
    [{ offDays: [off('2027-01-01', '2027-01-31')] }, '测试节长得不像节假日'],
    [
      { offDays: [off('2027-05-04', '2027-05-06', '后'), off('2027-05-01', '2027-05-04', '前')] },
      '后与前重叠',
    ],
    [{ workDays: ['2028-01-01'] }, '调休上班日2028-01-01不在2027年内'],
    [{ workDays: ['2027-01-02', '2027-01-02'] }, '调休上班日2027-01-02重复'],
    [{ workDays: ['2027-01-04'] }, '调休上班日2027-01-04不是周末'],
    [{ offDays: [off('2027-01-01', '2027-01-03')], workDays: ['2027-01-02'] }, '2027-01-02既放假又上班'],
  ])('[T-H2] %j is refused: %s', (over, problem) => {
    const year = {
      schemaVersion: 1,
      year: 2027,
      verified: true,
      source: '测试',
      offDays: [],
      workDays: [],
      ...over,
    };
    const parsed = HolidayYear.safeParse(year);
    expect(parsed.error?.issues.map(({ message }) => message)).toContain(problem);
  });
});
