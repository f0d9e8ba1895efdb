import { describe, expect, it } from 'vitest';
import { Moment } from '#domain/kernel/moment.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import { DutyRisk, foreseenFor } from '#domain/registers/dutyRisk.ts';
import type { DutyRiskInput } from '#domain/registers/dutyRisk.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import { aCase } from '#test/people/aCase.ts';
import { day, now, registersWith } from './aRegister.ts';

const aRisk = (changes: Partial<DutyRiskInput> = {}): DutyRiskInput => ({
  id: 'r1',
  dutyOn: day('2026-11-28'),
  unit: '示例派出所',
  duty: '夜间酒驾查处',
  risks: ['对方饮酒'],
  precautions: ['两人以上出警'],
  note: '',
  ...changes,
});
const entered = registersWith({ in: 'risks', row: aRisk() });
const detailOf = (row: DutyRiskInput, before = entered) => {
  const changed = changeRegisters(before, { in: 'risks', row }, now);
  return changed.ok ? null : changed.failure.detail;
};
const striking = { in: 'removal', from: 'risks', id: 'r1', reason: '勤务取消' } as const;
const struck = () => {
  const changed = changeRegisters(entered, striking, now);
  if (!changed.ok) throw new Error(changed.failure.code);
  return changed.value;
};

describe('what is foreseen of a duty', () => {
  it('[R-21] is written before the duty, and says who wrote it when', () => {
    expect(entered.risks).toMatchObject([{ entered: { at: now.stamp.now, by: now.stamp.by }, struck: null }]);
    expect(detailOf(aRisk({ id: 'r2', dutyOn: day('2026-11-27') }))).toEqual({
      field: '勤务日期',
      problem: '已经过去；事后不补登记，案件中照实写“事前没有评估”',
    });
    expect(detailOf(aRisk({ id: 'r2', dutyOn: day('2026-12-24') }))).toBeNull();
  });

  it('[R-21] says something of the risk', () => {
    const empty = aRisk({ id: 'r2', risks: [] });
    expect(detailOf(empty)).toMatchObject({ field: '存在的风险' });
    expect(detailOf({ ...empty, note: '路段没有监控' })).toBeNull();
  });

  it('[R-21] is never changed, can be struck, and stays in the table', () => {
    expect(detailOf(aRisk({ duty: '另一勤务' }))).toMatchObject({
      problem: '登记以后不再改写；请划去后重新登记',
    });
    const { registers, what } = struck();
    expect(what).toBe('事前风险评估：划去2026-11-28示例派出所夜间酒驾查处，理由：勤务取消');
    expect(changeRegisters(registers, striking, now)).toMatchObject({
      failure: { code: 'registers.rowUnknown' },
    });
    const scope = { from: day('2026-11-01'), until: null, unit: null };
    expect(registerTable(registers, 'risks', scope)[1]).toEqual([
      1,
      '2026-11-28',
      '示例派出所',
      '夜间酒驾查处',
      '对方饮酒',
      '两人以上出警',
      '',
      '测试民警丁',
      '2026-11-28',
      '测试民警丁于2026-11-28划去：勤务取消',
    ]);
    expect(registerTable(registers, 'risks', { ...scope, unit: '别的派出所' })).toHaveLength(1);
    expect(registerTable(registers, 'risks', { ...scope, from: day('2026-11-29') })).toHaveLength(1);
  });
});

describe('what was foreseen of the duty of a case', () => {
  /** The incident of `aCase` is of 24 March, 20:35. */
  const written = (dutyOn: string, at: string, isStruck = false): DutyRisk =>
    DutyRisk.parse({
      ...aRisk({ dutyOn: day(dutyOn) }),
      entered: { at: Moment.parse(`${at}:00+08:00`), by: '测试民警丁' },
      struck: isStruck ? { at: now.stamp.now, by: '测试民警丁', reason: '写错' } : null,
    });
  it.each([
    ['for its day, before it happened', written('2026-03-24', '2026-03-24T20:34'), 1],
    ['for the night that began the day before', written('2026-03-23', '2026-03-20T09:00'), 1],
    ['but written after it happened', written('2026-03-24', '2026-03-24T20:35'), 0],
    ['for the day before that', written('2026-03-22', '2026-03-20T09:00'), 0],
    ['for the day after', written('2026-03-25', '2026-03-20T09:00'), 0],
    ['and struck', written('2026-03-24', '2026-03-20T09:00', true), 0],
  ])('[M-73] %s', (_, assessment, count) => {
    expect(foreseenFor([assessment], aCase())).toHaveLength(count);
  });
});
