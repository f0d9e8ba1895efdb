import { describe, expect, it } from 'vitest';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import type { RegisterChange } from '#domain/registers/changeRegisters.ts';
import { allConcerns, firmConcerns } from '#domain/registers/contractedFirm.ts';
import { aFirm, aLawyer, aLot, aMember, aSession, day, now, registersWith } from './aRegister.ts';

const problemWith = (change: RegisterChange, before = emptyRegisters) => {
  const changed = changeRegisters(before, change, now);
  return changed.ok ? null : changed.failure;
};

describe('the commission', () => {
  it('[R-1] two chairs at one time are refused, one after the other are not', () => {
    const before = registersWith({ in: 'members', row: aMember() });
    const next = aMember({ id: 'm2', name: '测试督察长午', since: day('2025-01-01') });
    expect(problemWith({ in: 'members', row: next }, before)).toEqual(
      failure('case.contradiction', {
        field: '主任',
        problem: '与测试督察长巳的任期重叠；请先填写前任的任职截止日',
      }),
    );
    const ended = registersWith({ in: 'members', row: aMember({ until: day('2024-12-31') }) });
    expect(problemWith({ in: 'members', row: next }, ended)).toBeNull();
  });

  it('[R-1] an end before the beginning is refused', () => {
    const row = aMember({ until: day('2023-12-31') });
    expect(problemWith({ in: 'members', row })?.detail).toMatchObject({ field: '任职截止日' });
  });
});

describe('equipment', () => {
  it('[R-2] more handed out than bought is refused with both numbers', () => {
    const row = aLot({ quantity: 30 });
    expect(problemWith({ in: 'equipment', row })?.detail).toEqual({
      field: '配发数量',
      problem: '合计40件，多于购置的30件',
    });
  });

  it.each([
    ['bought tomorrow', aLot({ boughtOn: day('2026-11-29'), issues: [] }), 'case.timeInFuture'],
    [
      'handed out before it was bought',
      aLot({ issues: [{ unit: '示例派出所', quantity: 1, issuedOn: day('2026-02-01') }] }),
      'case.contradiction',
    ],
    [
      'handed out tomorrow',
      aLot({ issues: [{ unit: '示例派出所', quantity: 1, issuedOn: day('2026-11-29') }] }),
      'case.timeInFuture',
    ],
    ['of a kind that is not in the data', aLot({ kindId: 'tank' }), 'case.contradiction'],
  ])('[R-2] %s is refused', (_, row, code) => {
    expect(problemWith({ in: 'equipment', row })?.code).toBe(code);
  });

  it('[R-2] a corrected row takes the place of the old one, and the trail says what it cost', () => {
    const before = registersWith({ in: 'equipment', row: aLot() });
    const changed = changeRegisters(before, { in: 'equipment', row: aLot({ quantity: 120 }) }, now);
    expect(changed).toEqual(
      ok({
        registers: { ...before, revision: 2, equipment: [aLot({ quantity: 120 })] },
        what: '装备登记：更正防刺背心120件，¥72,000.00',
      }),
    );
  });
});

describe('training', () => {
  it('[R-4] one unit twice and a class to come are refused', () => {
    const twice = aSession({
      attendances: [
        { unit: '示例派出所', count: 1 },
        { unit: '示例派出所', count: 2 },
      ],
    });
    expect(problemWith({ in: 'trainings', row: twice })?.detail).toMatchObject({ field: '参训单位' });
    expect(problemWith({ in: 'trainings', row: aSession({ heldOn: day('2026-12-01') }) })?.code).toBe(
      'case.timeInFuture',
    );
  });
});

describe('contracted law firms', () => {
  it('[R-7] an ended contract and an expired licence are named, one soon to end as well', () => {
    const lawyer = aLawyer({ licenceUntil: day('2026-05-31') });
    const firm = aFirm({ contractUntil: day('2026-10-31'), lawyers: [lawyer] });
    expect(allConcerns(firm, day('2026-11-28'))).toEqual([
      '虚构律师事务所的签约期已于2026-10-31届满',
      '测试律师辛的律师执业证已于2026-05-31过期',
    ]);
    expect(firmConcerns(aFirm({ contractUntil: day('2026-12-20') }), null, day('2026-11-28'))).toEqual([
      '虚构律师事务所的签约期将于2026-12-20届满',
    ]);
    expect(firmConcerns(aFirm(), aLawyer({ licenceUntil: null }), day('2026-11-28'))).toEqual([
      '没有登记测试律师辛律师执业证的有效期',
    ]);
    expect(allConcerns(aFirm(), day('2026-11-28'))).toEqual([]);
  });

  it('[R-7] a term that ends before it begins and one licence for two are refused', () => {
    const backwards = aFirm({ contractUntil: day('2025-12-31') });
    expect(problemWith({ in: 'firms', row: backwards })?.detail).toMatchObject({ field: '签约期' });
    const shared = aFirm({ lawyers: [aLawyer(), aLawyer({ id: 'l2', name: '测试律师壬' })] });
    expect(problemWith({ in: 'firms', row: shared })?.detail).toMatchObject({ field: '律师执业证号' });
  });
});

describe('a row that is taken out', () => {
  it('[R-8] leaves its name and the reason in the trail; one that is gone already is refused', () => {
    const before = registersWith({ in: 'trainings', row: aSession() });
    const removal = { in: 'removal', from: 'trainings', id: 't1', reason: '重复登记' } as const;
    const changed = changeRegisters(before, removal, now);
    expect(changed).toEqual(
      ok({
        registers: { ...before, revision: 2, trainings: [] },
        what: '培训登记：移除典型案例警示教育，理由：重复登记',
      }),
    );
    expect(changeRegisters(emptyRegisters, removal, now)).toEqual(refused(failure('registers.rowUnknown')));
  });
});
