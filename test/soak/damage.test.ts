import { describe, expect, it } from 'vitest';
import { errorsAfterWholeRollback, exchangeFiles } from './damage/exchanges.ts';
import { flipBytes } from './damage/flips.ts';

describe('a disk someone has been at', () => {
  it('[V-B1] a flipped bit in any stored file is named, and only its own case suffers', async () => {
    const { reached, troubles } = await flipBytes({ stride: 23, inLarge: 60, seed: 5 });
    expect(troubles.slice(0, 5)).toEqual([]);
    expect(reached).toBeGreaterThan(1000);
  });

  it('[V-B2] files exchanged, put back or taken away, and trails cut, turned round or thinned out, are named', async () => {
    const { reached, troubles } = await exchangeFiles();
    expect(troubles.slice(0, 5)).toEqual([]);
    expect(reached).toBeGreaterThan(100);
  });

  it('the whole folder from an hour before is not told from that hour: nothing inside it can know', async () => {
    expect(await errorsAfterWholeRollback()).toBe(0);
  });
});
