import { describe, expect, it } from 'vitest';
import { linklessDisk } from '#test/faults/faultyDisk.ts';
import { replayPowerCuts } from './powerCut/replay.ts';
import { powerCutWorks } from './powerCut/works.ts';
import { saveCase } from './works/saveCase.ts';

describe('the power cut at every place of the record of what was written', () => {
  for (const { work, turns } of powerCutWorks) {
    it(`[V-C2] ${work.title}: 1,000 disks as a cut may leave them open on the old or the new, with everything confirmed`, async () => {
      const { reached, troubles } = await replayPowerCuts(work, { states: 1000, turns, seed: 20_260_324 });
      expect(troubles.slice(0, 5)).toEqual([]);
      expect(reached).toBeGreaterThanOrEqual(1000);
    });
  }

  it('[V-C2] on a disk without second names for a file, as FAT, a save survives it too', async () => {
    const options = { states: 500, turns: 3, seed: 4, as: linklessDisk };
    const { reached, troubles } = await replayPowerCuts(saveCase, options);
    expect(troubles.slice(0, 5)).toEqual([]);
    expect(reached).toBeGreaterThanOrEqual(500);
  });
});
