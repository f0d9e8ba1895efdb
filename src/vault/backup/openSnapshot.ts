import { join } from 'node:path';
import type { Clock, IdSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { keyringPlace, openPeople } from '../door/keyring.ts';
import type { ScryptCost } from '../door/keySlots.ts';
import { openRooms } from '../openRooms.ts';
import type { VaultRooms } from '../openRooms.ts';
import { recordFile } from '../records/recordFile.ts';
import { recordSeal } from '../records/recordSeal.ts';
import { VaultRefusal } from '../refusal.ts';
import type { TakenFolder } from '../disk/takeVaultFolder.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';
import { vaultPlace } from '../records/vaultRecords.ts';
import type { BackupManifest } from './manifest.ts';
import { memoryOver } from './memoryOver.ts';
import { snapshotFiles } from './snapshotFiles.ts';
import { snapshotFolder } from './manifest.ts';

export interface SnapshotPlace {
  readonly fileSystem: FileSystem;
  readonly backup: string;
  readonly manifest: BackupManifest;
}
export interface OpeningTools {
  readonly keys: VaultKeys;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly passwordCost: ScryptCost;
}

/**
 * Opens a backup as if it were the vault on this PC, with the vault's own opening and nothing written anywhere: what is written meanwhile
 * (the list of cases, records brought up to date) stays in memory, sealed as on a disk.
 *
 * Fails: throws `backup.damaged` when the vault's own records or the people in it do not open, or the disk's error.
 */
export async function openSnapshot(
  { fileSystem, backup, manifest }: SnapshotPlace,
  { keys, clock, ids, passwordCost }: OpeningTools,
): Promise<VaultRooms> {
  const folder = snapshotFolder(backup, manifest.snapshot);
  const virtual = memoryOver(snapshotFiles(fileSystem, backup, { folder, manifest }));
  const seal = recordSeal(keys);
  const disk = { fileSystem: virtual, folder, temp: join(folder, 'temp'), ids, seal };
  const identity = await recordFile(disk, vaultPlace(folder)).read();
  const keyring = await recordFile(disk, keyringPlace(folder)).read();
  if (identity === null || keyring === null)
    throw new VaultRefusal(
      failure('backup.damaged', { path: identity === null ? 'vault.json' : 'keyring.json' }),
    );
  openPeople(seal, keyring);
  const taken: TakenFolder = {
    disk,
    identity,
    passwordCost,
    raiseRecordsVersion: async () => undefined,
    lookAgain: async () => undefined,
    release: async () => undefined,
  };
  return openRooms(taken, { keys: keys.copy(), clock });
}
