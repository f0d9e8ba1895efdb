import type { DoorHandlers, InsideHandlers } from '#api/dispatcher.ts';
import { backupsOnDrives, drillRestore, repairFromOriginal } from '#app/keepVault.ts';
import type { Drives } from '#app/drivePorts.ts';
import type { VaultDoor } from '#app/ports.ts';
import { ok } from '#domain/kernel/result.ts';
import { progressOf } from './jobProgress.ts';
import type { Stay } from './stay.ts';

/** What is answered about backups while there is no vault here. */
export function restoreHandlers(door: VaultDoor, drives: Drives) {
  return {
    'backup.offers': async () => {
      const places = await backupsOnDrives(door, drives);
      return places.ok
        ? ok(places.value.map((place) => ({ ...place, snapshots: [...place.snapshots] })))
        : places;
    },
    'backup.restore': async ({ folderToken, snapshot }, job) => {
      const restored = await door.restore(folderToken, snapshot, progressOf(job));
      if (!restored.ok) return restored;
      const { vaultId: _, ...view } = restored.value;
      return ok(view);
    },
  } satisfies Partial<DoorHandlers>;
}

/** What 系统管理员 does so that nothing is lost. */
export function keepingHandlers({ around }: Stay) {
  const { vault } = around;
  return {
    'backup.run': ({ folderToken, isThorough }, job) =>
      vault.backups.run(folderToken, isThorough, progressOf(job)),
    'backup.list': ({ folderToken }) => vault.backups.list(folderToken),
    'backup.drill': (input, job) => drillRestore(around, input, progressOf(job)),
    'repair.offers': ({ path, folderToken }) => vault.repairs.offers(path, folderToken),
    'repair.accept': async ({ path, source, sha256 }) => {
      const repaired = await vault.repairs.accept(path, { source, sha256 });
      return repaired.ok ? ok({}) : repaired;
    },
    'repair.fromOriginal': async (input, job) => {
      const repaired = await repairFromOriginal(around, input, progressOf(job));
      return repaired.ok ? ok({}) : repaired;
    },
  } satisfies Partial<InsideHandlers>;
}
