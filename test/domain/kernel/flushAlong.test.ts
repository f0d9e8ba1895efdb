import { describe, expect, it } from 'vitest';
import { flushAlong } from '#domain/kernel/flushAlong.ts';

const enough = 32 << 20;

describe('sending a file to the medium while it is being written', () => {
  it('flushes once enough is written, and never twice at a time', async () => {
    const flushes: (() => void)[] = [];
    const flushing = flushAlong(() => new Promise<void>((end) => void flushes.push(end)));
    flushing.wrote(enough - 1);
    await flushing.settled();
    expect(flushes).toHaveLength(0);
    flushing.wrote(1);
    flushing.wrote(2 * enough);
    expect(flushes).toHaveLength(1);
    flushes[0]?.();
    await flushing.settled();
    flushing.wrote(1);
    expect(flushes).toHaveLength(2);
  });

  it('tells of a flush that failed at the next part and at the end, however often it is asked', async () => {
    const lost = new Error('the medium is gone');
    const flushing = flushAlong(() => Promise.reject(lost));
    flushing.wrote(enough);
    await expect(flushing.settled()).rejects.toBe(lost);
    expect(() => flushing.wrote(1)).toThrow(lost);
    await expect(flushing.settled()).rejects.toBe(lost);
  });
});
