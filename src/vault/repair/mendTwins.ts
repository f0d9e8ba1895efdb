import { basename } from 'node:path';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { ReadablePlace, RecordPlace } from '../disk/durableAdapter.ts';
import { previousOf, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { keyringPlace } from '../door/keyring.ts';
import { numbersPlace } from '../records/numbers.ts';
import { settingsPlace, vaultPlace } from '../records/vaultRecords.ts';
import { signingPlace } from '../trail/checkpoints.ts';

type AnyPlace = Pick<RecordPlace<unknown>, 'path'> & ReadablePlace<unknown>;

/**
 * Writes the second copy of what must be there twice where it is missing: somebody deleted it, or the vault is older than the copy.
 * Only what opens is copied. Fails: throws the disk's error.
 */
export async function mendTwins(disk: VaultDisk): Promise<void> {
  const places: readonly AnyPlace[] = [
    vaultPlace(disk.folder),
    keyringPlace(disk.folder),
    signingPlace(disk.folder),
    settingsPlace(disk.folder),
    numbersPlace(disk.folder),
  ];
  const names = new Set(await disk.fileSystem.list(disk.folder));
  for (const place of places) {
    const name = basename(place.path);
    const isAlone = names.has(name) && !names.has(previousOf(name));
    if (!isAlone || (await inspectRecord(disk, place, place.path)).state !== 'intact') continue;
    const bytes = await disk.fileSystem.readWhole(place.path);
    await writeDurably(disk, previousOf(place.path), bytes, { predecessor: 'replaced' });
  }
}
