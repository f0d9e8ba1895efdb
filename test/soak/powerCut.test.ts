import { describe, expect, it } from 'vitest';
import { linklessDisk } from '#test/faults/faultyDisk.ts';
import { replayPowerCuts } from './powerCut/replay.ts';
import { powerCutWorks } from './powerCut/works.ts';
import { saveCase } from './works/saveCase.ts';

describe('the power cut at every place of the record of what was written', () => {
  for (const { work, turns, states } of powerCutWorks) {
    it(`[V-C2] ${work.title}: ${states.quick} disks as a cut may leave them open on the old or the new, with everything confirmed`, async () => {
      const { reached, troubles } = await replayPowerCuts(work, {
        states: states.quick,
        turns,
        seed: 20_260_324,
      });
      expect(troubles.slice(0, 5)).toEqual([]);
      expect(reached).toBeGreaterThanOrEqual(states.quick);
    });
  }

  it('[V-C2] on a disk without second names for a file, as FAT, a save survives it too', async () => {
    const options = { states: 200, turns: 3, seed: 4, as: linklessDisk };
    const { reached, troubles } = await replayPowerCuts(saveCase, options);
    expect(troubles.slice(0, 5)).toEqual([]);
    expect(reached).toBeGreaterThanOrEqual(200);
  });
});
