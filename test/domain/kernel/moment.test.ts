import { describe, expect, it } from 'vitest';
import { Day, Moment, momentOfEpoch, officialDateTime } from '#domain/kernel/moment.ts';

describe('calendar days', () => {
  it('are exactly those the platform knows, over a century of leap years', () => {
    for (let year = 1896; year <= 2104; year += 4) {
      for (const shift of [0, 1]) {
        for (let day = 1; day <= 32; day += 1) {
          const text = `${year + shift}-02-${String(day).padStart(2, '0')}`;
          const real = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text);
          expect(Day.safeParse(text).success, text).toBe(exists);
        }
      }
    }
  });

  it.each(['2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '', '２０２６-01-01'])(
    '%s is none',
    (text) => {
      expect(Day.safeParse(text).success).toBe(false);
    },
  );
});

describe('moments', () => {
  it.each([
    '2026-03-24T24:00:00+08:00',
    '2026-03-24T20:60:00+08:00',
    '2026-03-24T20:35:00Z',
    '2026-02-30T20:35:00+08:00',
    '2026-03-24 20:35:00',
  ])('%s is none', (text) => {
    expect(Moment.safeParse(text).success).toBe(false);
  });

  it('are said in Chinese legal time whatever offset they were written with', () => {
    expect(officialDateTime(Moment.parse('2026-03-24T23:59:59-05:00'))).toBe('2026年3月25日12时59分');
    expect(momentOfEpoch(0)).toBe('1970-01-01T08:00:00+08:00');
  });
});
