import type { Backups } from '#app/keepingPorts.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Doorkeeper } from '../door/doorkeeper.ts';
import type { VaultRooms } from '../openRooms.ts';
import { serialQueue } from '../disk/serialQueue.ts';
import { drill } from './drill.ts';
import { backupOf, chosen, viewOf } from './findBackups.ts';
import { onMedium } from './onMedium.ts';
import type { MediumPlace } from './onMedium.ts';
import { runBackup } from './runBackup.ts';

/** Two runs to one drive would sweep each other's unfinished files. */
const oneAtATime = serialQueue();

/** Backups as one person runs them. */
export function backupsOf(rooms: VaultRooms, visitors: Doorkeeper, actor: Actor): Backups {
  const { keys, drives } = rooms;
  const at = <T>(folderToken: string, work: (place: MediumPlace) => Promise<T>): Promise<Result<T>> =>
    visitors.during(() => oneAtATime.run('backup', () => onMedium(drives, folderToken, work)));
  return {
    run: (folderToken, isThorough, progress) =>
      at(folderToken, async ({ medium, place }) => {
        const receipt = await runBackup(rooms, { medium, place, isThorough, progress });
        const { snapshot, cases, objects, copiedBytes } = receipt;
        const what = `备份${snapshot}：案件${cases}件，证据和文书文件${objects}份，新写入${megabytes(copiedBytes)} MB，已回读核对`;
        await rooms.trail.note(actor, { act: 'backedUp', what, about: snapshot });
        return receipt;
      }),
    list: (folderToken) =>
      at(folderToken, async ({ medium, place }) => {
        const { snapshots } = await backupOf(medium.fileSystem, place, keys.vaultId);
        return snapshots.toReversed().map(viewOf);
      }),
    drill: (folderToken, snapshot, progress) =>
      at(folderToken, async ({ medium, place }) => {
        const { backup, snapshots } = await backupOf(medium.fileSystem, place, keys.vaultId);
        const manifest = chosen(snapshots, snapshot);
        const report = await drill(rooms, { fileSystem: medium.fileSystem, backup, manifest }, progress);
        const errors = report.problems.filter(({ severity }) => severity === 'error').length;
        const found = errors === 0 ? '没有发现问题' : `发现${errors}处问题`;
        const what = `恢复演练${manifest.snapshot}：可得案件${report.cases}件、证据和文书文件${report.evidence}份，${found}`;
        await rooms.trail.note(actor, { act: 'restoreDrilled', what, about: manifest.snapshot });
        return report;
      }),
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
