import { describe, expect, it } from 'vitest';
import { legalResultKindName, LegalResultKind } from '#domain/case/legalResults.ts';
import { measureNames } from '#domain/disposition/measures.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { ledgerInjuryNames } from '#domain/ledger/ledgerStatistics.ts';
import { codeOf, codeSources, StatisticsCodes } from '#domain/ledger/statisticsCodes.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { periodReport } from '#domain/registers/periodReport.ts';
import { periodTable } from '#domain/registers/periodTable.ts';
import { decided, ledgerCase, scopeOf } from '../ledger/ledgerCases.ts';
import { shipped } from '../shipped.ts';
import { kinds } from './aRegister.ts';

const raw = shipped('registers/statisticsCodes');
const codes = StatisticsCodes.parse(raw);
const cases = [
  ledgerCase({
    counterparties: [decided('虚构甲', 'bail'), decided('虚构乙', null)],
    visits: 2,
    paidFen: 500_000,
  }),
];
const report = periodReport({
  cases,
  registers: emptyRegisters,
  kinds,
  codes,
  goals: [],
  scope: scopeOf('2018-01-01'),
});

describe('the codes of the statistics', () => {
  it('[R-19] name every answer the statistics can give, each once', () => {
    const answers = [
      ['kind', Object.values(infringementKindNames)],
      ['injury', Object.values(ledgerInjuryNames)],
      ['measure', [...Object.values(measureNames), '尚未决定']],
      [
        'legalResult',
        [...LegalResultKind.options.map(legalResultKindName), '未登记', '未分类（以前的台账包）'],
      ],
    ] as const;
    const without = answers.flatMap(([id, names]) =>
      names.filter((name) => codeOf(codes, id, name) === null),
    );
    expect(without).toEqual([]);
  });

  it('[R-19] are refused when one code stands for two answers', () => {
    const [first] = codes.lists;
    const doubled = [
      { code: '01', name: '甲' },
      { code: '01', name: '乙' },
    ];
    expect(StatisticsCodes.safeParse({ ...codes, lists: [{ ...first, codes: doubled }] }).success).toBe(
      false,
    );
  });

  it('[R-19] say which of them nobody checked', () => {
    expect(codeSources(codes).every((line) => line.endsWith('（待核）'))).toBe(true);
    const checked = { ...codes, lists: codes.lists.map((list) => ({ ...list, verified: true })) };
    expect(codeSources(checked).join('')).not.toContain('待核');
  });
});

describe('the statistics of a period', () => {
  it('[R-19] put the code beside the words, and leave it blank where there is none', () => {
    const rowsOf = (title: string) => report.breakdowns.find((one) => one.title === title)?.rows;
    expect(rowsOf('对不法侵害人员的处理')).toContainEqual({
      code: '304',
      label: '取保候审',
      count: 1,
      unitText: '人',
    });
    expect(rowsOf('受侵害人员单位')?.every(({ code }) => code === null)).toBe(true);
  });

  it('[R-19] tell visits, their money and how long the start took', () => {
    const said = Object.fromEntries(report.comparison.map(({ label, nowText }) => [label, nowText]));
    expect(said).toMatchObject({ 慰问: '2次', '慰问金（实发）': '5,000.00元' });
    expect(said['启动用时（中位数）']).toMatch(/^(无|\d+分钟)$/u);
  });

  it('[R-19] leave as a table with the same codes, numbers as numbers, and the sources at its end', () => {
    const table = periodTable(report);
    expect(table[0]).toEqual(['栏目', '代码', '项目', '数量', '计量单位', '上期']);
    expect(table).toContainEqual(['对不法侵害人员的处理', '304', '取保候审', 1, '人', '']);
    expect(table.at(-1)?.[2]).toBe(codeSources(codes).at(-1));
  });
});
