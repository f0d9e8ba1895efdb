import { describe, expect, it } from 'vitest';
import { carryOver, sameValue } from '#ui/shared/carryOver.ts';

describe('text typed while another window saves', () => {
  const loaded = {
    unitName: '虚构分局',
    phone: '',
    operator: { name: '测试民警甲', badgeNumber: '' },
    duties: ['督察长'],
  };

  it('keeps a touched field and takes the newer value of every other', () => {
    const typed = { ...loaded, phone: '000-1' };
    const latest = { ...loaded, unitName: '虚构市公安局虚构分局' };
    expect(carryOver(loaded, typed, latest)).toEqual({ ...latest, phone: '000-1' });
  });

  it('keeps what was typed when both windows changed the same field', () => {
    expect(carryOver(loaded, { ...loaded, phone: '000-1' }, { ...loaded, phone: '000-2' }).phone).toBe(
      '000-1',
    );
  });

  it('looks inside records but takes lists whole', () => {
    const typed = {
      ...loaded,
      operator: { name: '测试民警甲', badgeNumber: '9' },
      duties: ['督察长', '刑侦大队'],
    };
    const latest = { ...loaded, operator: { name: '测试民警乙', badgeNumber: '' }, duties: ['法制大队'] };
    expect(carryOver(loaded, typed, latest)).toEqual({
      ...latest,
      operator: { name: '测试民警乙', badgeNumber: '9' },
      duties: ['督察长', '刑侦大队'],
    });
  });

  it('calls values equal whatever the order of their keys', () => {
    expect(sameValue({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: [] }, { a: {} })).toBe(false);
    expect(sameValue([1, 2], [1])).toBe(false);
  });
});
