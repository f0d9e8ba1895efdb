import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InfringementKind } from '#domain/infringement/infringementKind.ts';
import { Moment, momentOfEpoch } from '#domain/kernel/moment.ts';
import { ledgerFigures } from '#domain/ledger/ledgerFigures.ts';
import { ledgerStatistics } from '#domain/ledger/ledgerStatistics.ts';
import { ledgerTable } from '#domain/ledger/ledgerTable.ts';
import { patternFindings } from '#domain/ledger/patternFindings.ts';
import { decided, ledgerCase } from './ledgerCases.ts';
import { aCase, at } from '#test/people/aCase.ts';

const rowsOf = (statistics: ReturnType<typeof ledgerStatistics>, id: string) =>
  statistics.breakdowns.find((one) => one.id === id)?.rows;

describe('what the ledger keeps of a case', () => {
  it('[S-2] tells an appraisal that is not there as what it is, never as a grade', () => {
    const [officer] = aCase().officers;
    if (officer === undefined) throw new Error('somebody is hurt');
    const injuryOf = (status: 'unknown' | 'none') =>
      ledgerFigures(
        aCase({ officers: [{ ...officer, injury: { ...officer.injury, assessment: { status } } }] }),
      ).officers[0]?.injury;
    expect([injuryOf('unknown'), injuryOf('none')]).toEqual(['notAppraised', 'unhurt']);
  });

  it('[S-2] takes the last decision for each person', () => {
    const figures = ledgerFigures(aCase());
    expect(figures.counterparties).toEqual([decided('违法嫌疑人A', null)]);
  });
});

describe('statistics', () => {
  it('[S-5] count every case once and every person once, whatever the cases are', () => {
    const anyCase = fc.record({
      kind: fc.constantFrom(...InfringementKind.options),
      ms: fc.integer({ min: Date.parse('2018-01-01'), max: Date.parse('2026-12-31') }),
    });
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 30 }), (drawn) => {
        const cases = drawn.map(({ kind, ms }) => ledgerCase({}, { kind, occurredAt: momentOfEpoch(ms) }));
        const statistics = ledgerStatistics(cases, []);
        const sum = (rows: readonly { readonly count: number }[] = []) =>
          rows.reduce((total, { count }) => total + count, 0);
        for (const { rows, total } of statistics.breakdowns) expect(sum(rows)).toBe(total);
        expect(statistics.hours.flat().reduce((total, count) => total + count, 0)).toBe(cases.length);
      }),
    );
  });

  it('[S-5] tell weekday and hour in Chinese time', () => {
    // A Tuesday evening, written with another offset.
    const moment = Moment.parse('2026-03-24T12:35:00+00:00');
    const { hours } = ledgerStatistics([ledgerCase({}, { occurredAt: moment })], []);
    expect(hours[1]?.[20]).toBe(1);
  });

  it('[S-5] put the most frequent first and say what is not known', () => {
    const cases = [
      ledgerCase({ counterparties: [decided('甲', 'fine'), decided('乙', null), decided('丙', 'fine')] }),
    ];
    expect(rowsOf(ledgerStatistics(cases, []), 'measure')).toEqual([
      { label: '罚款', count: 2 },
      { label: '尚未决定', count: 1 },
    ]);
    expect(rowsOf(ledgerStatistics(cases, []), 'post')).toEqual([{ label: '未填', count: 1 }]);
  });

  it('[S-14] count the steps and sorts of places, with what nobody said as 未定', () => {
    const statistics = ledgerStatistics(
      [
        ledgerCase({ step: 'summons', placeKind: 'residence' }),
        ledgerCase({ step: 'summons' }),
        ledgerCase({}),
      ],
      [],
    );
    expect(rowsOf(statistics, 'step')).toEqual([
      { label: '传唤、强制传唤', count: 2 },
      { label: '未定', count: 1 },
    ]);
    expect(rowsOf(statistics, 'placeKind')).toEqual([
      { label: '未定', count: 2 },
      { label: '居民住宅', count: 1 },
    ]);
  });

  it('[S-5] take the middle of the times that are known', () => {
    const started = (minutes: number) => ledgerCase({}, { activatedAt: at(`24T20:${String(35 + minutes)}`) });
    const { responses } = ledgerStatistics([started(3), started(20), started(9), ledgerCase({})], []);
    expect(responses[0]).toMatchObject({ title: '案发到启动维权机制', known: 3, median: 9, longest: 20 });
    expect(responses.at(-1)).toMatchObject({ id: 'closing', known: 0, caution: '' });
  });
});

describe('patterns', () => {
  const cases = (kinds: readonly InfringementKind[]) => kinds.map((kind) => ledgerCase({}, { kind }));
  const patternsOf = (kinds: readonly InfringementKind[]) =>
    patternFindings(ledgerStatistics(cases(kinds), []), kinds.length);

  it('[S-6] are not drawn from fewer than ten cases', () => {
    const { findings, caution } = patternsOf(Array.from({ length: 9 }, () => 'violentAssault'));
    expect(findings).toEqual([]);
    expect(caution).toContain('少于10起');
  });

  it('[S-6] name what makes up four tenths, with its numbers', () => {
    const kinds: InfringementKind[] = [
      ...Array.from({ length: 4 }, () => 'violentAssault' as const),
      ...(['vehicleAssault', 'crowdObstruction', 'physicalInterference'] as const),
      ...(['falseAccusation', 'unfoundedComplaint', 'privacyViolation'] as const),
    ];
    const { findings } = patternsOf(kinds);
    expect(findings.map(({ text }) => text)).toContain('侵害情形：“暴力袭击”4起，占10起的40%。');
    expect(JSON.stringify(findings)).not.toContain('测试民警甲');
  });
});

describe('what nobody said', () => {
  it('[S-14] is no pattern, however often it is not said', () => {
    const said = Array.from({ length: 4 }, () => ledgerCase({ step: 'capture' }));
    const cases = [...said, ...Array.from({ length: 6 }, () => ledgerCase({}))];
    const { findings } = patternFindings(ledgerStatistics(cases, []), cases.length);
    expect(findings.map(({ text }) => text)).toContain('执法环节：“抓捕”4起，占10起的40%。');
    expect(JSON.stringify(findings)).not.toContain('未定');
  });
});

describe('the ledger table', () => {
  it('[S-7] has a row for each case under its head, and totals below', () => {
    const table = ledgerTable([ledgerCase({ visits: 2, paidFen: 200_050 }), ledgerCase({})], false, null);
    expect(table).toHaveLength(4);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    const place = table[0]?.indexOf('慰问金实发（元）') ?? -1;
    expect(table.map((row) => row[place])).toEqual(['慰问金实发（元）', 2000.5, 0, 2000.5]);
    expect(table.at(-1)?.slice(0, 2)).toEqual(['合计', '2起']);
  });

  it('[S-14] tells the step and the sort of place', () => {
    const [head, row] = ledgerTable([ledgerCase({ step: 'escort', placeKind: 'hospital' })], true, null);
    const cellUnder = (title: string) => row?.[head?.indexOf(title) ?? -1];
    expect([cellUnder('执法环节'), cellUnder('场所类型')]).toEqual(['押解、送医', '医院']);
  });

  it('[S-7] hides the names of the other side when it is told to', () => {
    const words = (isAnonymous: boolean) => JSON.stringify(ledgerTable([ledgerCase({})], isAnonymous, null));
    expect(words(false)).toContain('违法嫌疑人A');
    expect(words(true)).not.toContain('违法嫌疑人A');
    expect(words(true)).toContain('侵害人1');
  });
});
