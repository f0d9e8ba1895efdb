import { join } from 'node:path';
import type { Accounts, Clock, Progress, Vault } from '#app/ports.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Deed, TrailEntry } from '#domain/audit/trailEntry.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Result } from '#domain/kernel/result.ts';
import { auditedRecord, ifReadable } from './auditedRecord.ts';
import type { AuditedRecord } from './auditedRecord.ts';
import { compareRestored } from './backup/compareRestored.ts';
import { noDrives } from './backup/onMedium.ts';
import type { MediumDoor } from './backup/onMedium.ts';
import { caseFilesShelf } from './caseFiles.ts';
import { openCases } from './caseStore.ts';
import type { CaseStore } from './caseStore.ts';
import { openNotary } from './checkpoints.ts';
import type { Notary } from './checkpoints.ts';
import { doorkeeper } from './doorkeeper.ts';
import type { VaultDisk } from './durableWrite.ts';
import { peopleOnDisk } from './keyring.ts';
import type { ScryptCost } from './keySlots.ts';
import { bringUpToDate } from './migrations/bringUpToDate.ts';
import { numberGiver } from './numbers.ts';
import type { NumberGiver } from './numbers.ts';
import { objectFolders } from './objectPlace.ts';
import { objectStore } from './objectStore.ts';
import type { ObjectStore } from './objectStore.ts';
import { personalVault } from './personalVault.ts';
import { recordSeal } from './recordSeal.ts';
import { answer, ifPossible } from './refusal.ts';
import { serialQueue } from './serialQueue.ts';
import type { SerialQueue } from './serialQueue.ts';
import { takeVaultFolder } from './takeVaultFolder.ts';
import type { TakenFolder, VaultFolder } from './takeVaultFolder.ts';
import { trailClock } from './trailClock.ts';
import { vaultKeys } from './vaultKeys.ts';
import type { VaultKeys } from './vaultKeys.ts';
import { settingsPlace } from './vaultRecords.ts';
import { openVaultTrail } from './vaultTrail.ts';
import type { VaultTrail } from './vaultTrail.ts';

export interface VaultOptions extends VaultFolder {
  /** 32 bytes; copied, so that the caller may forget its own. */
  readonly vaultKey: Uint8Array;
  readonly progress?: Progress;
}

/** A vault whose key is known; nobody in particular is in it. */
export interface OpenVault {
  /** The vault as this person works in it. */
  as(actor: Actor, accounts: Accounts): Vault;
  note(by: Actor | null, deed: Deed): Promise<void>;
  /** The first settings of a new vault. */
  found(by: Actor, settings: UnitSettings): Promise<void>;
  readonly disk: VaultDisk;
  readonly trail: VaultTrail;
  /** Waits for whoever is inside, signs where the trails stand, and forgets the key. */
  close(): Promise<void>;
}

/** Everything of an open vault that its parts need of each other. */
export interface VaultRooms {
  readonly disk: VaultDisk;
  readonly clock: Clock;
  readonly keys: VaultKeys;
  readonly notary: Notary;
  readonly trail: VaultTrail;
  readonly settings: AuditedRecord<UnitSettings>;
  readonly cases: CaseStore;
  readonly objects: ObjectStore;
  readonly giveNumber: NumberGiver;
  /** Work with settings and with numbers comes one after the other. */
  readonly queue: SerialQueue;
  readonly passwordCost: ScryptCost;
  readonly drives: MediumDoor;
  /** Every case record is at least of this version. */
  readonly recordsVersion: () => number;
}

/**
 * Takes the vault folder for this process and opens it with its key: for tools and tests that have the key and need no door.
 *
 * Fails: `vault.inUse`, `vault.newerThanProgram`, `vault.recordDamaged`, or what the disk refuses.
 */
export async function openVault(options: VaultOptions): Promise<Result<OpenVault>> {
  return answer('writing', async () => {
    const taken = await takeVaultFolder(options);
    try {
      const keys = vaultKeys(options.vaultKey, taken.identity.vaultId);
      const opened = await openTaken(taken, { ...options, keys });
      const close = async (): Promise<void> => {
        try {
          await opened.close();
        } finally {
          await taken.release();
        }
      };
      return { ...opened, close };
    } catch (error) {
      // The first error is the one to tell; a note that stays dies with this process.
      await taken.release().catch(() => undefined);
      throw error;
    }
  });
}

export interface OpeningOptions {
  readonly keys: VaultKeys;
  readonly clock: Clock;
  /** Told how far the rewriting of older records is. */
  readonly progress?: Progress | undefined;
  readonly drives?: MediumDoor | undefined;
}

/** Opens a vault folder that this process has taken. Closing leaves the folder taken. */
export async function openTaken(taken: TakenFolder, options: OpeningOptions): Promise<OpenVault> {
  return inhabited(await openRooms(taken, options));
}

/** Everything of the vault made ready, with nobody in it. */
export async function openRooms(
  taken: TakenFolder,
  { keys, clock, progress, drives = noDrives }: OpeningOptions,
): Promise<VaultRooms> {
  const disk: VaultDisk = { ...taken.disk, seal: recordSeal(keys) };
  for (const name of await disk.fileSystem.list(disk.temp))
    await disk.fileSystem.remove(join(disk.temp, name));
  const notary = await openNotary(disk, keys.vaultId);
  const settings: AuditedRecord<UnitSettings> = auditedRecord(
    disk,
    settingsPlace(disk.folder),
    () => trail.trail,
  );
  const trail = openVaultTrail(disk, {
    keys,
    notary,
    clock: trailClock(clock, disk.ids.next()),
    carried: async () =>
      inOrder([await ifReadable(() => settings.carried()), (await peopleOnDisk(disk))?.entry ?? null]),
  });
  const restored = await compareRestored({ disk, keys });
  const cases = await openCases(disk, caseFilesShelf(disk, keys, trail));
  const objects = objectStore(disk, keys, await objectFolders(disk));
  const giveNumber = numberGiver(disk);
  const queue = serialQueue();
  const { passwordCost } = taken;
  const recordsVersion = (): number => taken.identity.recordsVersion;
  const rooms = {
    disk,
    clock,
    keys,
    notary,
    trail,
    settings,
    cases,
    objects,
    giveNumber,
    queue,
    passwordCost,
    drives,
    recordsVersion,
  };
  await restored?.tell(trail);
  await bringUpToDate(taken, rooms, progress);
  return rooms;
}

function inOrder(entries: readonly (TrailEntry | null)[]): readonly TrailEntry[] {
  return entries.filter((entry) => entry !== null).toSorted((a, b) => a.seq - b.seq);
}

function inhabited(rooms: VaultRooms): OpenVault {
  const visitors = doorkeeper();
  return {
    as: (actor, accounts) => personalVault(rooms, visitors, actor, accounts),
    note: (by, deed) => visitors.during(() => rooms.trail.note(by, deed)),
    found: (by, settings) =>
      visitors.during(async () => {
        await rooms.settings.replace(settings, by, () => ({ act: 'founded', what: '建立资料库' }));
      }),
    disk: rooms.disk,
    trail: rooms.trail,
    close: () =>
      visitors.lastOne(async () => {
        await rooms.cases.checked();
        await ifPossible(() => rooms.trail.checkpoint('now'));
        await ifPossible(() => rooms.trail.anchor());
        await ifPossible(() => rooms.cases.index.persist());
        await rooms.objects.close();
        rooms.keys.forget();
      }),
  };
}
