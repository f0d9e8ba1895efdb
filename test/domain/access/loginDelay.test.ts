import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCKED_AFTER, loginVerdict, oneMoreFailure } from '#domain/access/loginDelay.ts';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import { at } from '../../people/aCase.ts';

const noon = at('24T12:00');
const later = (seconds: number) => momentOfEpoch(epochMs(noon) + seconds * 1000);
const failed = (count: number) => ({ count, lastAt: noon });

describe('after wrong passwords', () => {
  it('[A-D1] a name without failures may try', () => {
    expect(loginVerdict(null, noon)).toEqual({ kind: 'mayTry' });
  });

  it.each([
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 15],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 300],
    [9, 600],
  ])('[A-D1] %i in a row cost %i seconds, to the second', (count, seconds) => {
    const before = later(Math.max(0, seconds - 1));
    expect(loginVerdict(failed(count), before)).toEqual(
      seconds === 0 ? { kind: 'mayTry' } : { kind: 'wait', seconds: 1 },
    );
    expect(loginVerdict(failed(count), later(seconds))).toEqual({ kind: 'mayTry' });
  });

  it('[A-D2] the tenth locks, and no time opens it', () => {
    expect(LOCKED_AFTER).toBe(10);
    for (const seconds of [0, 600, 365 * 86_400])
      expect(loginVerdict(failed(10), later(seconds))).toEqual({ kind: 'locked' });
    expect(loginVerdict(failed(11), later(0))).toEqual({ kind: 'locked' });
  });

  it('[A-D3] a clock set back makes nobody wait for the future, and the count still ends in the lock', () => {
    expect(loginVerdict(failed(9), later(-365 * 86_400))).toEqual({ kind: 'mayTry' });
    expect(loginVerdict(oneMoreFailure(failed(9), later(-365 * 86_400)), later(0))).toEqual({
      kind: 'locked',
    });
  });

  it('[A-D1] never waits longer than the step of its count, whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (count, seconds) => {
          const verdict = loginVerdict(failed(count), later(seconds));
          expect(verdict.kind === 'wait' ? verdict.seconds : 0).toBeLessThanOrEqual(600);
        },
      ),
    );
  });
});
