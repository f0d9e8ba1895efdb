import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { flushAlong, type FlushAlong } from '#domain/kernel/flushAlong.ts';
import { fullWrite } from '../bag/fullWrite.ts';
import { onMedium } from '../bag/mediumError.ts';
import type { FileBeingWritten, PackageTarget } from '../bag/packageTarget.ts';
import { openPlainArchive } from './archiveFile.ts';
import { openZipBag } from './openZipBag.ts';
import { directory, localHeader, type StoredFile } from './zipFormat.ts';

/**
 * Makes the archive, which must not exist yet, and writes the package into one folder of it: stored, never compressed, each file where its
 * size says, so that several can be written at a time and the same package always gives the same bytes.
 */
export async function openZipTarget(path: string, folderName: string): Promise<PackageTarget> {
  const handle = await onMedium(() => open(path, 'wx'));
  const flushing = flushAlong(() => handle.datasync());
  const files: StoredFile[] = [];
  let end = 0;
  return {
    // No waiting before the place is taken: the order of the calls is the order in the archive.
    async create(inBag, sizeBytes) {
      const name = `${folderName}/${inBag}`;
      const index = files.length;
      const place = { name, sizeBytes, crc32: 0, startsAt: end };
      files.push(place);
      end += localHeader(place).length + sizeBytes;
      return fileInside({ handle, flushing }, place, (finished) => (files[index] = finished));
    },
    complete: () =>
      onMedium(async () => {
        await fullWrite(handle, directory(files, end), end);
        await flushing.settled();
        await handle.sync();
        await handle.close();
        return null;
      }),
    readAgain: () => onMedium(() => openPlainArchive(path, true).then((archive) => openZipBag(archive))),
    abandon: () => handle.close().catch(() => undefined),
  };
}

/** Its header comes last: only then its CRC is known. */
function fileInside(
  { handle, flushing }: { readonly handle: FileHandle; readonly flushing: FlushAlong },
  place: StoredFile,
  finished: (file: StoredFile) => void,
): FileBeingWritten {
  const dataAt = place.startsAt + localHeader(place).length;
  let crc = 0;
  return {
    write: (bytes, position) => {
      const writing = onMedium(async () => {
        await fullWrite(handle, bytes, dataAt + position);
        flushing.wrote(bytes.length);
      });
      crc = crc32(bytes, crc);
      return writing;
    },
    finish: () =>
      onMedium(async () => {
        const file = { ...place, crc32: crc };
        finished(file);
        await fullWrite(handle, localHeader(file), place.startsAt);
      }),
    abandon: async () => undefined,
  };
}
