import { describe, expect, it } from 'vitest';
import { killAmidst } from './killed/kills.ts';
import { killedWorks } from './killed/works.ts';

describe('a process killed at a random moment', () => {
  for (const [title, load] of killedWorks) {
    it(`[V-C1] ${title}: after 50 kills everything confirmed is there, whole, and in its trail`, async () => {
      const { reached, troubles } = await killAmidst(await load(), { kills: 50, folders: 10, seed: 11 });
      expect(troubles.slice(0, 5)).toEqual([]);
      expect(reached).toBeGreaterThanOrEqual(50);
    });
  }
});
