import type { BackupVerdict } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { realFileSystem } from '../disk/fileSystem.ts';
import { answer, VaultRefusal } from '../refusal.ts';
import type { Result } from '#domain/kernel/result.ts';
import { backupFoldersAt, snapshotsIn } from './backupFolder.ts';
import { spoiltFiles } from './checkStored.ts';
import { backupOf } from './findBackups.ts';
import type { StoredFile } from './manifest.ts';
import { backupReport } from './report.ts';

/** Whether there is any backup at a place. Fails: `backup.noneHere`, `vault.readFailed`. */
export async function hasBackup(place: string): Promise<Result<null>> {
  return answer('reading', async () => {
    await backupOf(realFileSystem, place, null);
    return null;
  });
}

/** Checks a backup folder by its digests alone: for whoever holds the stick and has no password. Fails: `backup.noneHere`, `api.cancelled`, `vault.readFailed`. */
export async function verifyBackup(place: string, progress: Progress): Promise<Result<BackupVerdict>> {
  return answer('reading', async () => {
    const fileSystem = realFileSystem;
    const [folder] = await backupFoldersAt(fileSystem, place);
    if (folder === undefined) throw new VaultRefusal(failure('backup.noneHere'));
    const snapshots = await snapshotsIn(fileSystem, folder);
    if (snapshots.length === 0) throw new VaultRefusal(failure('backup.noneHere'));
    const files = distinct(snapshots.flatMap(({ manifest }) => manifest?.files ?? []));
    const report = backupReport(progress);
    const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    report.begin('核对备份', { files: 0, bytes });
    const spoilt = await spoiltFiles({ fileSystem, folder }, files, report.onBytes);
    const bad = new Set(spoilt.map(keyOf));
    return {
      folder,
      files: files.length,
      bytes,
      snapshots: snapshots.map(({ name, manifest }) => ({
        snapshot: name,
        takenAt: manifest?.takenAt ?? null,
        cases: manifest?.caseCount ?? 0,
        objects: manifest?.objectCount ?? 0,
        spoilt:
          manifest === null
            ? ['manifest.json']
            : manifest.files.filter((file) => bad.has(keyOf(file))).map(({ path }) => path),
      })),
    };
  });
}

const keyOf = ({ file, offset, sha256 }: StoredFile): string => `${file} ${offset} ${sha256}`;

function distinct(files: readonly StoredFile[]): readonly StoredFile[] {
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}
