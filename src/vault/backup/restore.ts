import { dirname, join } from 'node:path';
import type { RestoredVault } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { casesFolder } from '../records/caseFiles.ts';
import { removeIfThere, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import { VaultRefusal } from '../refusal.ts';
import { copyVerified } from './copyVerified.ts';
import { endRestoring, readyFile, restoredFolder, restoringFolder } from './endRestoring.ts';
import { manifestFile, readManifest, sealedManifestFile, snapshotFolder } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import { backupReport } from './report.ts';
import { sideBySide } from './sideBySide.ts';
import { readIfThere } from '../disk/fileSystem.ts';

export interface RestoreSource {
  readonly fileSystem: FileSystem;
  readonly backup: string;
  readonly snapshot: string;
}

/**
 * Brings a backup into a vault folder in which nothing was founded yet. Everything is copied beside, read back and compared with the
 * backup's list; then it takes its place, the keyring last.
 *
 * Must hold after a power cut or a kill: an empty vault before, the whole restored one after, never anything between.
 * Fails: throws `backup.snapshotGone`, `backup.damaged` naming the first file that is not as its list says, `api.cancelled`, or an error of either disk.
 */
export async function restore(
  disk: VaultDisk,
  source: RestoreSource,
  progress: Progress,
): Promise<RestoredVault> {
  const folder = snapshotFolder(source.backup, source.snapshot);
  const read = await readManifest(source.fileSystem, folder);
  if (read === null || read.manifest.snapshot !== source.snapshot)
    throw new VaultRefusal(failure('backup.snapshotGone', { snapshot: source.snapshot }));
  const staged = join(disk.folder, restoringFolder);
  await disk.fileSystem.removeFolder(staged);
  try {
    await refuseTooSmall(disk, read.manifest);
    await makeFolders(disk, staged, read.manifest);
    await bringFiles(disk, staged, { ...source, manifest: read.manifest, progress });
    const word = await readIfThere(source.fileSystem, join(folder, sealedManifestFile));
    await remember(disk, staged, { manifest: read.bytes, word });
  } catch (error) {
    await disk.fileSystem.removeFolder(staged).catch(() => undefined);
    throw error;
  }
  await commit(disk, staged);
  const { snapshot, takenAt, caseCount, objectCount, vaultId } = read.manifest;
  return { snapshot, takenAt, cases: caseCount, objects: objectCount, vaultId };
}

async function commit(disk: VaultDisk, staged: string): Promise<void> {
  await writeDurably(disk, join(staged, readyFile), new Uint8Array(1), { predecessor: 'replaced' });
  await endRestoring(disk);
}

const RESERVE_BYTES = 64 * 1024 * 1024;

async function refuseTooSmall({ fileSystem, folder }: VaultDisk, { files }: BackupManifest): Promise<void> {
  const neededBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, RESERVE_BYTES);
  if (neededBytes > (await fileSystem.freeBytes(folder))) throw new VaultRefusal(failure('vault.diskFull'));
}

async function makeFolders(
  { fileSystem }: VaultDisk,
  staged: string,
  { files }: BackupManifest,
): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(staged, path))));
  for (const each of [casesFolder, objectsFolder, restoredFolder]) folders.add(join(staged, each));
  for (const folder of folders) await fileSystem.makeFolder(folder);
}

interface Bringing extends RestoreSource {
  readonly manifest: BackupManifest;
  readonly progress: Progress;
}

async function bringFiles(
  { fileSystem }: VaultDisk,
  staged: string,
  { manifest, backup, progress, ...source }: Bringing,
): Promise<void> {
  const report = backupReport(progress);
  const bytes = manifest.files.reduce((sum, { sizeBytes }) => sum + 2 * sizeBytes, 0);
  report.begin('恢复', { files: manifest.files.length, bytes });
  const folders = new Set(manifest.files.map(({ path }) => dirname(join(staged, path))));
  await sideBySide(manifest.files, async ({ path, file, offset, sizeBytes, sha256 }) => {
    const target = join(staged, path);
    const copied = await copyVerified(
      { fileSystem: source.fileSystem, path: join(backup, file), offset, sizeBytes },
      { fileSystem, temp: `${target}.tmp`, path: target },
      report.onBytes,
    );
    if (copied.sha256 !== sha256) throw new VaultRefusal(failure('backup.damaged', { path }));
    report.fileDone();
  });
  folders.add(staged);
  for (const folder of folders) {
    await fileSystem.syncFolder(folder);
    await fileSystem.syncFolder(dirname(folder));
  }
}

/** Whoever enters first has the key to tell whether the list was the vault's own: it is kept until then. */
async function remember(
  disk: VaultDisk,
  staged: string,
  { manifest, word }: { readonly manifest: Uint8Array; readonly word: Uint8Array | null },
): Promise<void> {
  const path = (name: string): string => join(staged, restoredFolder, name);
  await removeIfThere(disk.fileSystem, path(manifestFile));
  await writeDurably(disk, path(manifestFile), manifest, { predecessor: 'replaced' });
  if (word !== null) await writeDurably(disk, path(sealedManifestFile), word, { predecessor: 'replaced' });
}
