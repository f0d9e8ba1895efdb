import { describe, expect, it } from 'vitest';
import { Moment } from '#domain/kernel/moment.ts';
import type { LedgerFigures } from '#domain/ledger/ledgerFigures.ts';
import type { LedgerCase } from '#domain/ledger/ledgerScope.ts';
import { recurrence } from '#domain/ledger/recurrence.ts';
import { ledgerCase } from './ledgerCases.ts';

type Officer = LedgerFigures['officers'][number];
const [known] = ledgerCase({}).ledger.officers;
const officer = (changes: Partial<Officer>): Officer => {
  if (known === undefined) throw new Error('somebody is harmed');
  return { ...known, ...changes };
};

/** A case of a day, of somebody and somewhere. */
const caseOf = (id: string, day: string, officers: readonly Officer[], place = `虚构路${id}号`): LedgerCase =>
  ledgerCase({ officers }, { id, place, occurredAt: Moment.parse(`${day}T20:00:00+08:00`) });

const countsOf = (cases: readonly LedgerCase[], id: string) =>
  recurrence(cases)
    .charts.find((chart) => chart.id === id)
    ?.rows.map(({ count }) => count);

const first = officer({ badgeNumber: '000001' });

describe('what came again', () => {
  it('[S-15] tells how many were harmed how often, by badge number, and no name', () => {
    const cases = [
      caseOf('1', '2026-01-01', [first, officer({ badgeNumber: '000002' })]),
      caseOf('2', '2026-01-20', [first]),
      caseOf('3', '2026-06-01', [officer({ badgeNumber: '000001', name: '改过的姓名' })]),
    ];
    expect(countsOf(cases, 'people')).toEqual([1, 0, 1]);
    expect(recurrence(cases).peopleAgain).toBe(1);
    expect(JSON.stringify(recurrence(cases))).not.toMatch(/测试民警|00000|虚构路/u);
  });

  it('[S-15] tells how long it was between one time and the next', () => {
    const cases = [
      caseOf('3', '2027-07-01', [first]),
      caseOf('1', '2026-01-01', [first]),
      caseOf('2', '2026-01-31', [first]),
    ];
    expect(countsOf(cases, 'gaps')).toEqual([1, 0, 0, 1]);
  });

  it('[S-15] counts a case once, without badge numbers by name and unit, and no relatives', () => {
    const nobody = officer({ badgeNumber: '' });
    const relative = officer({ badgeNumber: '', name: '测试亲属', category: 'closeRelative' });
    const cases = [
      caseOf('1', '2026-01-01', [nobody, nobody, relative]),
      caseOf('2', '2026-02-01', [officer({ badgeNumber: '', unit: '另一派出所' }), relative]),
    ];
    expect(countsOf(cases, 'people')).toEqual([2, 0, 0]);
  });

  it('[S-15] knows a place again however it is spaced, and online is no place', () => {
    const cases = [
      caseOf('1', '2026-01-01', [first], '虚构路1号'),
      caseOf('2', '2026-02-01', [], '虚构路 1号'),
      ledgerCase({ placeKind: 'online' }, { id: '3', place: '虚构路1号' }),
    ];
    expect(countsOf(cases, 'places')).toEqual([0, 1, 0]);
    expect(recurrence(cases).placesAgain).toBe(1);
  });

  it('[S-15] is only numbers below ten cases', () => {
    const cases = Array.from({ length: 10 }, (_, index) => caseOf(String(index), '2026-01-01', []));
    expect(recurrence(cases.slice(1)).caution).toContain('少于10起，只列数字');
    expect(recurrence(cases).caution).not.toContain('少于10起');
  });
});
