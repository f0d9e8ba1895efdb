import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withFolder } from '#test/vault/vaultWorld.ts';
import { dice } from '../chance.ts';
import { emptyTally } from '../tally.ts';
import type { Tally } from '../tally.ts';
import { mediaParser, outerParsers, packageParsers } from './outerParsers.ts';
import type { Parser } from './parser.ts';
import { vaultParsers } from './vaultParsers.ts';

export interface FeedOptions {
  readonly inputs: number;
  readonly seed: number;
  readonly isOver?: () => boolean;
  /** `packages`: what reads manifests, tag files and archives. `media`: what reads the headers of pictures, films and papers. */
  readonly only?: 'packages' | 'media';
}
export interface FeedTally extends Tally {
  slowestMs: number;
  /** More than before, after a collection of garbage. */
  keptBytes: number;
  usedBytes: number;
}

const SLOWEST_MS = 2000;
/** What all parsers may keep after all they were fed: nothing that grows with the number of inputs. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;
/** And what they may use on the way, garbage included. */
const MOST_USED_BYTES = 1024 * 1024 * 1024;

/** Feeds mutated inputs to every parser; none may throw, take long or keep memory. */
export function feedMutated(options: FeedOptions): Promise<FeedTally> {
  return withFolder((folder) => feedAll(folder, options));
}

async function feedAll(folder: string, { inputs, seed, isOver, only }: FeedOptions): Promise<FeedTally> {
  const parsers = await parsersFor(only, folder);
  const tally: FeedTally = { ...emptyTally(), slowestMs: 0, keptBytes: 0, usedBytes: 0 };
  const shares = parsers.reduce((sum, { share }) => sum + share, 0);
  const before = process.memoryUsage().rss;
  const keptBefore = await bytesKept();
  for (const [index, parser] of parsers.entries()) {
    const chance = dice(seed + index);
    const count = Math.ceil((inputs * parser.share) / shares);
    for (let turn = 0; turn < count; turn += 1) {
      if (isOver?.() === true) break;
      const began = startWatch();
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
      const tookMs = began.workedMs();
      tally.slowestMs = Math.max(tally.slowestMs, tookMs);
      if (tookMs > SLOWEST_MS)
        tally.troubles.push({
          kind: 'corrupt',
          what: `${parser.title}, input ${turn}: ${Math.round(tookMs)} ms`,
        });
      tally.reached += 1;
    }
    tally.usedBytes = Math.max(tally.usedBytes, process.memoryUsage().rss - before);
    tally.keptBytes = (await bytesKept()) - keptBefore;
    if (tally.keptBytes > MOST_KEPT_BYTES)
      tally.troubles.push({
        kind: 'corrupt',
        what: `${parser.title} and before: ${tally.keptBytes >> 20} MiB kept`,
      });
  }
  if (tally.usedBytes > MOST_USED_BYTES)
    tally.troubles.push({ kind: 'corrupt', what: `${tally.usedBytes >> 20} MiB used` });
  return tally;
}

/**
 * The time this process worked, and never more than has passed: on a busy machine it may stand still for seconds.
 * A parser that waits for ever is stopped by the time limit of the test.
 */
function startWatch() {
  const [before, began] = [process.cpuUsage(), performance.now()];
  return {
    workedMs(): number {
      const passedMs = performance.now() - began;
      if (passedMs <= SLOWEST_MS) return passedMs;
      const { user, system } = process.cpuUsage(before);
      return Math.min(passedMs, (user + system) / 1000);
    },
  };
}

async function parsersFor(only: FeedOptions['only'], folder: string): Promise<readonly Parser[]> {
  switch (only) {
    case 'packages':
      return packageParsers(folder);
    case 'media':
      return [await mediaParser()];
    case undefined:
      return [...(await vaultParsers()), ...(await outerParsers(folder))];
  }
}

/** What is still in use after everything else has been let go: buffers go in a second round, a moment after what held them. */
async function bytesKept(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  await setTimeout(50);
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
