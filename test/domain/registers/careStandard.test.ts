import { describe, expect, it } from 'vitest';
import { CarePolicy, limitFor } from '#domain/care/carePolicy.ts';
import { failure } from '#domain/kernel/failure.ts';
import { carePolicyOn, standardOn } from '#domain/registers/careStandard.ts';
import type { CareStandardInput } from '#domain/registers/careStandard.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import delivered from '../../../templates/policy/care.json' with { type: 'json' };
import { day, now, registersWith } from './aRegister.ts';

const policy = CarePolicy.parse(delivered);
const aStandard = (changes: Partial<CareStandardInput> = {}): CareStandardInput => ({
  id: 's1',
  effectiveFrom: day('2026-12-01'),
  basis: '虚公发〔2026〕1号',
  reason: '按本局党委会决定登记',
  firstContactHours: 12,
  followUpDays: [90, 30],
  fundSources: ['维权慰问专项经费'],
  limits: [{ kind: 'condolence', perPersonFen: 300_000, approver: '维权办' }],
  ...changes,
});
const entered = (...rows: readonly CareStandardInput[]) =>
  registersWith(...rows.map((row) => ({ in: 'standards', row }) as const));
const problemWith = (row: CareStandardInput, before = entered(aStandard())) => {
  const changed = changeRegisters(before, { in: 'standards', row }, now);
  return changed.ok ? null : changed.failure;
};
const strike = (registers: ReturnType<typeof entered>, id: string) =>
  changeRegisters(registers, { in: 'removal', from: 'standards', id, reason: '金额填错' }, now);

describe('what the bureau laid down for condolence and relief', () => {
  it('[C-33] is entered with who, when and why, and the trail says so', () => {
    const changed = changeRegisters(entered(), { in: 'standards', row: aStandard() }, now);
    expect(changed.ok && changed.value.registers.standards).toEqual([
      { ...aStandard(), entered: { at: now.stamp.now, by: '测试民警丁' }, struck: null },
    ]);
    expect(changed.ok && changed.value.what).toBe(
      '慰问救助标准：登记自2026-12-01起的标准（虚公发〔2026〕1号），理由：按本局党委会决定登记',
    );
  });

  it.each([
    ['an entry that stands already', aStandard(), '慰问救助标准'],
    ['a second one from the same day', aStandard({ id: 's2' }), '起用日期'],
    [
      'one kind limited twice',
      aStandard({
        id: 's2',
        effectiveFrom: day('2027-01-01'),
        limits: [
          { kind: 'other', perPersonFen: 1, approver: '' },
          { kind: 'other', perPersonFen: 2, approver: '' },
        ],
      }),
      '限额',
    ],
    [
      'one source named twice',
      aStandard({ id: 's2', effectiveFrom: day('2027-01-01'), fundSources: ['工会经费', '工会经费'] }),
      '资金来源',
    ],
    [
      'one follow-up named twice',
      aStandard({ id: 's2', effectiveFrom: day('2027-01-01'), followUpDays: [30, 30] }),
      '回访天数',
    ],
  ])('[C-33] %s is refused', (_, row, field) => {
    expect(problemWith(row)?.detail).toMatchObject({ field });
  });

  it('[C-33] a wrong one is struck with the reason, stays readable, and its day is free again', () => {
    const struck = strike(entered(aStandard()), 's1');
    expect(struck.ok && struck.value.registers.standards[0]?.struck).toEqual({
      reason: '金额填错',
      at: now.stamp.now,
      by: '测试民警丁',
    });
    const table = struck.ok ? registerTable(struck.value.registers, 'standards', anyTime) : [];
    expect(table.at(-1)).toContain('测试民警丁于2026-11-28划去：金额填错');
    expect(struck.ok && problemWith(aStandard({ id: 's2' }), struck.value.registers)).toBeNull();
    expect(struck.ok && strike(struck.value.registers, 's1')).toMatchObject({
      failure: failure('registers.rowUnknown'),
    });
  });

  it('[C-34] the one in force on the day counts, a later one not yet', () => {
    const { standards } = entered(
      aStandard(),
      aStandard({ id: 's2', effectiveFrom: day('2027-01-01'), firstContactHours: 6 }),
    );
    const hoursOn = (on: string) => carePolicyOn(policy, standards, day(on)).firstContactHours;
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(hoursOn)).toEqual([24, 12, 12, 6]);
  });

  it('[C-34] without one of its own what was delivered counts and says that it is unchecked', () => {
    const { standards } = entered(aStandard());
    expect(carePolicyOn(policy, standards, day('2026-11-30'))).toEqual(policy);
    expect(policy.verified).toBe(false);
  });

  it('[C-34] its own one names its paper and who entered it, with the days in order', () => {
    const { standards } = entered(aStandard());
    const own = carePolicyOn(policy, standards, day('2026-12-01'));
    expect(own).toMatchObject({
      verified: true,
      source: '虚公发〔2026〕1号（测试民警丁于2026-11-28登记）',
      followUpDays: [30, 90],
    });
    expect(limitFor(own, 'condolence')).toBe(300_000);
    expect(limitFor(own, 'hardship')).toBeNull();
    expect(standardOn(standards, day('2026-11-30'))).toBeNull();
  });
});

const anyTime = { from: day('2018-01-01'), until: null, unit: null };
