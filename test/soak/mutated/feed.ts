import { withFolder } from '#test/vault/vaultWorld.ts';
import { dice } from '../chance.ts';
import { emptyTally } from '../tally.ts';
import type { Tally } from '../tally.ts';
import { outerParsers } from './outerParsers.ts';
import { vaultParsers } from './vaultParsers.ts';

export interface FeedOptions {
  readonly inputs: number;
  readonly seed: number;
  readonly isOver?: () => boolean;
}
export interface FeedTally extends Tally {
  slowestMs: number;
  grownBytes: number;
}

const SLOWEST_MS = 2000;
/** What a parser may keep after all it was fed: nothing that grows with the number of inputs. */
const MOST_GROWN_BYTES = 400 * 1024 * 1024;

/** Feeds mutated inputs to every parser; none may throw, take long or keep memory. */
export function feedMutated(options: FeedOptions): Promise<FeedTally> {
  return withFolder((folder) => feedAll(folder, options));
}

async function feedAll(folder: string, { inputs, seed, isOver }: FeedOptions): Promise<FeedTally> {
  const parsers = [...(await vaultParsers()), ...(await outerParsers(folder))];
  const tally: FeedTally = { ...emptyTally(), slowestMs: 0, grownBytes: 0 };
  const shares = parsers.reduce((sum, { share }) => sum + share, 0);
  const before = process.memoryUsage().rss;
  for (const [index, parser] of parsers.entries()) {
    const chance = dice(seed + index);
    const count = Math.ceil((inputs * parser.share) / shares);
    for (let turn = 0; turn < count; turn += 1) {
      if (isOver?.() === true) break;
      const began = performance.now();
      try {
        await parser.once(chance);
      } catch (error) {
        const what =
          error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' | ') : String(error);
        tally.troubles.push({
          kind: 'corrupt',
          what: `${parser.title}, input ${turn}, seed ${seed}: ${what}`,
        });
      }
      const tookMs = performance.now() - began;
      tally.slowestMs = Math.max(tally.slowestMs, tookMs);
      if (tookMs > SLOWEST_MS)
        tally.troubles.push({
          kind: 'corrupt',
          what: `${parser.title}, input ${turn}: ${Math.round(tookMs)} ms`,
        });
      tally.reached += 1;
    }
    tally.grownBytes = Math.max(tally.grownBytes, process.memoryUsage().rss - before);
  }
  if (tally.grownBytes > MOST_GROWN_BYTES)
    tally.troubles.push({ kind: 'corrupt', what: `memory grew by ${tally.grownBytes >> 20} MiB` });
  return tally;
}
