import { dirname, join } from 'node:path';
import type { ByteSource, Clock, IdSource, Progress, StoredObject, Vault } from '#app/ports.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { Result } from '#domain/kernel/result.ts';
import { casesFolder, openCases } from './caseStore.ts';
import type { CaseStore } from './caseStore.ts';
import type { VaultDisk } from './durableWrite.ts';
import { examineVault } from './examine.ts';
import { realFileSystem } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';
import { SourceThrew } from './intake.ts';
import { takeLock } from './lock.ts';
import type { VaultLock } from './lock.ts';
import { numberGiver } from './numbers.ts';
import { objectFolders, objectsFolder } from './objectPlace.ts';
import { objectStore } from './objectStore.ts';
import type { ObjectStore } from './objectStore.ts';
import { processTable } from './processTable.ts';
import type { ProcessTable } from './processTable.ts';
import { recordFile, replaceRevision } from './recordFile.ts';
import { answer, failureOf, VaultRefusal } from './refusal.ts';
import { serialQueue } from './serialQueue.ts';
import { settingsPlace, vaultPlace } from './vaultRecords.ts';

export interface VaultOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The disk of this PC, unless a test makes it fail. */
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
}

/**
 * Opens the vault in a folder, or makes one there; sweeps what a crash left.
 *
 * Fails: `vault.inUse`, `vault.newerThanProgram`, `vault.recordDamaged`, or what the disk refuses.
 */
export async function openVault(options: VaultOptions): Promise<Result<Vault>> {
  const { folder, ids, fileSystem = realFileSystem } = options;
  const disk: VaultDisk = { fileSystem, folder, temp: join(folder, 'temp'), ids };
  return answer('writing', async () => {
    if (await fileSystem.makeFolder(folder)) await fileSystem.syncFolder(dirname(folder));
    const processes = options.processes ?? (await processTable());
    const lock = await takeLock({ fileSystem, folder, ids, processes });
    try {
      await prepareFolders(disk, options.clock);
      return vaultOn(disk, options.clock, await openParts(disk, lock));
    } catch (error) {
      // The first error is the one to tell; a note that stays dies with this process.
      await lock.release().catch(() => undefined);
      throw error;
    }
  });
}

interface Parts {
  readonly lock: VaultLock;
  readonly cases: CaseStore;
  readonly objects: ObjectStore;
}

async function openParts(disk: VaultDisk, lock: VaultLock): Promise<Parts> {
  return { lock, cases: await openCases(disk), objects: objectStore(disk, await objectFolders(disk)) };
}

async function prepareFolders(disk: VaultDisk, clock: Clock): Promise<void> {
  const { fileSystem, folder, temp, ids } = disk;
  await fileSystem.makeFolder(temp);
  await fileSystem.makeFolder(join(folder, casesFolder));
  await fileSystem.makeFolder(join(folder, objectsFolder));
  // Whatever names an earlier session made and did not live to flush.
  for (const each of [join(folder, objectsFolder), join(folder, casesFolder), folder])
    await fileSystem.syncFolder(each);
  for (const name of await fileSystem.list(temp)) await fileSystem.remove(join(temp, name));
  const identity = recordFile(disk, vaultPlace(folder));
  if ((await identity.read()) === null) {
    await identity.replace({ schemaVersion: 1, vaultId: ids.next(), createdAt: clock.now() });
  }
}

function vaultOn(disk: VaultDisk, clock: Clock, { lock, cases, objects }: Parts): Vault {
  const settings = recordFile(disk, settingsPlace(disk.folder));
  const giveNumber = numberGiver(disk);
  const queue = serialQueue();
  const visitors = doorkeeper();
  return {
    readSettings: () =>
      visitors.during(() => answer('reading', () => queue.run('settings', () => settings.read()))),
    saveSettings: (next) =>
      visitors.during(() =>
        answer('writing', () => queue.run('settings', () => replaceRevision(settings, next))),
      ),
    findCases: (query) => visitors.during(async () => cases.find(query)),
    surveyCases: (query) => visitors.during(async () => cases.survey(query)),
    readCase: (caseId) => visitors.during(() => answer('reading', () => cases.read(caseId))),
    saveCase: (next) => visitors.during(() => answer('writing', () => cases.save(next))),
    storeObject: (source, progress) => visitors.during(() => storeFrom(objects, source, progress)),
    verifyObject: (sha256) =>
      visitors.during(() => answer('reading', async () => objects.verify(checkedDigest(sha256)))),
    openObject: (sha256) =>
      visitors.during(() => answer('reading', async () => objects.open(checkedDigest(sha256)))),
    nextNumber: (scheme, year) =>
      visitors.during(() => answer('writing', () => queue.run('numbers', () => giveNumber(scheme, year)))),
    examine: (progress) => visitors.during(() => examineVault({ disk, clock, cases, objects }, progress)),
    close: () =>
      visitors.lastOne(async () => {
        await persistIndex(cases);
        await objects.close();
        await lock.release();
      }),
  };
}

/** What the source throws is the source's to explain: it leaves as it came, even when it looks like an error of the vault's disk. */
async function storeFrom(
  objects: ObjectStore,
  source: ByteSource,
  progress?: Progress,
): Promise<Result<StoredObject>> {
  try {
    return await answer('writing', () => objects.store(source, progress));
  } catch (error) {
    throw error instanceof SourceThrew ? error.cause : error;
  }
}

/** A digest becomes a path: whatever a caller's types say, it is looked at once more. */
function checkedDigest(sha256: string): Sha256 {
  const checked = Sha256.safeParse(sha256);
  if (!checked.success) throw new VaultRefusal(failure('vault.objectMissing'));
  return checked.data;
}

/** An index that cannot be written is read again from the cases at the next opening; closing goes on. */
async function persistIndex(cases: CaseStore): Promise<void> {
  try {
    await cases.index.persist();
  } catch (error) {
    if (failureOf(error, 'writing') === null) throw error;
  }
}

/** Counts who is inside, so that closing waits for them and nobody enters afterwards. */
function doorkeeper() {
  const inside = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    async during<T>(visit: () => Promise<T>): Promise<T> {
      if (isClosed) throw new Fault('the vault is closed');
      const visiting = visit();
      inside.add(visiting);
      try {
        return await visiting;
      } finally {
        inside.delete(visiting);
      }
    },
    async lastOne(leave: () => Promise<void>): Promise<void> {
      isClosed = true;
      await Promise.allSettled(inside);
      await leave();
    },
  };
}
