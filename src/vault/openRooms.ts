import { join } from 'node:path';
import type { Clock, Progress } from '#app/ports.ts';
import type { TrailEntry } from '#domain/audit/trailEntry.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { SubmissionRegister } from '#domain/review/submission.ts';
import { auditedRecord } from './records/auditedRecord.ts';
import type { AuditedRecord } from './records/auditedRecord.ts';
import { compareRestored } from './backup/compareRestored.ts';
import { noDrives } from './backup/onMedium.ts';
import type { MediumDoor } from './backup/onMedium.ts';
import { caseFilesShelf } from './records/caseFiles.ts';
import type { CasesOnDisk } from './records/caseFiles.ts';
import { openCases } from './records/caseStore.ts';
import type { CaseStore } from './records/caseStore.ts';
import { openNotary } from './trail/checkpoints.ts';
import type { Notary } from './trail/checkpoints.ts';
import type { VaultDisk } from './disk/durableWrite.ts';
import { peopleOnDisk } from './door/keyring.ts';
import type { ScryptCost } from './door/keySlots.ts';
import { bringUpToDate } from './migrations/bringUpToDate.ts';
import { numberGiver } from './records/numbers.ts';
import type { NumberGiver } from './records/numbers.ts';
import { objectFolders } from './objects/objectPlace.ts';
import { objectStore } from './objects/objectStore.ts';
import type { ObjectStore } from './objects/objectStore.ts';
import { recordSeal } from './records/recordSeal.ts';
import { serialQueue } from './disk/serialQueue.ts';
import type { SerialQueue } from './disk/serialQueue.ts';
import type { TakenFolder } from './disk/takeVaultFolder.ts';
import { trailClock } from './trail/trailClock.ts';
import type { VaultKeys } from './door/vaultKeys.ts';
import { settingsPlace, submissionsPlace } from './records/vaultRecords.ts';
import { openVaultTrail } from './trail/vaultTrail.ts';
import type { VaultTrail } from './trail/vaultTrail.ts';
import { ifReadable } from './refusal.ts';

/** Everything of an open vault that its parts need of each other. */
export interface VaultRooms {
  readonly disk: VaultDisk;
  readonly clock: Clock;
  readonly keys: VaultKeys;
  readonly notary: Notary;
  readonly trail: VaultTrail;
  readonly settings: AuditedRecord<UnitSettings>;
  readonly submissions: AuditedRecord<SubmissionRegister>;
  readonly cases: CaseStore;
  readonly objects: ObjectStore;
  readonly numbers: NumberGiver;
  /** Work with settings, with submissions and with numbers comes one after the other. */
  readonly queue: SerialQueue;
  readonly passwordCost: ScryptCost;
  readonly drives: MediumDoor;
  /** Every case record is at least of this version. */
  readonly recordsVersion: () => number;
}

export interface OpeningOptions {
  readonly keys: VaultKeys;
  readonly clock: Clock;
  /** Told how far the rewriting of older records is. */
  readonly progress?: Progress | undefined;
  readonly drives?: MediumDoor | undefined;
  /** What someone saw of the case files since the folder was taken. */
  readonly seen?: Promise<CasesOnDisk> | undefined;
}

/** Everything of the vault made ready, with nobody in it. */
export async function openRooms(
  taken: TakenFolder,
  { keys, clock, progress, drives = noDrives, seen }: OpeningOptions,
): Promise<VaultRooms> {
  const disk: VaultDisk = { ...taken.disk, seal: recordSeal(keys) };
  for (const name of await disk.fileSystem.list(disk.temp))
    await disk.fileSystem.remove(join(disk.temp, name));
  const notary = await openNotary(disk, keys.vaultId);
  const telling = { trail: () => trail.trail, when: 'atOnce' } as const;
  const settings: AuditedRecord<UnitSettings> = auditedRecord(disk, settingsPlace(disk.folder), telling);
  const submissions: AuditedRecord<SubmissionRegister> = auditedRecord(
    disk,
    submissionsPlace(disk.folder),
    telling,
  );
  const trail = openVaultTrail(disk, {
    keys,
    notary,
    clock: trailClock(clock, disk.ids.next()),
    carried: async () =>
      inOrder([
        await ifReadable(() => settings.carried()),
        await ifReadable(() => submissions.carried()),
        (await peopleOnDisk(disk))?.entry ?? null,
      ]),
  });
  const restored = await compareRestored({ disk, keys });
  const cases = await openCases(disk, caseFilesShelf(disk, keys, trail), seen);
  const objects = objectStore(disk, keys, await objectFolders(disk));
  const numbers = numberGiver(disk);
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
    submissions,
    cases,
    objects,
    numbers,
    queue,
    passwordCost,
    drives,
    recordsVersion,
  };
  await trail.watchEnd();
  await restored?.tell(trail);
  await bringUpToDate(taken, rooms, progress);
  return rooms;
}

function inOrder(entries: readonly (TrailEntry | null)[]): readonly TrailEntry[] {
  return entries.filter((entry) => entry !== null).toSorted((a, b) => a.seq - b.seq);
}
