import { describe, expect, it } from 'vitest';
import { readFromName } from '#domain/evidence/importProfile.ts';
import { nameForm } from '#domain/evidence/nameForm.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import { importProfilesOf } from '#domain/registers/ownProfile.ts';
import type { OwnProfileInput } from '#domain/registers/ownProfile.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import { now, registersWith } from './aRegister.ts';

const aProfile = (changes: Partial<OwnProfileInput> = {}): OwnProfileInput => ({
  id: 'p1',
  label: '本局甲型记录仪',
  deviceKind: 'bodyCamera',
  form: '{设备}_{警号}_{日期}{时间}_{序号}',
  basis: '该型说明书',
  ...changes,
});
const entered = (...rows: readonly OwnProfileInput[]) =>
  registersWith(...rows.map((row) => ({ in: 'profiles', row }) as const));
const problemWith = (row: OwnProfileInput, before = entered(aProfile())) => {
  const changed = changeRegisters(before, { in: 'profiles', row }, now);
  return changed.ok ? null : changed.failure.detail;
};
const read = (form: string, path: string) =>
  readFromName(path, importProfilesOf(entered(aProfile({ form })).profiles));

describe('the naming rules of the bureau', () => {
  it.each([
    [
      '{设备}_{警号}_{日期}{时间}_{序号}',
      '卡/DSJ-12_000001_20260324203450_0005.mp4',
      { deviceNumber: 'DSJ-12', badgeNumber: '000001', startedAt: '2026-03-24T20:34:50+08:00', sequence: 5 },
    ],
    [
      '[{警号}] {日期}.{时间}',
      '[000001] 20260324.203450.avi',
      { badgeNumber: '000001', startedAt: '2026-03-24T20:34:50+08:00' },
    ],
    ['{警号}/{任意}-{序号}', '采集站/000002/上午-7.mp4', { badgeNumber: '000002', sequence: 7 }],
  ])('[E-179] %s reads %s', (form, path, expected) => {
    expect(read(form, path)).toMatchObject(expected);
  });

  it('[E-179] read nothing from other names, nor from days that do not exist', () => {
    expect(read('{警号}_{日期}{时间}', '000001_20260324203450_0005.mp4')).toBeNull();
    expect(read('{警号}_{日期}{时间}', '000001_20261324203450.mp4')).toBeNull();
    expect(read('a+({警号})', 'aa000001.mp4')).toBeNull();
    expect(read('a+({警号})', 'a+(000001).mp4')).toMatchObject({ badgeNumber: '000001' });
  });

  it.each([
    ['{姓名}_{日期}{时间}', '不认识“{姓名}”'],
    ['{警号}_{警号}', '“{警号}”写了两次'],
    ['{警号}_{日期}', '“{日期}”和“{时间}”要一起写'],
    ['{警号', '花括号没有成对'],
    ['{任意}{任意}{任意}{警号}', '“{任意}”最多写2次'],
    ['{任意}', '至少写一项'],
    ['', '至少写一项'],
  ])('[E-179] %s is refused with what is wrong', (form, problem) => {
    expect(nameForm(form).problem).toContain(problem);
  });

  it('[E-179] answer a long hostile name at once', () => {
    const start = performance.now();
    read('{任意}{设备}{任意}_{警号}{序号}', `${'a1-'.repeat(66)}x.mp4`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('[E-179] are never changed, name their twin, and can be struck', () => {
    expect(problemWith(aProfile({ label: '另一个', form: '{警号}' }))).toMatchObject({
      problem: '登记以后不再改写；请划去后重新登记',
    });
    expect(problemWith(aProfile({ id: 'p2', label: '另一个' }))).toMatchObject({
      problem: '与“本局甲型记录仪”相同；请先划去那一条',
    });
    const striking = { in: 'removal', from: 'profiles', id: 'p1', reason: '换了型号' } as const;
    const struck = changeRegisters(entered(aProfile()), striking, now);
    if (!struck.ok) throw new Error(struck.failure.code);
    expect(importProfilesOf(struck.value.registers.profiles)).toEqual([]);
    expect(problemWith(aProfile({ id: 'p2' }), struck.value.registers)).toBeNull();
    const scope = { from: '2026-01-01', until: null, unit: null } as never;
    expect(registerTable(struck.value.registers, 'profiles', scope)[1]).toContain(
      '{设备}_{警号}_{日期}{时间}_{序号}',
    );
  });
});
