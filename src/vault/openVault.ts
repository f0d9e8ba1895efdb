import { join } from 'node:path';
import type { ByteSource, Clock, Progress, StoredObject, Vault } from '#app/ports.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { Result } from '#domain/kernel/result.ts';
import { openCases } from './caseStore.ts';
import type { CaseStore } from './caseStore.ts';
import type { VaultDisk } from './durableWrite.ts';
import { examineVault } from './examine.ts';
import { SourceThrew } from './intake.ts';
import { numberGiver } from './numbers.ts';
import { objectFolders } from './objectPlace.ts';
import { objectStore } from './objectStore.ts';
import type { ObjectStore } from './objectStore.ts';
import { recordSeal } from './recordSeal.ts';
import { recordFile, replaceRevision } from './recordFile.ts';
import { answer, failureOf, VaultRefusal } from './refusal.ts';
import { serialQueue } from './serialQueue.ts';
import { takeVaultFolder } from './takeVaultFolder.ts';
import type { TakenFolder, VaultFolder } from './takeVaultFolder.ts';
import { vaultKeys } from './vaultKeys.ts';
import type { VaultKeys } from './vaultKeys.ts';
import { settingsPlace } from './vaultRecords.ts';

export interface VaultOptions extends VaultFolder {
  /** 32 bytes; copied, so that the caller may forget its own. */
  readonly vaultKey: Uint8Array;
}

/**
 * Takes the vault folder for this process and opens it with its key; sweeps what a crash left.
 *
 * Fails: `vault.inUse`, `vault.newerThanProgram`, `vault.recordDamaged`, or what the disk refuses.
 */
export async function openVault(options: VaultOptions): Promise<Result<Vault>> {
  return answer('writing', async () => {
    const taken = await takeVaultFolder(options);
    try {
      const opened = await openTaken(taken, options.vaultKey, options.clock);
      return { ...opened, close: () => opened.close().finally(() => taken.release()) };
    } catch (error) {
      // The first error is the one to tell; a note that stays dies with this process.
      await taken.release().catch(() => undefined);
      throw error;
    }
  });
}

/** Opens a vault folder that this process has taken. Closing leaves the folder taken. */
export async function openTaken(taken: TakenFolder, vaultKey: Uint8Array, clock: Clock): Promise<Vault> {
  const keys = vaultKeys(vaultKey, taken.identity.vaultId);
  const disk: VaultDisk = { ...taken.disk, seal: recordSeal(keys) };
  await sweepTemp(disk);
  const cases = await openCases(disk);
  return vaultOn(disk, clock, { keys, cases, objects: objectStore(disk, keys, await objectFolders(disk)) });
}

interface Parts {
  readonly keys: VaultKeys;
  readonly cases: CaseStore;
  readonly objects: ObjectStore;
}

async function sweepTemp({ fileSystem, temp }: VaultDisk): Promise<void> {
  for (const name of await fileSystem.list(temp)) await fileSystem.remove(join(temp, name));
}

function vaultOn(disk: VaultDisk, clock: Clock, { keys, cases, objects }: Parts): Vault {
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
        keys.forget();
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
