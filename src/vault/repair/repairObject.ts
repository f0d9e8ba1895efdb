import { basename, dirname, join } from 'node:path';
import type { RepairOffer } from '#app/keepingPorts.ts';
import type { ByteSource, Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { copyVerified } from '../backup/copyVerified.ts';
import { backupOf, chosen } from '../backup/findBackups.ts';
import { snapshotFolder } from '../backup/manifest.ts';
import type { BackupManifest, StoredFile } from '../backup/manifest.ts';
import { memoryOver } from '../backup/memoryOver.ts';
import type { MediumPlace } from '../backup/onMedium.ts';
import { snapshotFiles } from '../backup/snapshotFiles.ts';
import { removeIfThere, renamePatiently, withTemp } from '../disk/durableWrite.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { isSoundObject, objectsIn, pathOfObject } from '../objects/objectsByPath.ts';
import type { VaultRooms } from '../openRooms.ts';
import { VaultRefusal } from '../refusal.ts';
import type { RepairableObject } from './repairable.ts';
import type { Choice } from './repairRecord.ts';

/** Copies in the backups at a place that open to what the object's name says, newest first. */
export async function objectOffers(
  rooms: VaultRooms,
  { path }: RepairableObject,
  { medium, place }: MediumPlace,
  folderToken: string,
): Promise<RepairOffer[]> {
  const { backup, snapshots } = await backupOf(medium.fileSystem, place, rooms.keys.vaultId);
  const offers = new Map<string, RepairOffer>();
  for (const { name, manifest } of snapshots.toReversed()) {
    const stored = manifest?.files.find((file) => file.path === path);
    if (manifest === null || stored === undefined || offers.has(stored.sha256)) continue;
    if (!(await isSoundIn(rooms, { fileSystem: medium.fileSystem, backup, manifest }, path))) continue;
    const { sha256, sizeBytes } = stored;
    const source = { kind: 'backup', folderToken, snapshot: name } as const;
    offers.set(sha256, { source, sha256, sizeBytes, savedAt: manifest.takenAt, revision: null });
  }
  return [...offers.values()];
}

interface Shown {
  readonly fileSystem: FileSystem;
  readonly backup: string;
  readonly manifest: BackupManifest;
}

async function isSoundIn(
  rooms: VaultRooms,
  { fileSystem, backup, manifest }: Shown,
  path: string,
): Promise<boolean> {
  const folder = snapshotFolder(backup, manifest.snapshot);
  const files = memoryOver(snapshotFiles(fileSystem, backup, { folder, manifest }));
  const objects = await objectsIn(rooms, {
    ...rooms.disk,
    fileSystem: files,
    folder,
    temp: join(folder, 'temp'),
  });
  try {
    return await isSoundObject({ objects }, path);
  } finally {
    await objects.close();
  }
}

/** Brings the chosen copy in; what to tell of it. Fails: throws `repair.offerGone`, `backup.damaged`, or a disk's error. */
export async function copyFromSnapshot(
  rooms: VaultRooms,
  { what, source, sha256 }: Choice,
  { medium, place }: MediumPlace,
): Promise<string> {
  if (source.kind !== 'backup') throw new VaultRefusal(failure('repair.notRepairable'));
  const { backup, snapshots } = await backupOf(medium.fileSystem, place, rooms.keys.vaultId);
  const manifest = chosen(snapshots, source.snapshot);
  const stored = manifest.files.find((file) => file.path === what.path);
  if (stored?.sha256 !== sha256) throw new VaultRefusal(failure('repair.offerGone'));
  const shown = { fileSystem: medium.fileSystem, backup, manifest };
  if (!(await isSoundIn(rooms, shown, what.path)))
    throw new VaultRefusal(failure('backup.damaged', { path: what.path }));
  await bringIn(rooms, stored, shown);
  return `取自${manifest.takenAt}的备份，校验值${sha256.slice(0, 16)}`;
}

async function bringIn(
  { disk }: VaultRooms,
  stored: StoredFile,
  { fileSystem, backup }: Shown,
): Promise<void> {
  const { path, file, offset, sizeBytes, sha256 } = stored;
  const target = join(disk.folder, path);
  await disk.fileSystem.makeFolder(dirname(target));
  await withTemp(disk, async (temp) => {
    const arrived = `${temp}.whole`;
    const copied = await copyVerified(
      { fileSystem, path: join(backup, file), offset, sizeBytes },
      { fileSystem: disk.fileSystem, temp, path: arrived },
      () => undefined,
    );
    if (copied.sha256 !== sha256) {
      await removeIfThere(disk.fileSystem, arrived);
      throw new VaultRefusal(failure('backup.damaged', { path }));
    }
    await renamePatiently(disk.fileSystem, arrived, target);
  });
  await disk.fileSystem.syncFolder(dirname(target));
}

/** Takes the content from the original file again; the damaged one returns when it is another content. Fails: throws `repair.otherContent`, `SourceThrew`, `api.cancelled`, or the disk's error. */
export async function objectFromOriginal(
  rooms: VaultRooms,
  { path }: RepairableObject,
  source: ByteSource,
  progress: Progress,
): Promise<string> {
  const { disk, objects } = rooms;
  if (await isSoundObject(rooms, path)) throw new VaultRefusal(failure('repair.notRepairable', { path }));
  const target = join(disk.folder, path);
  const aside = join(disk.temp, `${basename(path)}.aside`);
  const wasThere = (await disk.fileSystem.facts(target)) !== null;
  // A file that is there might be taken for the one being stored.
  if (wasThere) await renamePatiently(disk.fileSystem, target, aside);
  const back = async (): Promise<void> => {
    if (wasThere && (await disk.fileSystem.facts(target)) === null)
      await renamePatiently(disk.fileSystem, aside, target);
  };
  try {
    const stored = await objects.store(source, progress);
    if (pathOfObject(rooms, stored.sha256) !== path) throw new VaultRefusal(failure('repair.otherContent'));
  } catch (error) {
    await back();
    throw error;
  }
  await removeIfThere(disk.fileSystem, aside);
  return '从原始文件重新取得，内容校验值一致';
}
