import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/case/caseSummary.ts';
import { lockable } from '#domain/papers/lockFinal.ts';
import { numberRegister, withoutNames } from '#domain/papers/numberRegister.ts';
import type { NumberBasis } from '#domain/papers/numberRegister.ts';
import { numberTable } from '#domain/papers/numberTable.ts';
import { voidNumber } from '#domain/papers/voidNumber.ts';
import { aCase, at } from '#test/people/aCase.ts';
import { aDraft, aFinal } from '#test/people/aPaper.ts';

const W01 = { series: 'W01', title: '登记表', word: '虚公（督）维登字' };
const ofCases = { series: 'case', title: '案件编号', word: '虚公（督）维字' };
const numbered = (serial: number) => ({ documentNumber: `虚公（督）维登字〔2026〕${serial}号` });
const made = aCase({
  caseNumber: '虚公（督）维字〔2026〕1号',
  documents: [
    aDraft('d1', numbered(1)),
    aDraft('d2', numbered(1)),
    aDraft('d3', { ...numbered(3), subjectId: 'officer2', title: '登记表（测试民警乙）' }),
  ],
});
const basis = (changes: Partial<NumberBasis> = {}): NumberBasis => ({
  counts: [
    { scheme: 'case', year: 2026, last: 1 },
    { scheme: 'paper.W01', year: 2026, last: 4 },
  ],
  cases: [summarise(made)],
  voids: [],
  series: [ofCases, W01],
  ...changes,
});
const told = (all: NumberBasis, year = 2026) =>
  numberRegister(all, year).map(({ text, standing, isDouble }) => [text, standing, isDouble]);
const stamp = { now: at('24T22:00'), by: '测试督察长巳' };
const key = { series: 'W01', year: 2026, serial: 2 };
const order = { key, reason: '打印机故障' };

describe('the register of numbers', () => {
  it('[P-N4] lists every number of a year from 1 to the last, those no paper bears too', () => {
    expect(told(basis())).toEqual([
      ['虚公（督）维字〔2026〕1号', 'case', false],
      ['虚公（督）维登字〔2026〕1号', 'draft', false],
      ['虚公（督）维登字〔2026〕2号', 'unused', false],
      ['虚公（督）维登字〔2026〕3号', 'draft', false],
      ['虚公（督）维登字〔2026〕4号', 'unused', false],
    ]);
    expect(told(basis(), 2025)).toEqual([]);
  });

  it('[P-N7] marks a number two papers bear, also when the count is behind them', () => {
    const other = aCase({ id: 'b'.repeat(26), caseNumber: '', documents: [aDraft('e1', numbered(1))] });
    const restored = basis({ cases: [summarise(made), summarise(other)], counts: [] });
    expect(told(restored).filter(([, , isDouble]) => isDouble === true)).toEqual([
      ['虚公（督）维登字〔2026〕1号', 'draft', true],
      ['虚公（督）维登字〔2026〕1号', 'draft', true],
    ]);
    expect(told(restored).at(-1)).toEqual(['虚公（督）维登字〔2026〕3号', 'draft', false]);
  });

  it('[P-N5] keeps a voided number with its reason', () => {
    const voided = voidNumber([], numberRegister(basis(), 2026), order, stamp);
    if (!voided.ok) throw new Error(voided.failure.code);
    const rows = numberRegister(basis({ voids: voided.value.voids }), 2026);
    expect(rows.find(({ serial, series }) => series === 'W01' && serial === 2)).toMatchObject({
      standing: 'void',
      voided: { reason: '打印机故障', by: '测试督察长巳', text: '虚公（督）维登字〔2026〕2号' },
    });
    expect(voidNumber(voided.value.voids, rows, order, stamp)).toMatchObject({
      failure: { code: 'number.alreadyVoid' },
    });
  });

  it('[P-N5] voids no number that was not given, that an open case bears, or that a final bears', () => {
    const final = { ...made, paperFinals: [aFinal('f1', 'd2')] };
    const register = numberRegister(basis({ cases: [summarise(final)] }), 2026);
    const refusalOf = (changes: Partial<typeof key>) =>
      voidNumber([], register, { ...order, key: { ...key, ...changes } }, stamp);
    expect(refusalOf({ serial: 9 })).toMatchObject({ failure: { code: 'number.notGiven' } });
    expect(refusalOf({ series: 'case', serial: 1 })).toMatchObject({ failure: { code: 'number.ofCase' } });
    expect(refusalOf({ serial: 1 })).toMatchObject({
      failure: { code: 'number.inUse', detail: { title: '登记表' } },
    });
    expect(refusalOf({ serial: 3 }).ok).toBe(true);
  });

  it('[P-N6] locks no draft whose number was voided', () => {
    const voids = [
      { ...key, serial: 1, text: numbered(1).documentNumber, reason: '重复', at: at('24T22:00'), by: '' },
    ];
    expect(lockable(made, 'd2', { isPrefill: false, blanksReason: '', voids })).toMatchObject({
      failure: { code: 'paper.numberVoid' },
    });
    expect(lockable(made, 'd3', { isPrefill: false, blanksReason: '', voids }).ok).toBe(true);
  });

  it('[P-N8] tells of another’s case only the number and the kind of paper', () => {
    const rows = numberRegister(basis({ cases: [withoutNames(summarise(made))] }), 2026);
    expect(rows.find(({ serial, series }) => series === 'W01' && serial === 3)).toMatchObject({
      standing: 'draft',
      title: '登记表',
      caseId: null,
      caseName: null,
      by: null,
    });
    expect(JSON.stringify(rows)).not.toMatch(/测试民警/u);
  });

  it('[P-N8] is a table with what became of each number', () => {
    const table = numberTable(numberRegister(basis(), 2026));
    expect(table[0]).toEqual(['文号', '序号', '文书', '案件', '给号时间', '给号人', '状态', '说明']);
    expect(table.map((row) => row[6])).toEqual(['状态', '案件在用', '草稿', '空号', '草稿', '空号']);
  });
});
