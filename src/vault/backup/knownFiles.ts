import { join } from 'node:path';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { snapshotsIn } from './backupFolder.ts';
import { spoiltFiles } from './checkStored.ts';
import { packsFolder } from './manifest.ts';
import type { StoredFile } from './manifest.ts';
import { filesInPacks } from './packWriter.ts';
import type { BackupReport } from './report.ts';

/** What lies on the medium already and need not be copied again. */
export interface KnownFiles {
  /** Bytes with this digest for this path. */
  withDigest(path: string, sizeBytes: number, sha256: string): StoredFile | null;
  /** Bytes copied from a file that has not been touched since. */
  untouched(path: string, sizeBytes: number, modifiedMs: number): StoredFile | null;
  /** Whatever was copied last for this path. */
  latest(path: string): StoredFile | null;
}

/** A pack of which less than this is still needed is not relied on any more: what is needed is copied anew, and the pack goes one day. */
const WORTH_KEEPING = 0.25;

/** Reads what the backups in a folder hold; with a report, every byte of it. Fails: throws `api.cancelled`, or the disk's error. */
export async function knownFiles(disk: VaultDisk, checkedFor: BackupReport | null): Promise<KnownFiles> {
  const snapshots = await snapshotsIn(disk.fileSystem, disk.folder);
  const newest = snapshots.findLast(({ manifest }) => manifest !== null)?.manifest?.files ?? [];
  const byPath = new Map<string, StoredFile>();
  // The newest backup speaks last: it names what is needed now.
  for (const file of [...(await filesInPacks(disk)), ...newest]) byPath.set(file.path, file);
  const reliable = new Map(reliableOf([...byPath.values()], await packSizes(disk)));
  if (checkedFor !== null) {
    const bytes = [...reliable.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    checkedFor.begin('核对已有备份', { files: 0, bytes });
    for (const spoilt of await spoiltFiles(disk, [...reliable.values()], checkedFor.onBytes))
      reliable.delete(spoilt.path);
  }
  const latest = (path: string): StoredFile | null => reliable.get(path) ?? null;
  return {
    latest,
    withDigest(path, sizeBytes, sha256) {
      const known = latest(path);
      return known?.sizeBytes === sizeBytes && known.sha256 === sha256 ? known : null;
    },
    untouched(path, sizeBytes, modifiedMs) {
      const known = latest(path);
      return known?.sizeBytes === sizeBytes && known.modifiedMs === modifiedMs ? known : null;
    },
  };
}

/** Of the files that hold known bytes: how long each is on the medium. */
async function packSizes({ fileSystem, folder }: VaultDisk): Promise<ReadonlyMap<string, number>> {
  const names = (await fileSystem.list(join(folder, packsFolder))).filter((name) => name.endsWith('.pack'));
  const facts = await fileSystem.factsOfMany(names.map((name) => join(folder, packsFolder, name)));
  return new Map(names.map((name, at) => [`${packsFolder}/${name}`, facts[at]?.sizeBytes ?? 0]));
}

function reliableOf(
  files: readonly StoredFile[],
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, StoredFile> {
  const needed = new Map<string, number>();
  const reach = new Map<string, number>();
  for (const { file, sizeBytes, offset } of files) {
    needed.set(file, (needed.get(file) ?? 0) + sizeBytes);
    reach.set(file, Math.max(reach.get(file) ?? 0, offset + sizeBytes));
  }
  const isReliable = ({ file }: StoredFile): boolean => {
    const sizeBytes = sizes.get(file);
    if (sizeBytes === undefined) return !file.startsWith(`${packsFolder}/`);
    const isWhole = sizeBytes >= (reach.get(file) ?? 0);
    return isWhole && (needed.get(file) ?? 0) >= sizeBytes * WORTH_KEEPING;
  };
  return new Map(files.filter(isReliable).map((file) => [file.path, file]));
}
