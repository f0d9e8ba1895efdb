import { join } from 'node:path';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { attemptsPlace } from '../door/loginAttempts.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';
import type { VaultTrail } from '../trail/vaultTrail.ts';
import { restoredFolder } from './endRestoring.ts';
import { isVouchedFor, readManifest, sealedManifestFile } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import { readIfThere } from '../disk/fileSystem.ts';
import { sha256Of } from '../disk/sha256Of.ts';

/** What is to be told of a restored vault. */
export interface RestoredWord {
  /** Writes it into the trail, once. */
  tell(trail: VaultTrail): Promise<void>;
}

/**
 * At the first entering after a restoring: holds the restored records against the list of the backup, and the list against the seal that
 * only this vault can make. Call before anything of the vault is changed. `null` when nothing was restored.
 */
export async function compareRestored({
  disk,
  keys,
}: {
  readonly disk: VaultDisk;
  readonly keys: VaultKeys;
}): Promise<RestoredWord | null> {
  const { fileSystem, folder, seal } = disk;
  const remembered = join(folder, restoredFolder);
  const read = await readManifest(fileSystem, remembered);
  if (read === null) return null;
  const { manifest, bytes } = read;
  const word = await readIfThere(fileSystem, join(remembered, sealedManifestFile));
  const isVouched =
    manifest.vaultId === keys.vaultId && isVouchedFor(seal, manifest.snapshot, { manifest: bytes, word });
  const different = await differing(disk, manifest);
  const compared = different === 0 ? '记录与备份清单全部一致' : `${different}个记录文件与备份清单不一致`;
  const sealed = isVouched ? '清单封印有效' : '清单没有有效封印，可能被改动过';
  const what = `从${manifest.takenAt}的备份恢复：案件${manifest.caseCount}件，证据文件${manifest.objectCount}份；${compared}，${sealed}`;
  return {
    async tell(trail) {
      await trail.note(null, { act: 'restored', what });
      await fileSystem.removeFolder(remembered);
    },
  };
}

/** Wrong passwords are counted before anyone is in, and objects are compared by the examination. */
async function differing({ fileSystem, folder }: VaultDisk, { files }: BackupManifest): Promise<number> {
  let different = 0;
  const attempts = attemptsPlace('').path;
  for (const { path, sha256 } of files) {
    if (path.startsWith(`${objectsFolder}/`) || path.startsWith(attempts)) continue;
    const bytes = await readIfThere(fileSystem, join(folder, path));
    if (bytes === null || sha256Of(bytes) !== sha256) different += 1;
  }
  return different;
}
