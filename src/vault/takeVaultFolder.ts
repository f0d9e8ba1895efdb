import { dirname, join } from 'node:path';
import type { Clock, IdSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { casesFolder } from './caseFiles.ts';
import type { VaultDisk } from './durableWrite.ts';
import { realFileSystem } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';
import { currentCost } from './keySlots.ts';
import type { ScryptCost } from './keySlots.ts';
import { takeLock } from './lock.ts';
import { objectsFolder } from './objectPlace.ts';
import { processTable } from './processTable.ts';
import type { ProcessTable } from './processTable.ts';
import { recordFile } from './recordFile.ts';
import type { RecordSeal } from './recordSeal.ts';
import { VaultRefusal } from './refusal.ts';
import { vaultPlace } from './vaultRecords.ts';
import type { VaultIdentity } from './vaultRecords.ts';

/** Where a vault lies, and what it is opened with before anyone is known. */
export interface VaultFolder {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The disk of this PC, unless a test makes it fail. */
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
  /** How hard new passwords are to try; raised here one day, and old slots follow at their next use. */
  readonly passwordCost?: ScryptCost;
}

/** A vault folder that belongs to this process until it is released; nothing in it is readable yet. */
export interface TakenFolder {
  readonly disk: VaultDisk;
  readonly identity: VaultIdentity;
  readonly passwordCost: ScryptCost;
  release(): Promise<void>;
}

/** Takes a vault folder, making it when there is none. Fails: throws `vault.inUse`, `vault.newerThanProgram`, `vault.identityLost`, or the disk's error. */
export async function takeVaultFolder(options: VaultFolder): Promise<TakenFolder> {
  const { folder, ids, fileSystem = realFileSystem } = options;
  const disk: VaultDisk = { fileSystem, folder, temp: join(folder, 'temp'), ids, seal: nobodysSeal };
  if (await fileSystem.makeFolder(folder)) await fileSystem.syncFolder(dirname(folder));
  const processes = options.processes ?? (await processTable());
  const lock = await takeLock({ fileSystem, folder, ids, processes });
  try {
    await prepareFolders(disk);
    const identity = await identityOf(disk, options.clock);
    const { passwordCost = currentCost } = options;
    return { disk, identity, passwordCost, release: () => lock.release() };
  } catch (error) {
    // The first error is the one to tell; a note that stays dies with this process.
    await lock.release().catch(() => undefined);
    throw error;
  }
}

async function prepareFolders({ fileSystem, folder, temp }: VaultDisk): Promise<void> {
  await fileSystem.makeFolder(temp);
  await fileSystem.makeFolder(join(folder, casesFolder));
  await fileSystem.makeFolder(join(folder, objectsFolder));
  // Whatever names an earlier session made and did not live to flush.
  for (const each of [join(folder, objectsFolder), join(folder, casesFolder), folder])
    await fileSystem.syncFolder(each);
}

async function identityOf(disk: VaultDisk, clock: Clock): Promise<VaultIdentity> {
  const record = recordFile(disk, vaultPlace(disk.folder));
  const known = await record.read();
  if (known !== null) return known;
  // Every key of the vault hangs on its id: a new one would make each right password a wrong one.
  const names = await disk.fileSystem.list(disk.folder);
  if (names.some((name) => /^(keyring\.json|signing\.sealed)/.test(name)))
    throw new VaultRefusal(failure('vault.identityLost'));
  return record.replace({ schemaVersion: 2, vaultId: disk.ids.next(), createdAt: clock.now() });
}

/** Before anyone is known nothing is sealed and nothing opened. */
const nobodysSeal: RecordSeal = {
  seal: () => {
    throw new Fault('nobody has entered the vault');
  },
  sealText: () => {
    throw new Fault('nobody has entered the vault');
  },
  unseal: () => {
    throw new Fault('nobody has entered the vault');
  },
};
