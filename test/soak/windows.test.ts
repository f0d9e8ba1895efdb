import { describe, expect, it } from 'vitest';
import { startAtOnce } from './windows/crowd.ts';
import { interleaveWindows } from './windows/interleave.ts';

describe('several at work', () => {
  it('[V-C5] two windows in 200 orders: no update is lost, no number given twice, every trail without a gap', async () => {
    const { reached, troubles } = await interleaveWindows({ interleavings: 200, seed: 8 });
    expect(troubles).toEqual([]);
    expect(reached).toBe(200);
  });

  it('[V-C6] many programs started at once on one vault: at most one is inside, the others are told', async () => {
    const { troubles } = await startAtOnce({ rounds: 1, processes: 6 });
    expect(troubles).toEqual([]);
  });
});
