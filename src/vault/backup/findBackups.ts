import type { BackupSnapshot } from '#app/keepingPorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { VaultRefusal } from '../refusal.ts';
import { backupFoldersAt, identityIn, snapshotsIn } from './backupFolder.ts';
import type { FoundSnapshot } from './backupFolder.ts';
import type { BackupManifest } from './manifest.ts';

/** The backups of one vault at a place; of any vault when it is not said. Fails: throws `backup.noneHere`. */
export async function backupOf(fileSystem: FileSystem, place: string, vaultId: string | null) {
  for (const backup of await backupFoldersAt(fileSystem, place)) {
    const identity = await identityIn(fileSystem, backup);
    if (vaultId !== null && identity?.vaultId !== vaultId) continue;
    const snapshots = await snapshotsIn(fileSystem, backup);
    if (snapshots.length > 0) return { backup, snapshots };
  }
  throw new VaultRefusal(failure('backup.noneHere'));
}

/** Fails: throws `backup.snapshotGone`. */
export function chosen(snapshots: readonly FoundSnapshot[], name: string | null): BackupManifest {
  const found =
    name === null
      ? snapshots.findLast(({ manifest }) => manifest !== null)
      : snapshots.find((snapshot) => snapshot.name === name);
  const manifest = found?.manifest ?? null;
  if (manifest === null) throw new VaultRefusal(failure('backup.snapshotGone', { snapshot: name ?? '' }));
  return manifest;
}

export function viewOf({ name, manifest }: FoundSnapshot): BackupSnapshot {
  return {
    snapshot: name,
    takenAt: manifest?.takenAt ?? null,
    cases: manifest?.caseCount ?? 0,
    objects: manifest?.objectCount ?? 0,
    totalBytes: manifest?.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) ?? 0,
  };
}
