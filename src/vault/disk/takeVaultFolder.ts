import { dirname, join } from 'node:path';
import type { Clock, IdSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { endRestoring } from '../backup/endRestoring.ts';
import type { MediumDoor } from '../backup/onMedium.ts';
import { casesFolder, caseSchemaVersion } from '../records/caseFiles.ts';
import type { VaultDisk } from './durableWrite.ts';
import { realFileSystem } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';
import { currentCost } from '../door/keySlots.ts';
import type { ScryptCost } from '../door/keySlots.ts';
import { takeLock } from './lock.ts';
import type { VaultLock } from './lock.ts';
import { refuseTrialVault } from '../migrations/trialVault.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import { processTable } from './processTable.ts';
import type { ProcessTable } from './processTable.ts';
import { recordFile } from '../records/recordFile.ts';
import type { RecordSeal } from '../records/recordSeal.ts';
import { VaultRefusal } from '../refusal.ts';
import { vaultPlace } from '../records/vaultRecords.ts';
import type { VaultIdentity } from '../records/vaultRecords.ts';

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
  /** The drives backups go to; without them nothing can be backed up. */
  readonly drives?: MediumDoor;
}

/** A vault folder that belongs to this process until it is released; nothing in it is readable yet. */
export interface TakenFolder {
  readonly disk: VaultDisk;
  readonly identity: VaultIdentity;
  readonly passwordCost: ScryptCost;
  /** Notes, durably, that every case record is now of this program's version. */
  raiseRecordsVersion(): Promise<void>;
  /** Looks again which vault this is, after another was restored into the folder. */
  lookAgain(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a vault folder, making it when there is none, and ends a restoring that was cut short.
 *
 * Fails: throws `vault.olderThanProgram` before anything is touched, `vault.inUse`, `vault.newerThanProgram`, `vault.identityLost`, or the disk's error.
 */
export async function takeVaultFolder(options: VaultFolder): Promise<TakenFolder> {
  const { folder, ids, fileSystem = realFileSystem } = options;
  const disk: VaultDisk = { fileSystem, folder, temp: join(folder, 'temp'), ids, seal: nobodysSeal };
  await refuseTrialVault(disk);
  if (await fileSystem.makeFolder(folder)) await fileSystem.syncFolder(dirname(folder));
  const processes = options.processes ?? (await processTable());
  const lock = await takeLock({ fileSystem, folder, ids, processes });
  try {
    await prepareFolders(disk);
    await endRestoring(disk);
    const { passwordCost = currentCost } = options;
    return await takenFolder(disk, { clock: options.clock, passwordCost, lock });
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

interface Taking {
  readonly clock: Clock;
  readonly passwordCost: ScryptCost;
  readonly lock: VaultLock;
}

async function takenFolder(disk: VaultDisk, { clock, passwordCost, lock }: Taking): Promise<TakenFolder> {
  const record = recordFile(disk, vaultPlace(disk.folder));
  const known = await record.read();
  if (known === null) await refuseLostIdentity(disk);
  if (known !== null && known.recordsVersion > caseSchemaVersion)
    throw new VaultRefusal(failure('vault.newerThanProgram', { version: known.recordsVersion }));
  const newest = { schemaVersion: 2, recordsVersion: caseSchemaVersion } as const;
  let identity =
    known ?? (await record.replace({ ...newest, vaultId: disk.ids.next(), createdAt: clock.now() }));
  return {
    disk,
    passwordCost,
    get identity() {
      return identity;
    },
    async raiseRecordsVersion() {
      identity = await record.replace({ ...identity, ...newest });
    },
    async lookAgain() {
      identity = (await record.read()) ?? identity;
    },
    release: () => lock.release(),
  };
}

/** Every key of the vault hangs on its id: a new one would make each right password a wrong one. Fails: throws `vault.identityLost`. */
async function refuseLostIdentity({ fileSystem, folder }: VaultDisk): Promise<void> {
  const names = await fileSystem.list(folder);
  if (names.some((name) => /^(keyring\.json|signing\.sealed)/.test(name)))
    throw new VaultRefusal(failure('vault.identityLost'));
}

/** Before anyone is known nothing is sealed and nothing opened. */
const nobodysSeal: RecordSeal = {
  seal: () => {
    throw new Fault('nobody has entered the vault');
  },
  sealJson: () => {
    throw new Fault('nobody has entered the vault');
  },
  unseal: () => {
    throw new Fault('nobody has entered the vault');
  },
};
