import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/case/caseSummary.ts';
import { casesInScope } from '#domain/ledger/ledgerScope.ts';
import type { LedgerCase, LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { periodFigures, periodSentence, periodSources } from '#domain/ledger/periodSentence.ts';
import { decided, ledgerCase, scopeOf } from './ledgerCases.ts';
import { aCase } from '#test/people/aCase.ts';

const figuresOf = (all: readonly LedgerCase[], scope: LedgerScope) => periodFigures(casesInScope(all, scope));

describe('the period sentence', () => {
  const one = summarise(aCase());

  it('[S-1] counts cases, injured people and people dealt with since the day, that day included', () => {
    expect(figuresOf([one, one], scopeOf('2026-03-24'))).toEqual({ cases: 2, injured: 2, disposed: 0 });
    expect(figuresOf([one], scopeOf('2026-03-25')).cases).toBe(0);
  });

  it('[S-1] ends with the last day, that day included', () => {
    expect(figuresOf([one], scopeOf('2026-01-01', '2026-03-24')).cases).toBe(1);
    expect(figuresOf([one], scopeOf('2026-01-01', '2026-03-23')).cases).toBe(0);
  });

  it.each(['declined', 'terminated'] as const)('[S-1] leaves out cases that were %s', (stage) => {
    expect(figuresOf([{ ...one, stage }], scopeOf('2026-01-01')).cases).toBe(0);
  });

  it('[S-1] counts as dealt with only whom a decision bears on', () => {
    const dealtWith = ledgerCase({ counterparties: [decided('甲', 'administrativeDetention')] });
    const cleared = ledgerCase({ counterparties: [decided('乙', 'nameClearing'), decided('丙', null)] });
    expect(figuresOf([dealtWith, cleared], scopeOf('2026-01-01')).disposed).toBe(1);
  });

  it('[S-1] counts a hurt relative in the ledger and not among 民警、辅警', () => {
    const [officer] = one.ledger.officers;
    if (officer === undefined) throw new Error('somebody is hurt');
    const relative = ledgerCase({ officers: [officer, { ...officer, category: 'closeRelative' }] });
    expect(figuresOf([relative], scopeOf('2026-01-01')).injured).toBe(1);
  });

  it("[S-1] reads as the report's own sentence", () => {
    const figures = { cases: 3, injured: 9, disposed: 4 };
    expect(periodSentence(figures, scopeOf('2018-01-01'))).toBe(
      '2018年以来发生3起涉警案件，先后有9名民警、辅警受到不同程度伤害，处理不法侵害人员4名。',
    );
  });

  it.each([
    ['2026-03-02', null, '2026年3月2日以来'],
    ['2025-01-01', '2025-12-31', '2025年'],
    ['2023-01-01', '2025-12-31', '2023年至2025年'],
    ['2025-03-01', '2025-06-30', '2025年3月1日至2025年6月30日'],
  ])('[S-1] from %s until %s is called %s', (from, until, words) => {
    expect(periodSentence({ cases: 0, injured: 0, disposed: 0 }, scopeOf(from, until))).toBe(
      `${words}未发生涉警案件。`,
    );
  });

  it('[S-3] of a unit counts its own people only, and names the unit', () => {
    const [officer] = one.ledger.officers;
    if (officer === undefined) throw new Error('somebody is hurt');
    const both = ledgerCase({ officers: [officer, { ...officer, unit: '另一派出所' }] });
    const scope = { ...scopeOf('2026-01-01'), unit: '另一派出所' };
    const figures = figuresOf([one, both], scope);
    expect(figures).toEqual({ cases: 1, injured: 1, disposed: 0 });
    expect(periodSentence(figures, scope)).toMatch(/^另一派出所2026年以来发生1起/u);
  });

  it('[S-4] every number is traced to its cases and people, and adds up', () => {
    const dealtWith = ledgerCase({ counterparties: [decided('违法嫌疑人A', 'fine')] });
    const sources = periodSources(casesInScope([one, dealtWith], scopeOf('2026-01-01')));
    expect(sources.cases.map(({ caseId }) => caseId)).toEqual([one.id, dealtWith.id]);
    expect(sources.injured.flatMap(({ names }) => names)).toEqual(['测试民警甲', '测试民警甲']);
    expect(sources.disposed).toEqual([
      { caseId: dealtWith.id, caseName: dealtWith.name, names: ['违法嫌疑人A'] },
    ]);
  });
});
