import type { BackupSnapshot, RestoredVault } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Door } from '../door/entering.ts';
import { VaultRefusal } from '../refusal.ts';
import { backupOf, viewOf } from './findBackups.ts';
import { noDrives, onMedium } from './onMedium.ts';
import { restore } from './restore.ts';

/** What a PC without a vault could restore. Fails: throws what `VaultDoor.backupsAt` refuses. */
export async function backupsAt(door: Door, folderToken: string): Promise<readonly BackupSnapshot[]> {
  refuseFounded(door);
  const found = await onMedium(door.drives ?? noDrives, folderToken, async ({ medium, place }) => {
    const { snapshots } = await backupOf(medium.fileSystem, place, null);
    return snapshots.toReversed().map(viewOf);
  });
  return orThrow(found);
}

/** Restores into an empty vault; the door stays closed, and opens with the passwords of the backup. Fails: throws what `VaultDoor.restore` refuses. */
export async function restoreInto(
  door: Door,
  {
    folderToken,
    snapshot,
    progress,
  }: { readonly folderToken: string; readonly snapshot: string; readonly progress: Progress },
): Promise<RestoredVault> {
  refuseFounded(door);
  const { taken } = door;
  const restored = await onMedium(door.drives ?? noDrives, folderToken, async ({ medium, place }) => {
    const { backup } = await backupOf(medium.fileSystem, place, null);
    return restore(taken.disk, { fileSystem: medium.fileSystem, backup, snapshot }, progress);
  });
  await taken.lookAgain();
  door.keyring = await door.record.read();
  door.attempts = null;
  return orThrow(restored);
}

function refuseFounded({ keyring }: Door): void {
  if (keyring !== null) throw new VaultRefusal(failure('unit.alreadySetUp'));
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new VaultRefusal(result.failure);
  return result.value;
}
