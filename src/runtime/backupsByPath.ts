import type { BackupVerdict, RestoredVault } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { hasBackup, verifyBackup } from '#vault/backup/verifyBackup.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { randomIds } from './randomIds.ts';
import { systemClock } from './systemClock.ts';

/** Checks a backup by its path, without a password. */
export function judgeBackup(path: string, progress: Progress): Promise<Result<BackupVerdict>> {
  return verifyBackup(path, progress);
}

export interface RestoreRequest {
  readonly backup: string;
  readonly vaultFolder: string;
  /** `null` = the newest. */
  readonly snapshot: string | null;
}

/** Restores a backup by its path into an empty vault folder. Fails: as `VaultDoor.restore`. */
export async function restoreBackup(
  { backup, vaultFolder, snapshot }: RestoreRequest,
  progress: Progress,
): Promise<Result<RestoredVault>> {
  // Before the folder is taken: a wrong path to the backup must not leave an empty vault behind.
  const there = await hasBackup(backup);
  if (!there.ok) return there;
  const drives = { resolveFolder: async (token: string) => ok(token) };
  const opened = await openVaultDoor({ folder: vaultFolder, clock: systemClock(), ids: randomIds(), drives });
  if (!opened.ok) return opened;
  const door = opened.value;
  try {
    const found = await door.backupsAt(backup);
    if (!found.ok) return found;
    const newest = found.value.find(({ takenAt }) => takenAt !== null)?.snapshot ?? null;
    const chosen = snapshot ?? newest;
    if (chosen === null) return refused(failure('backup.noneHere'));
    return await door.restore(backup, chosen, progress);
  } finally {
    await door.release();
  }
}
