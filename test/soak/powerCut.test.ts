import { describe, expect, it } from 'vitest';
import { replayPowerCuts } from './powerCut/replay.ts';
import { powerCutWorks } from './powerCut/works.ts';

describe('the power cut at every place of the record of what was written', () => {
  for (const { work, turns } of powerCutWorks) {
    it(`${work.title}: 1,000 disks as a cut may leave them open on the old or the new, with everything confirmed`, async () => {
      const { reached, troubles } = await replayPowerCuts(work, { states: 1000, turns, seed: 20_260_324 });
      expect(troubles.slice(0, 5)).toEqual([]);
      expect(reached).toBeGreaterThanOrEqual(1000);
    });
  }
});
