import { describe, expect, it } from 'vitest';
import { feedMutated } from './mutated/feed.ts';

describe('mutated inputs', () => {
  it('[V-B5] 100,000 of them to every parser: none throws, none takes two seconds, no memory is kept', async () => {
    const { reached, troubles, slowestMs } = await feedMutated({ inputs: 100_000, seed: 3 });
    expect(troubles.slice(0, 5)).toEqual([]);
    expect(reached).toBeGreaterThanOrEqual(100_000);
    expect(slowestMs).toBeLessThan(2000);
  });

  it('[V-B5] 100,000 headers of media to what looks into them: none throws, none takes two seconds, no memory is kept', async () => {
    const { reached, troubles, slowestMs } = await feedMutated({ inputs: 100_000, seed: 11, only: 'media' });
    expect(troubles.slice(0, 5)).toEqual([]);
    expect(reached).toBe(100_000);
    expect(slowestMs).toBeLessThan(2000);
  });
});
