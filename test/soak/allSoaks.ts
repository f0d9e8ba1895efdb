import { exchangeFiles } from './damage/exchanges.ts';
import { flipBytes } from './damage/flips.ts';
import { killAmidst } from './killed/kills.ts';
import { killedWorks } from './killed/works.ts';
import { carryLargeDossiers } from './large/largeDossier.ts';
import { feedMutated } from './mutated/feed.ts';
import { replayPowerCuts } from './powerCut/replay.ts';
import { powerCutWorks } from './powerCut/works.ts';
import { cutRealPower } from './realPower/realPower.ts';
import type { Tally } from './tally.ts';
import { startAtOnce } from './windows/crowd.ts';
import { interleaveWindows } from './windows/interleave.ts';

/** One line of the soak's table. */
export interface Soak {
  readonly name: string;
  readonly goal: number;
  /** `null`: cannot be run on this PC; why is told. */
  run(options: {
    readonly seed: number;
    readonly isOver: () => boolean;
  }): Promise<Tally | { readonly notRun: string }>;
}

const KILLS = 1000;

/** Everything a full soak does; the same code as the quick tests, with other counts. */
export const allSoaks: readonly Soak[] = [
  ...powerCutWorks.map(({ work, turns, states }): Soak => ({
    name: `power cut: ${work.title}`,
    goal: states.full,
    run: ({ seed, isOver }) => replayPowerCuts(work, { states: states.full, turns: turns * 3, seed, isOver }),
  })),
  ...[...killedWorks].map(([title, load]): Soak => ({
    name: `kill -9: ${title}`,
    goal: KILLS,
    run: async ({ seed, isOver }) => killAmidst(await load(), { kills: KILLS, folders: 16, seed, isOver }),
  })),
  {
    name: 'two windows',
    goal: 10_000,
    run: ({ seed, isOver }) => interleaveWindows({ interleavings: 10_000, seed, isOver }),
  },
  {
    name: 'many starts at once',
    goal: 200,
    run: ({ isOver }) => startAtOnce({ rounds: 25, processes: 8, isOver }),
  },
  {
    name: 'flipped bits',
    goal: 30_000,
    run: ({ seed, isOver }) => flipBytes({ stride: 1, inLarge: 10_000, seed, isOver }),
  },
  { name: 'exchanged, put back, cut', goal: 100, run: () => exchangeFiles() },
  {
    name: 'mutated inputs',
    goal: 1_000_000,
    run: ({ seed, isOver }) => feedMutated({ inputs: 1_000_000, seed, isOver }),
  },
  {
    name: 'mutated packages',
    goal: 200_000,
    run: ({ seed, isOver }) => feedMutated({ inputs: 200_000, seed, isOver, only: 'packages' }),
  },
  {
    name: 'mutated media headers',
    goal: 500_000,
    run: ({ seed, isOver }) => feedMutated({ inputs: 500_000, seed, isOver, only: 'media' }),
  },
  {
    name: 'a dossier of 20 GiB, in GiB',
    goal: 20,
    run: ({ isOver }) => carryLargeDossiers({ sizesGib: [1, 4, 20], isOver }),
  },
  { name: 'power cut on a real ext4', goal: 40, run: ({ isOver }) => cutRealPower({ cuts: 40, isOver }) },
];
