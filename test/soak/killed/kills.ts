import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { withFolder } from '#test/vault/vaultWorld.ts';
import { dice } from '../chance.ts';
import type { Dice } from '../chance.ts';
import { addTroubles, emptyTally, orLockedOut } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Place, Work } from '../work.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

export interface KillOptions {
  /** Interrupted pieces of work; each kill interrupts one in every folder. */
  readonly kills: number;
  /** Folders one child works in side by side. */
  readonly folders: number;
  readonly seed: number;
  readonly isOver?: () => boolean;
}

interface Victim {
  readonly place: Place;
  readonly confirmed: string[];
}

/** After so many kills a folder is made anew: what piles up would only slow the looking. */
const KILLS_PER_FOLDER = 8;

/** Lets children work, kills each at a random moment, and opens what they leave. */
export async function killAmidst(work: Work, { kills, folders, seed, isOver }: KillOptions): Promise<Tally> {
  const tally = emptyTally();
  const chance = dice(seed);
  await withFolder(async (root) => {
    for (let life = 0; tally.reached < kills; life += 1) {
      if (isOver?.() === true) break;
      const victims = Array.from({ length: folders }, (_, index) => victimIn(join(root, `${life}-${index}`)));
      await Promise.all(victims.map(({ place }) => work.prepare(place)));
      for (let kill = 0; kill < KILLS_PER_FOLDER && tally.reached < kills; kill += 1) {
        const interrupted = await killOnce(work, victims, chance);
        for (const [index, { place, confirmed }] of victims.entries()) {
          const where = `${work.title}, life ${life}, kill ${kill}, folder ${index}, seed ${seed}`;
          addTroubles(tally, await orLockedOut(() => work.check(place, confirmed)), where);
        }
        tally.reached += interrupted;
        if (isOver?.() === true) break;
      }
      await Promise.all(victims.map(({ place }) => rm(place.folder, { recursive: true, force: true })));
    }
  });
  return tally;
}

const victimIn = (folder: string): Victim => ({
  place: { folder, fileSystem: realFileSystem },
  confirmed: [],
});

/** One child, killed once every folder has confirmed something and a random moment more; how many folders it worked in. */
async function killOnce(work: Work, victims: readonly Victim[], chance: Dice): Promise<number> {
  const folders = victims.map(({ place }) => place.folder);
  const child = spawn(process.execPath, [victim, work.title, ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const waitMs = chance.upTo(40);
  const heard = new Set<string>();
  let isDoomed = false;
  let rest = '';
  for await (const part of child.stdout) {
    const lines = `${rest}${String(part)}`.split('\n');
    // A line the child did not live to end was not said.
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [index = '', confirmed = ''] = line.split('\t');
      heard.add(index);
      victims[Number(index)]?.confirmed.push(confirmed);
    }
    if (isDoomed || heard.size < victims.length) continue;
    isDoomed = true;
    void later(waitMs).then(() => child.kill('SIGKILL'));
  }
  if (child.exitCode !== null) throw new Error(`${work.title}: the child ended by itself, ${child.exitCode}`);
  return heard.size;
}
