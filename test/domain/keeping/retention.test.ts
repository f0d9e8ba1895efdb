import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysSince } from '#domain/keeping/backupAge.ts';
import { healthAdvice, healthCodes } from '#domain/keeping/healthCode.ts';
import { snapshotsToKeep } from '#domain/keeping/retention.ts';
import { Moment, momentOfEpoch } from '#domain/kernel/moment.ts';

const at = (text: string) => ({ takenAt: Moment.parse(`${text}T09:00:00+08:00`) });
const now = Moment.parse('2026-11-25T12:00:00+08:00');

describe('which backups stay', () => {
  it('[K-1] the newest ten whatever their age', () => {
    const old = Array.from({ length: 14 }, (_, day) => at(`2019-03-${String(day + 10)}`));
    expect(snapshotsToKeep(old, now)).toEqual(old.slice(4).toReversed());
  });

  it('[K-1] and the newest of each of the last twelve months', () => {
    const daily = Array.from({ length: 500 }, (_, days) => ({
      takenAt: momentOfEpoch(Date.parse(now) - days * 24 * 3_600_000),
    }));
    const kept = snapshotsToKeep(daily, now).map(({ takenAt }) => takenAt.slice(0, 10));
    expect(kept.slice(0, 10)).toEqual(daily.slice(0, 10).map(({ takenAt }) => takenAt.slice(0, 10)));
    expect(kept.slice(10)).toEqual([
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  it('[K-1] the newest always stays, and keeping again lets nothing more go', () => {
    const days = fc.array(fc.integer({ min: -400, max: 2000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (ages) => {
        const all = ages.map((age) => ({ takenAt: momentOfEpoch(Date.parse(now) - age * 24 * 3_600_000) }));
        const kept = snapshotsToKeep(all, now);
        const newest = Math.max(...all.map(({ takenAt }) => Date.parse(takenAt)));
        expect(Date.parse(kept[0]?.takenAt ?? '')).toBe(newest);
        expect(snapshotsToKeep(kept, now)).toEqual(kept);
        expect(kept.length).toBeLessThanOrEqual(10 + 12);
      }),
    );
  });

  it('a backup made before the clock was set back is of today', () => {
    expect(daysSince(Moment.parse('2026-11-26T12:00:00+08:00'), now)).toBe(0);
    expect(daysSince(Moment.parse('2026-11-18T11:59:59+08:00'), now)).toBe(7);
  });
});

describe('advice', () => {
  it.each(healthCodes)('says after %s what to do next', (code) => {
    expect(healthAdvice[code].next).toMatch(/。$/u);
  });
});
