import { describe, expect, it } from 'vitest';
import { Moment } from '#domain/kernel/moment.ts';
import { byteSize } from '#ui/shared/byteSize.ts';
import { fromWallClock, momentText, toWallClock } from '#ui/shared/wallClock.ts';

describe('times in fields', () => {
  it('gives back the minute it was given, also for an instant written in another zone', () => {
    for (const written of [
      '2026-03-24T14:05:00+08:00',
      '2026-03-24T06:05:00+00:00',
      '2026-03-24T02:05:00-04:00',
    ]) {
      expect(fromWallClock(toWallClock(Moment.parse(written)))).toBe('2026-03-24T14:05:00+08:00');
    }
  });

  it('shows Chinese legal time', () => {
    expect(momentText(Moment.parse('2026-12-31T16:30:09+00:00'), true)).toBe('2027-01-01 00:30:09');
  });
});

describe('sizes of files', () => {
  it('are read as the Explorer shows them', () => {
    expect([0, 1, 1023, 1024, 832_512, 1.24 * 1024 ** 3].map(byteSize)).toEqual([
      '0 B',
      '1 B',
      '1023 B',
      '1.00 KB',
      '813 KB',
      '1.24 GB',
    ]);
  });
});
