import { describe, expect, it } from 'vitest';
import { ledgerTable } from '#domain/ledger/ledgerTable.ts';
import { codeOf, StatisticsCodes, withUnitCodes } from '#domain/ledger/statisticsCodes.ts';
import { UnitCodes } from '#domain/ledger/unitCodes.ts';
import { shipped } from '../shipped.ts';
import { ledgerCase } from './ledgerCases.ts';

const delivered = StatisticsCodes.parse(shipped('registers/statisticsCodes'));
const own = UnitCodes.parse([{ name: '示例派出所', code: '999999010000' }]);
const problemOf = (units: readonly object[]) => UnitCodes.safeParse(units).error?.issues[0]?.message;

describe('the codes of the units', () => {
  it('[S-25] stand beside the unit in the ledger, and are blank where nobody entered one', () => {
    const table = ledgerTable([ledgerCase({})], false, withUnitCodes(delivered, own));
    const place = table[0]?.findIndex((title) => String(title).startsWith('单位代码')) ?? -1;
    expect(table[0]?.[place]).toBe('单位代码（待核）');
    expect(table[1]?.[place]).toBe('999999010000');
    const without = ledgerTable([ledgerCase({})], false, withUnitCodes(delivered, []));
    expect(without[1]?.[place]).toBe('');
  });

  it('[S-25] leave the other lists as they were delivered', () => {
    const merged = withUnitCodes(delivered, own);
    expect(codeOf(merged, 'unit', '示例派出所')).toBe('999999010000');
    expect(codeOf(merged, 'kind', '暴力袭击')).toBe('01');
  });

  it('[S-25] are refused when a unit or a code stands there twice, or is no code', () => {
    const [one] = own;
    expect(problemOf([{ ...one }, { name: '示例派出所', code: '999999020000' }])).toContain('同一个单位');
    expect(problemOf([{ ...one }, { name: '虚构派出所', code: '999999010000' }])).toContain('同一个代码');
    expect(problemOf([{ name: '示例派出所', code: '9999-01' }])).toContain('数字和大写字母');
    expect(problemOf([{ ...one }, { name: '虚构派出所', code: ' 999999020000 ' }])).toBeUndefined();
  });
});
