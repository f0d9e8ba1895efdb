import { join } from 'node:path';
import type { BackupReceipt } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { withChecksum } from '../disk/checksummed.ts';
import { renamePatiently, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import type { VaultRooms } from '../openRooms.ts';
import { VaultRefusal } from '../refusal.ts';
import { backupAt, backupDisk, prepareBackupFolder } from './backupFolder.ts';
import { copyObjects } from './copyObjects.ts';
import { knownFiles } from './knownFiles.ts';
import type { KnownFiles } from './knownFiles.ts';
import {
  manifestFile,
  PARTIAL,
  sealedManifestFile,
  sealedWord,
  snapshotFolder,
  snapshotName,
  snapshotsFolder,
} from './manifest.ts';
import type { BackupManifest, StoredFile } from './manifest.ts';
import type { Medium } from './medium.ts';
import { packWriter } from './packWriter.ts';
import type { PackWriter } from './packWriter.ts';
import { digestFromMedium } from './readBack.ts';
import { backupReport } from './report.ts';
import type { BackupReport } from './report.ts';
import { retain } from './retain.ts';
import { objectFiles, recordGroups } from './vaultFiles.ts';
import type { ObjectFile } from './vaultFiles.ts';
import { sha256Of } from '../disk/sha256Of.ts';

export interface BackupOptions {
  readonly medium: Medium;
  /** Where on the medium: a drive, or any folder. */
  readonly place: string;
  /** Reads again what earlier runs have copied, and copies anew what is spoilt. */
  readonly isThorough: boolean;
  readonly progress: Progress;
}

/** What one run works with. */
export interface BackupRun {
  readonly rooms: VaultRooms;
  readonly disk: VaultDisk;
  readonly known: KnownFiles;
  readonly packs: PackWriter;
  readonly report: BackupReport;
}

/**
 * Copies the vault to a drive: what is there already stays, everything new is read back, and only then does the backup get its name.
 *
 * Must hold after a power cut, a kill or a pulled stick: a folder below `snapshots/` without `.partial` is complete, and the next run
 * goes on from the files that arrived.
 * Fails: throws `backup.*`, `api.cancelled`, or the error of the vault's disk or of the medium.
 */
export async function runBackup(rooms: VaultRooms, options: BackupOptions): Promise<BackupReceipt> {
  const { medium, place, isThorough, progress } = options;
  const { vaultId } = rooms.keys;
  const report = backupReport(progress);
  const requireThere = await sameMedium(medium.fileSystem, place);
  const folder = await backupAt(medium.fileSystem, place, vaultId);
  const disk = backupDisk(medium.fileSystem, folder, { ids: rooms.disk.ids, seal: rooms.disk.seal });
  await prepareBackupFolder(disk, vaultId);
  await requireThere();
  const packs = packWriter(disk, report.onBytes);
  const known = await knownFiles(disk, isThorough ? report : null);
  const run: BackupRun = { rooms, disk, known, packs, report };
  try {
    const { manifest, copiedBytes } = await copyAll(run);
    await requireThere();
    await nameSnapshot(disk, manifest);
    await retain(disk, rooms.clock.now(), manifest.snapshot);
    return receiptOf(manifest, copiedBytes);
  } finally {
    await packs.abandon();
  }
}

/**
 * A mount point outlives its stick, and what is written there then lands on the PC. Answers how to ask whether the same folder is still there.
 * Fails: throws `backup.mediumVanished`; a drive that is not there must not be made.
 */
async function sameMedium(fileSystem: FileSystem, place: string): Promise<() => Promise<void>> {
  const inode = async (): Promise<number | null> => (await fileSystem.facts(place))?.inode ?? null;
  const before = await inode();
  const requireThere = async (): Promise<void> => {
    if (before === null || (await inode()) !== before)
      throw new VaultRefusal(failure('backup.mediumVanished', { error: 'ENODEV' }));
  };
  await requireThere();
  return requireThere;
}

async function copyAll(run: BackupRun): Promise<{ manifest: BackupManifest; copiedBytes: number }> {
  const { rooms, packs, report } = run;
  const takenAt = rooms.clock.now();
  let caseCount = 0;
  const files: StoredFile[] = [];
  report.begin('读取案件', { files: 0, bytes: 0 });
  for await (const group of recordGroups(rooms, (count) => {
    caseCount = count;
    report.begin('读取案件', { files: count, bytes: 0 });
  })) {
    for (const file of group) {
      const known = run.known.withDigest(file.path, file.bytes.length, sha256Of(file.bytes));
      files.push(known ?? (await packs.add(file)));
      if (known === null) report.arrived(file.bytes.length);
    }
    report.fileDone();
  }
  const objects = await objectFiles(rooms.disk);
  await refuseTooSmall(run, objects);
  files.push(...(await copyObjects(run, objects)));
  await packs.finish();
  const manifest: BackupManifest = {
    schemaVersion: 1,
    snapshot: snapshotName(takenAt, rooms.disk.ids.next()),
    vaultId: rooms.keys.vaultId,
    takenAt,
    caseCount,
    objectCount: objects.filter(({ path }) => !path.includes('.')).length,
    files,
  };
  return { manifest, copiedBytes: report.arrivedBytes() };
}

/** Cluster waste and folder entries; exFAT sticks often use clusters of 32 KiB or more. */
const OVERHEAD_BYTES = 32 * 1024;
const RESERVE_BYTES = 4 * 1024 * 1024;

/** Said before gigabytes are copied in vain. Fails: throws `backup.mediumFull`. */
async function refuseTooSmall({ disk, known }: BackupRun, objects: readonly ObjectFile[]): Promise<void> {
  const missing = objects.filter(
    ({ path, sizeBytes, modifiedMs }) => known.untouched(path, sizeBytes, modifiedMs) === null,
  );
  const there = await disk.fileSystem.factsOfMany(missing.map(({ path }) => join(disk.folder, path)));
  const neededBytes = missing.reduce(
    (sum, { sizeBytes }, at) => sum + (there[at]?.sizeBytes === sizeBytes ? 0 : sizeBytes + OVERHEAD_BYTES),
    RESERVE_BYTES,
  );
  const freeBytes = await disk.fileSystem.freeBytes(disk.folder);
  if (neededBytes <= freeBytes) return;
  const missingMb = Math.ceil((neededBytes - freeBytes) / 1024 ** 2);
  throw new VaultRefusal(failure('backup.mediumFull', { missingMb }));
}

/** The last step, and the one that counts: both lists are on the medium and read back before the folder gets its name. */
async function nameSnapshot(disk: VaultDisk, manifest: BackupManifest): Promise<void> {
  const { fileSystem, folder, seal } = disk;
  const final = snapshotFolder(folder, manifest.snapshot);
  const partial = `${final}${PARTIAL}`;
  // A mount point outlives its stick: a folder made there now would be made on the PC.
  await fileSystem.list(join(folder, snapshotsFolder));
  await fileSystem.makeFolder(partial);
  const list = withChecksum(manifest);
  const word = sealedWord(seal, manifest.snapshot, list);
  for (const [name, bytes] of [
    [sealedManifestFile, word],
    [manifestFile, list],
  ] as const) {
    await writeDurably(disk, join(partial, name), bytes, { predecessor: 'replaced' });
    const back = await digestFromMedium(fileSystem, join(partial, name));
    if (back.sha256 !== sha256Of(bytes))
      throw new VaultRefusal(failure('backup.readBackDiffers', { path: name }));
  }
  await renamePatiently(fileSystem, partial, final);
  await fileSystem.syncFolder(join(folder, snapshotsFolder));
}

function receiptOf(manifest: BackupManifest, copiedBytes: number): BackupReceipt {
  const { snapshot, takenAt, caseCount, objectCount, files } = manifest;
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { snapshot, takenAt, cases: caseCount, objects: objectCount, totalBytes, copiedBytes };
}
