import type { FolderEntry } from '#app/drivePorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { folderFailure, saysGone } from './errno.ts';
import { folderEntries } from './folderEntries.ts';
import type { FoundEntry, OpenFolder } from './folderEntries.ts';
import type { Places } from './places.ts';
import { lastNameOf } from './rawPath.ts';

/** No card or collection station comes near; a tree beyond is a trap or a mistaken choice. */
export interface TreeLimits {
  readonly files: number;
  readonly depth: number;
}
export const treeLimits: TreeLimits = { files: 100_000, depth: 48 };

/**
 * Every file below a folder, folder by folder, in name order; links are not followed.
 *
 * A folder inside that cannot be opened stands in the list as a folder, so that nothing is lost silently.
 * Fails: `drive.notFound`, `drive.folderUnreadable`, `drive.tooManyFiles`.
 */
export async function filesBelow(
  folder: OpenFolder,
  places: Places,
  limits: TreeLimits = treeLimits,
): Promise<Result<readonly FolderEntry[]>> {
  const files: FolderEntry[] = [];
  const walk = async (inside: OpenFolder, depth: number): Promise<boolean> => {
    if (depth > limits.depth) return false;
    for (const found of await folderEntries(inside, places)) {
      const isWithin = found.entry.isFolder
        ? await enter(found, depth)
        : files.push(found.entry) <= limits.files;
      if (!isWithin) return false;
    }
    return true;
  };
  const enter = async (found: FoundEntry, depth: number): Promise<boolean> => {
    try {
      return await walk({ volume: folder.volume, below: found.below, real: found.real }, depth + 1);
    } catch (error) {
      if (saysGone(error)) throw error;
      return files.push(found.entry) <= limits.files;
    }
  };
  try {
    return (await walk(folder, 0))
      ? ok(files)
      : refused(failure('drive.tooManyFiles', { files: limits.files }));
  } catch (error) {
    return refused(folderFailure(error, lastNameOf(folder.below)));
  }
}
