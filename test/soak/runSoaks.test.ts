import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Soak } from './allSoaks.ts';
import { exitCodeOf, runSoaks } from './runSoaks.ts';

/** A piece of work that asks before each turn whether its time is over, as the soaks do. */
const work = (name: string, turnMs: number): Soak => ({
  name,
  goal: 1_000,
  run: async ({ isOver }) => {
    let reached = 0;
    for (; reached < 1_000 && !isOver(); reached += 1) await later(turnMs);
    return { reached, troubles: [] };
  },
});
const nothing: Soak = { name: 'nothing', goal: 5, run: async () => ({ reached: 0, troubles: [] }) };

describe('the soak', () => {
  it('gives every test its turn, however long the one before took', async () => {
    const rows = await runSoaks([work('slow', 400), work('quick', 5), work('last', 5)], {
      seed: 1,
      milliseconds: 300,
    });
    expect(rows.map(({ reached }) => reached > 0)).toEqual([true, true, true]);
    // Its own 100 ms, which the slow one must not have eaten.
    expect(rows[1]?.reached).toBeGreaterThan(3);
    expect(exitCodeOf(rows)).toBe(0);
  });

  it('says of a test that came to nothing why, and does not end well', async () => {
    const rows = await runSoaks([nothing, work('quick', 1)], { seed: 1, milliseconds: 20 });
    expect(rows[0]?.notRun).toContain('一次也没有');
    expect(exitCodeOf(rows)).toBe(1);
  });

  it('ends well when this PC cannot do a test at all, and says so', async () => {
    const rows = await runSoaks([{ ...nothing, run: async () => ({ notRun: 'no root' }) }], {
      seed: 1,
      milliseconds: null,
    });
    expect([rows[0]?.notRun, exitCodeOf(rows)]).toEqual(['no root', 0]);
  });
});
