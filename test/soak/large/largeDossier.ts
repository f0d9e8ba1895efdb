import { statfs } from 'node:fs/promises';
import { inChild } from '#test/bench/inChild.ts';
import { withFolder } from '#test/vault/vaultWorld.ts';
import { addTroubles, emptyTally } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Carried } from './carry.ts';

const GIB = 2 ** 30;
const MIB = 2 ** 20;
/** quality.md: what taking in a file of 20 GiB may add to an idle host; the same is asked of what leaves. */
const MOST_ADDED_BYTES = 150 * MIB;

/**
 * Carries films of growing size from the vault to a stick, as far as time and the disk reach; `reached` is the largest one, in GiB.
 *
 * The disk holds the film twice, sealed and sent out, and some room besides.
 */
export async function carryLargeDossiers({
  sizesGib,
  isOver,
}: {
  readonly sizesGib: readonly number[];
  readonly isOver?: () => boolean;
}): Promise<Tally | { readonly notRun: string }> {
  const tally = emptyTally();
  for (const sizeGib of sizesGib) {
    if (isOver?.() === true) break;
    const hasRun = await withFolder(async (folder) => {
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize < (2 * sizeGib + 1) * GIB) return false;
      const { troubles, added } = await inChild<Carried>(
        'soak/large/carryInChild.ts',
        folder,
        String(sizeGib),
      );
      addTroubles(tally, troubles, `${sizeGib} GiB`);
      for (const { doing, bytes } of added) {
        const what = `${doing}: ${Math.round(bytes / MIB)} MiB of memory added`;
        console.error(`${sizeGib} GiB, ${what}`);
        if (bytes > MOST_ADDED_BYTES) addTroubles(tally, [{ kind: 'corrupt', what }], `${sizeGib} GiB`);
      }
      return true;
    });
    if (!hasRun) return tally.reached > 0 ? tally : { notRun: `needs ${2 * sizeGib + 1} GiB of free disk` };
    tally.reached = sizeGib;
  }
  return tally;
}
