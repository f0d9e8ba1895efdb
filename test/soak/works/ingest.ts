import { Sha256 } from '#domain/kernel/digest.ts';
import { inParts, opened, patterned, valueOf } from '#test/vault/vaultWorld.ts';
import { troublesOf } from '../work.ts';
import type { Place, Trouble, Work } from '../work.ts';

/** Of what was confirmed, this many are read back in full; the examination reads all of them anyway. */
const READ_BACK = 30;

/** Stores files of one piece and of several. */
export function ingestOf(sizesBytes: readonly number[]): Work {
  return {
    title: 'ingest',
    async prepare(place) {
      await (await opened(place.folder, place)).close();
    },
    async act(place, say, turns) {
      const vault = await opened(place.folder, place);
      const first = (await countObjects(place)) * 1000 + 1;
      for (let turn = 0; turn < turns; turn += 1) {
        const bytes = patterned(sizesBytes[turn % sizesBytes.length] ?? 0, first + turn);
        say(valueOf(await vault.storeObject(inParts(bytes))).sha256);
      }
      await vault.close();
    },
    check: (place, confirmed) =>
      troublesOf(place, async (vault) => {
        const troubles: Trouble[] = [];
        for (const sha256 of confirmed.slice(-READ_BACK)) {
          const read = await vault.verifyObject(Sha256.parse(sha256));
          if (!read.ok) troubles.push({ kind: 'lost', what: `${sha256}: ${read.failure.code}` });
        }
        return troubles;
      }),
  };
}

/** Different bytes in every run, without a clock: as many objects as are there already. */
async function countObjects({ folder, fileSystem }: Place): Promise<number> {
  let count = 0;
  for (const prefix of await fileSystem.list(`${folder}/objects`))
    count += (await fileSystem.list(`${folder}/objects/${prefix}`)).length;
  return count;
}
