import { describe, expect, it } from 'vitest';
import { Moment } from '#domain/kernel/moment.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import { dutyGaps, onDutyNow, onDutyOn, rotation } from '#domain/registers/dutyRoster.ts';
import type { DutyShiftInput } from '#domain/registers/dutyRoster.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import { aMember, day, now, registersWith } from './aRegister.ts';

const aShift = (changes: Partial<DutyShiftInput> = {}): DutyShiftInput => ({
  id: 'd1',
  from: day('2026-12-01'),
  until: day('2026-12-05'),
  turn: 'day',
  memberId: 'm1',
  ...changes,
});
const people = [
  { in: 'members', row: aMember() },
  { in: 'members', row: aMember({ id: 'm2', name: '测试民警午', role: 'dutyContact', phone: '' }) },
] as const;
const roster = (...rows: readonly DutyShiftInput[]) =>
  rows.length === 0 ? registersWith(...people) : registersWith(...people, { in: 'duties', rows });
const problemWith = (row: DutyShiftInput, before = roster(aShift())) => {
  const changed = changeRegisters(before, { in: 'duties', rows: [row] }, now);
  return changed.ok ? null : changed.failure.detail;
};
const at = (text: string) => Moment.parse(`${text}:00+08:00`);

describe('the duty roster', () => {
  it('[R-15] two people may share a turn, one person may not hold it twice', () => {
    expect(problemWith(aShift({ id: 'd2', memberId: 'm2' }))).toBeNull();
    expect(problemWith(aShift({ id: 'd2', turn: 'night' }))).toBeNull();
    expect(problemWith(aShift({ id: 'd2', from: day('2026-12-05'), until: day('2026-12-08') }))).toEqual({
      field: '值班人员',
      problem: '测试督察长巳在12月1日至5日的白班已经排过；请先划去，或者改日期',
    });
    expect(problemWith(aShift({ id: 'd2', from: day('2026-12-06'), until: day('2026-12-08') }))).toBeNull();
  });

  it('[R-15] the same person twice in one handing in is refused, and nothing of it is kept', () => {
    const rows = [aShift({ id: 'd2' }), aShift({ id: 'd3' })];
    expect(changeRegisters(roster(), { in: 'duties', rows }, now)).toMatchObject({ ok: false });
  });

  it.each([
    ['somebody who is not on the register', aShift({ id: 'd2', memberId: 'm9' }), '值班人员'],
    ['an end before the beginning', aShift({ id: 'd2', until: day('2026-11-30') }), '值班截止日'],
    ['a span no month has', aShift({ id: 'd2', until: day('2027-12-05') }), '值班截止日'],
    [
      'a time before that person took office',
      aShift({ id: 'd2', from: day('2023-12-31'), until: day('2024-01-02') }),
      '值班人员',
    ],
    ['a shift that stands already', aShift({ memberId: 'm2' }), '值班'],
  ])('[R-15] %s is refused', (_, row, field) => {
    expect(problemWith(row)).toMatchObject({ field });
  });

  it('[R-15] a rotation fills only days that have nobody, one each in turn', () => {
    const wish = { month: '2026-12', notBefore: day('2026-12-04'), turn: 'day' } as const;
    const filled = rotation(roster(aShift()), { ...wish, memberIds: ['m2', 'm1'] }, String);
    expect(filled).toHaveLength(26);
    expect(filled.slice(0, 3)).toEqual([
      aShift({ id: '0', from: day('2026-12-06'), until: day('2026-12-06'), memberId: 'm2' }),
      aShift({ id: '1', from: day('2026-12-07'), until: day('2026-12-07') }),
      aShift({ id: '2', from: day('2026-12-08'), until: day('2026-12-08'), memberId: 'm2' }),
    ]);
    expect(rotation(roster(), { ...wish, memberIds: [] }, String)).toEqual([]);
    const kept = changeRegisters(roster(aShift()), { in: 'duties', rows: filled }, now);
    expect(kept.ok).toBe(true);
  });

  it('[R-16] names who is on duty with the telephone of the register', () => {
    const both = roster(aShift(), aShift({ id: 'd2', memberId: 'm2', turn: 'night' }));
    expect(onDutyOn(both, day('2026-12-05'))).toEqual([
      { shiftId: 'd1', day: '2026-12-05', turn: 'day', name: '测试督察长巳', phone: '10000000001' },
      { shiftId: 'd2', day: '2026-12-05', turn: 'night', name: '测试民警午', phone: '' },
    ]);
    expect(onDutyOn(both, day('2026-12-06'))).toEqual([]);
  });

  it('[R-16] in the early hours last night’s turn stands first', () => {
    const night = roster(aShift({ turn: 'night', until: day('2026-12-01') }));
    const named = (text: string) => onDutyNow(night, at(text)).map(({ day: on }) => on);
    expect(named('2026-12-02T08:59')).toEqual(['2026-12-01']);
    expect(named('2026-12-02T09:00')).toEqual([]);
    expect(named('2026-12-01T03:00')).toEqual(['2026-12-01']);
  });

  it('[R-16] names the turns of fourteen days nobody has, consecutive days together', () => {
    const days = roster(
      aShift({ from: day('2026-12-01'), until: day('2026-12-02') }),
      aShift({ id: 'd2', from: day('2026-12-04'), until: day('2026-12-31') }),
      aShift({ id: 'd3', turn: 'night', memberId: 'm2', from: day('2026-12-11'), until: day('2026-12-11') }),
    );
    expect(dutyGaps(days, day('2026-12-01'))).toEqual([
      '12月3日白班',
      '12月1日至10日夜班',
      '12月12日至14日夜班',
    ]);
    expect(dutyGaps(roster(), day('2026-12-25'))).toEqual(['12月25日至1月7日白班', '12月25日至1月7日夜班']);
  });

  it('[R-17] a struck shift leaves a gap, and stays in the table with the reason', () => {
    const striking = { in: 'removal', from: 'duties', id: 'd1', reason: '临时出差' } as const;
    const struck = changeRegisters(roster(aShift()), striking, now);
    expect(struck.ok && struck.value.what).toBe(
      '维权办值班表：划去12月1日至5日白班测试督察长巳，理由：临时出差',
    );
    expect(struck.ok && onDutyOn(struck.value.registers, day('2026-12-01'))).toEqual([]);
    const scope = { from: day('2026-12-01'), until: day('2026-12-31'), unit: null };
    const table = struck.ok ? registerTable(struck.value.registers, 'duties', scope) : [];
    expect(table.at(-1)?.slice(1)).toEqual([
      '2026-12-01',
      '2026-12-05',
      '白班',
      '测试督察长巳',
      '10000000001',
      '测试民警丁',
      '2026-11-28',
      '测试民警丁于2026-11-28划去：临时出差',
    ]);
    expect(struck.ok && changeRegisters(struck.value.registers, striking, now)).toMatchObject({ ok: false });
    const earlier = { from: day('2026-12-06'), until: null, unit: null };
    expect(registerTable(roster(aShift()), 'duties', earlier)).toHaveLength(1);
  });
});
