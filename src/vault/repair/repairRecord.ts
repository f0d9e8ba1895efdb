import { join } from 'node:path';
import { z } from 'zod';
import type { RepairOffer, RepairSource } from '#app/keepingPorts.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { backupOf, chosen } from '../backup/findBackups.ts';
import { snapshotFolder } from '../backup/manifest.ts';
import type { MediumPlace } from '../backup/onMedium.ts';
import { snapshotFiles } from '../backup/snapshotFiles.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { ReadablePlace, RecordPlace } from '../disk/durableAdapter.ts';
import { previousOf } from '../disk/durableWrite.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import type { VaultRooms } from '../openRooms.ts';
import { recordFile } from '../records/recordFile.ts';
import { VaultRefusal } from '../refusal.ts';
import type { Repairable, RepairableRecord } from './repairable.ts';
import { readIfThere } from '../disk/fileSystem.ts';
import { sha256Of } from '../disk/sha256Of.ts';

/** One copy chosen for one damaged file. */
export interface Choice {
  readonly what: Repairable;
  readonly source: RepairSource;
  /** Of the copy that was shown to the person. */
  readonly sha256: Sha256;
  readonly actor: Actor;
}

/** The generation before, if it is intact. */
export async function previousOffer(rooms: VaultRooms, what: RepairableRecord): Promise<RepairOffer[]> {
  const copy = { fileSystem: rooms.disk.fileSystem, path: previousOf(join(rooms.disk.folder, what.path)) };
  return offerOf(rooms, what.placeIn(rooms.disk.folder), copy, { kind: 'previousGeneration' });
}

/** Intact copies in the backups at a place, newest first. */
export async function recordOffers(
  rooms: VaultRooms,
  what: RepairableRecord,
  { medium, place }: MediumPlace,
  folderToken: string,
): Promise<RepairOffer[]> {
  const { backup, snapshots } = await backupOf(medium.fileSystem, place, rooms.keys.vaultId);
  const offers: RepairOffer[] = [];
  for (const { name, manifest } of snapshots.toReversed()) {
    if (manifest?.files.some(({ path }) => path === what.path) !== true) continue;
    const folder = snapshotFolder(backup, name);
    const fileSystem = snapshotFiles(medium.fileSystem, backup, { folder, manifest });
    const copy = { fileSystem, path: join(folder, what.path) };
    const source = { kind: 'backup', folderToken, snapshot: name } as const;
    offers.push(...(await offerOf(rooms, what.placeIn(folder), copy, source)));
  }
  return offers;
}

interface Copy {
  readonly fileSystem: FileSystem;
  readonly path: string;
}

const Dated = z.object({
  entry: z.object({ at: Moment }),
  record: z.object({ revision: z.int() }),
});

async function offerOf(
  { disk }: VaultRooms,
  place: ReadablePlace<unknown>,
  { fileSystem, path }: Copy,
  source: RepairSource,
): Promise<RepairOffer[]> {
  const bytes = await readIfThere(fileSystem, path);
  const inspected = await inspectRecord({ fileSystem, seal: disk.seal }, place, path);
  if (bytes === null || inspected.state !== 'intact') return [];
  const dated = Dated.safeParse(inspected.value);
  return [
    {
      source,
      sha256: sha256Of(bytes),
      sizeBytes: bytes.length,
      savedAt: dated.success ? dated.data.entry.at : null,
      revision: dated.success ? dated.data.record.revision : null,
    },
  ];
}

/** Puts the chosen copy in place of the damaged record; what to tell of it. Fails: throws `repair.offerGone`, or a disk's error. */
export async function repairRecord(
  rooms: VaultRooms,
  choice: Choice,
  medium: MediumPlace | null,
): Promise<string> {
  const { what, source, actor } = choice;
  if (what.kind !== 'record') throw new VaultRefusal(failure('repair.notRepairable'));
  const { folder, fileSystem, name } = await openSource(rooms, choice, medium);
  const path = join(folder, what.path);
  const copy = { fileSystem, path: source.kind === 'backup' ? path : previousOf(path) };
  const told = `取自${name}，校验值${choice.sha256.slice(0, 16)}`;
  const deed = { act: 'repaired', what: `记录损坏，${told}` } as const;
  if (what.of === 'case') {
    const { record } = await intactValue(rooms, what.placeIn(folder), copy, choice.sha256);
    await rooms.cases.repair(record, actor, deed);
  } else if (what.of === 'settings') {
    const { record } = await intactValue(rooms, what.placeIn(folder), copy, choice.sha256);
    await rooms.settings.repair(record, actor, deed);
  } else {
    const value = await intactValue(rooms, what.placeIn(folder), copy, choice.sha256);
    await replaceTwin(rooms, what.placeIn(rooms.disk.folder), value);
  }
  return told;
}

async function openSource({ disk, keys }: VaultRooms, { source }: Choice, medium: MediumPlace | null) {
  if (source.kind === 'previousGeneration' || medium === null)
    return { folder: disk.folder, fileSystem: disk.fileSystem, name: '上一版本' };
  const { backup, snapshots } = await backupOf(medium.medium.fileSystem, medium.place, keys.vaultId);
  const manifest = chosen(snapshots, source.snapshot);
  const folder = snapshotFolder(backup, source.snapshot);
  const fileSystem = snapshotFiles(medium.medium.fileSystem, backup, { folder, manifest });
  return { folder, fileSystem, name: `${manifest.takenAt}的备份` };
}

async function intactValue<T>(
  { disk }: VaultRooms,
  place: RecordPlace<T>,
  { fileSystem, path }: Copy,
  sha256: Sha256,
): Promise<T> {
  const bytes = await readIfThere(fileSystem, path);
  const inspected = await inspectRecord({ fileSystem, seal: disk.seal }, place, path);
  if (bytes === null || sha256Of(bytes) !== sha256 || inspected.state !== 'intact')
    throw new VaultRefusal(failure('repair.offerGone'));
  return inspected.value;
}

/** Whoever changes people or settings holds the pen of the trail: nobody's change is written over. */
async function replaceTwin(rooms: VaultRooms, place: RecordPlace<unknown>, value: unknown): Promise<void> {
  await rooms.trail.trail.withPen(async () => {
    const file = recordFile(rooms.disk, place);
    const inspected = await inspectRecord(rooms.disk, place, place.path);
    if (inspected.state === 'intact') return;
    await file.read().catch((error: unknown) => {
      if (!(error instanceof VaultRefusal)) throw error;
    });
    await file.replace(value);
  });
}
