import { describe, expect, it } from 'vitest';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { StatisticsCodes } from '#domain/ledger/statisticsCodes.ts';
import { previousPeriod } from '#domain/registers/previousPeriod.ts';
import { periodReport } from '#domain/registers/periodReport.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import {
  equipmentNames,
  resourceFigures,
  resourceSentence,
  resourceSources,
  resourceYears,
  tenThousands,
} from '#domain/registers/resourceFigures.ts';
import { scopeOf } from '../ledger/ledgerCases.ts';
import { shipped } from '../shipped.ts';
import { aLot, aSession, day, kinds, registersWith } from './aRegister.ts';

const registers = registersWith(
  { in: 'trainings', row: aSession() },
  { in: 'trainings', row: aSession({ id: 't2', heldOn: day('2025-09-01'), topic: '警械使用' }) },
  {
    in: 'equipment',
    row: aLot({ id: 'e2', kindId: 'riotFork', name: '伸缩防暴钢叉', quantity: 50, unitPriceFen: 80_000 }),
  },
  { in: 'equipment', row: aLot() },
);
const codes = StatisticsCodes.parse(shipped('registers/statisticsCodes'));
const of2026 = scopeOf('2026-01-01', '2026-12-31');
const ofUnit = (scope: LedgerScope, unit: string): LedgerScope => ({ ...scope, unit });
const sentenceOf = (scope: LedgerScope) => {
  const sources = resourceSources(registers, scope);
  return resourceSentence(resourceFigures(sources), equipmentNames(registers, sources, kinds), scope);
};

describe('what training and equipment add up to', () => {
  it("[R-5] reads as the report's own sentence, with exact numbers", () => {
    expect(sentenceOf(of2026)).toBe(
      '2026年共举办各类业务技能培训班1期，参训民警100人（次）；共投入10万元，为基层一线执法单位统一购置防刺背心、伸缩防暴钢叉等防护装备。',
    );
  });

  it('[R-5] says so where nothing is on record, and never writes a zero as an achievement', () => {
    expect(sentenceOf(scopeOf('2020-01-01', '2020-12-31'))).toBe('2020年没有登记培训；没有登记装备投入。');
  });

  it('[R-5] of a unit counts its own people and what it was handed', () => {
    expect(sentenceOf(ofUnit(of2026, '示例派出所'))).toBe(
      '示例派出所2026年共参加各类业务技能培训班1期，参训民警60人（次）；领用价值5.6万元的防刺背心、伸缩防暴钢叉等防护装备。',
    );
    expect(sentenceOf(ofUnit(of2026, '另一派出所'))).toContain('没有登记装备投入');
  });

  it('[R-3] spending is quantity times price in whole fen, in the year of the purchase', () => {
    expect(resourceYears(registers, scopeOf('2018-01-01'))).toEqual([
      {
        year: '2026',
        sessions: 1,
        attendances: 100,
        spendingFen: 10_000_000,
        byKind: [
          { name: '防刺背心', quantity: 100, fen: 6_000_000 },
          { name: '伸缩防暴钢叉', quantity: 50, fen: 4_000_000 },
        ],
      },
      { year: '2025', sessions: 1, attendances: 100, spendingFen: 0, byKind: [] },
    ]);
  });

  it.each([
    [10_000_000, '10万元'],
    [10_328_000, '103,280.00元'],
    [10_320_000, '10.32万元'],
    [99_990, '999.90元'],
  ])('[R-3] %s fen is said as %s, losing nothing', (fen, said) => {
    expect(tenThousands(fen)).toBe(said);
  });

  it('[R-6] every number is traced to its rows, and they add up to it', () => {
    const sources = resourceSources(registers, scopeOf('2018-01-01'));
    const figures = resourceFigures(sources);
    const sum = (rows: readonly { readonly amount: number }[]) =>
      rows.reduce((total, { amount }) => total + amount, 0);
    expect(figures).toEqual({ sessions: 2, attendances: 200, spendingFen: 10_000_000 });
    expect(sum(sources.attendances)).toBe(figures.attendances);
    expect(sum(sources.spendingFen)).toBe(figures.spendingFen);
    expect(sources.sessions.map(({ id }) => id)).toEqual(['t1', 't2']);
  });
});

describe('the tables and the report', () => {
  it('[R-9] end with totals, and keep money as numbers', () => {
    const table = registerTable(registers, 'equipment', of2026);
    expect(table.at(-1)).toEqual(['合计', '2批', 150, '', 100_000, '', '', 80, '', '']);
    expect(registerTable(registers, 'trainings', of2026).at(-1)?.slice(0, 7)).toEqual([
      '合计',
      '1期',
      '',
      '',
      '',
      '',
      100,
    ]);
  });

  it('[R-10] a finished period stands beside the one before it, a running one beside none', () => {
    expect(previousPeriod(of2026)).toEqual(scopeOf('2025-01-01', '2025-12-31'));
    expect(previousPeriod(scopeOf('2026-03-01', '2026-03-31'))).toEqual(scopeOf('2026-01-29', '2026-02-28'));
    expect(previousPeriod(scopeOf('2026-01-01'))).toBeNull();
    const report = periodReport({ cases: [], registers, kinds, codes, goals: [], scope: of2026 });
    expect(report.beforeWords).toBe('2025年');
    expect(report.comparison.find(({ label }) => label === '参训')).toEqual({
      label: '参训',
      nowText: '100人（次）',
      beforeText: '100人（次）',
    });
    expect(report.equipment.map(({ amountFen }) => amountFen)).toEqual([4_000_000, 6_000_000]);
    expect(
      periodReport({ cases: [], registers, kinds, codes, goals: [], scope: scopeOf('2026-01-01') })
        .comparison[0],
    ).toEqual({
      label: '涉警案件',
      nowText: '0起',
      beforeText: null,
    });
  });
});
