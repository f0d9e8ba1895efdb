import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFiles } from '../hashing/digestFiles.ts';
import { errnoOf } from '../errnoOf.ts';
import type { BagSource, TagBytes } from './bagSource.ts';
import { listFolder } from './folderListing.ts';

/** A manifest of a quarter of a million long Chinese paths still fits; more is not a dossier but an attack on memory. */
export const maxTagFileBytes = 64 << 20;

/**
 * Opens a folder as a bag; symbolic links and special files are reported and never followed.
 *
 * Shape: `fromMedium` asks the medium itself instead of the page cache, for reading back an export.
 * Fails: throws the file system's error when the folder itself cannot be listed.
 */
export async function openFolderSource(folder: string, fromMedium = false): Promise<BagSource> {
  const listing = await listFolder(folder);
  const fileOf = (path: string) => join(folder, ...path.split('/'));
  return {
    ...listing,
    nameCodes: { clash: 'bag.namesClash', alias: 'bag.nameUnportable' },
    guessedNames: new Set(),
    hasChecksums: false,
    readTagFile: (path) => readTagFile(fileOf(path)),
    stream: (path) => streamOf(fileOf(path)),
    digest: (wishes, observer) =>
      digestFiles(
        wishes.map(({ path, algorithms }) => ({
          path: fileOf(path),
          algorithms,
          sizeBytes: listing.files.get(path)?.sizeBytes ?? 0,
          fromMedium,
        })),
        observer,
      ),
  };
}

async function readTagFile(path: string): Promise<TagBytes> {
  try {
    await using handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    if ((await handle.stat()).size > maxTagFileBytes) return { failed: 'EFBIG' };
    return { bytes: await handle.readFile() };
  } catch (error) {
    return { failed: errnoOf(error) };
  }
}

async function* streamOf(path: string): AsyncGenerator<Uint8Array> {
  await using handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const stream = handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 });
  for await (const chunk of stream) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}
