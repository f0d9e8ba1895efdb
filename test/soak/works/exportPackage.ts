import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageEntry } from '#app/paperPorts.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { knownDigests } from '#test/dossier/knownDigests.ts';
import { entryOf, patternBytes, planOf } from '#test/dossier/samplePlan.ts';
import { valueOf } from '#test/vault/vaultWorld.ts';
import { unwatched } from '#test/unwatched.ts';
import type { Trouble, Work } from '../work.ts';

/** Evidence as the vault gives it, so that the next export goes on with what a kill left. */
async function film(turn: number, seed: number): Promise<PackageEntry> {
  const bytes = patternBytes(turn * 10 + seed, 40_000 * seed);
  return { ...entryOf(`证据/E${seed}.mp4`, bytes), known: await knownDigests(bytes) };
}

/** Writes packages; a folder with the final name is whole whenever it is seen, and the next export goes on with what a kill left. */
export const exportPackage: Work = {
  title: 'export a package',
  prepare: async ({ folder }) => void (await mkdir(folder, { recursive: true })),
  async act({ folder }, say, turns) {
    const first = (await readdir(folder)).filter((name) => !name.endsWith('.partial')).length;
    for (let turn = first; turn < first + turns; turn += 1) {
      const name = `维权卷宗_${turn}`;
      const payload = await Promise.all([1, 2, 3].map((seed) => film(turn, seed)));
      valueOf(await writeBag(planOf(payload, name), folder, unwatched));
      say(name);
    }
  },
  async check({ folder }, confirmed) {
    const names = await readdir(folder);
    const troubles: Trouble[] = confirmed
      .filter((name) => !names.includes(name))
      .map((name) => ({ kind: 'lost', what: name }));
    for (const name of names.filter((each) => !each.endsWith('.partial')).slice(-4)) {
      const { verdict } = await verifyPath(join(folder, name), unwatched);
      if (verdict !== 'valid') troubles.push({ kind: 'corrupt', what: `${name}: ${verdict}` });
    }
    // At most the one package that was being written.
    const unfinished = names.filter((each) => each.endsWith('.partial'));
    if (unfinished.length > 1) troubles.push({ kind: 'stray', what: unfinished.join(' ') });
    return troubles;
  },
};
