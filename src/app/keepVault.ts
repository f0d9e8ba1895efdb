import { officialDateTime } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { fromSource } from './fromSource.ts';
import type { BackupSnapshot, DrillReport } from './keepingPorts.ts';
import type { Drives } from './drivePorts.ts';
import type { Progress, VaultDoor } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

export interface BackupPlace {
  readonly folderToken: string;
  readonly label: string;
  readonly snapshots: readonly BackupSnapshot[];
}

/** Backups on the drives that are plugged in, for a PC without a vault. Fails: `unit.alreadySetUp`. */
export async function backupsOnDrives(
  door: VaultDoor,
  drives: Drives,
): Promise<Result<readonly BackupPlace[]>> {
  const places: BackupPlace[] = [];
  for (const { token, label } of await drives.roots()) {
    const found = await door.backupsAt(token);
    if (found.ok) places.push({ folderToken: token, label, snapshots: found.value });
    // A stick without backups, or one that cannot be read, is simply no offer.
    else if (found.failure.code === 'unit.alreadySetUp') return found;
  }
  return ok(places);
}

/** A drill and its result in one sentence. */
export async function drillRestore(
  around: Surroundings,
  { folderToken, snapshot }: { readonly folderToken: string; readonly snapshot: string | null },
  progress: Progress,
): Promise<Result<DrillReport & { readonly sentence: string }>> {
  const drilled = await around.vault.backups.drill(folderToken, snapshot, progress);
  return drilled.ok ? ok({ ...drilled.value, sentence: sentenceOf(drilled.value) }) : drilled;
}

function sentenceOf({ cases, evidence, lastSavedAt }: DrillReport): string {
  const last = lastSavedAt === null ? '' : `，最后保存于${officialDateTime(lastSavedAt)}`;
  return `如果今天从这份备份恢复，可以得到${cases}件案件、${evidence}份证据和文书文件${last}。`;
}

/** Mends damaged evidence from the file it once came from. Fails: `evidence.source…`, `repair.otherContent`, and what the vault refuses. */
export async function repairFromOriginal(
  around: Surroundings,
  { path, fileToken }: { readonly path: string; readonly fileToken: string },
  progress: Progress,
): Promise<Result<null>> {
  const source = await around.drives.openSource(fileToken);
  if (!source.ok) return source;
  return fromSource(() => around.vault.repairs.fromOriginal(path, source.value.stream(), progress));
}
