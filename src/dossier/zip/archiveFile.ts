import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { errnoOf } from '../errnoOf.ts';
import { alignedBuffer, direct, sectorBytes, sectorOf } from '../hashing/pastCache.ts';

/** The bytes of an archive, wherever they are: in a file as they are, or behind a cipher. */
export interface ArchiveFile {
  readonly sizeBytes: number;
  /** Where the bytes lie in the clear, for whoever reads them on another thread; `null` = nowhere. */
  readonly clear: { readonly path: string; readonly fromMedium: boolean } | null;
  /**
   * Fills `buffer` from `position`; fewer bytes only at the end.
   * Fails: throws what reading throws.
   */
  read(buffer: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

/** An archive as it lies on the medium; `fromMedium`: past the page cache where the system allows it. */
export async function openPlainArchive(path: string, fromMedium: boolean): Promise<ArchiveFile> {
  const { handle, isPastCache } = fromMedium ? await openPastCache(path) : await openCached(path);
  try {
    const { size } = await handle.stat();
    const read = isPastCache ? readerOfSectors(handle) : readerOf(handle);
    return {
      sizeBytes: size,
      clear: { path, fromMedium },
      // An archive may name a place so far out that the system would not even be asked for it.
      read: async (buffer, position) => (position >= size ? 0 : read(buffer, position)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

interface Opened {
  readonly handle: FileHandle;
  readonly isPastCache: boolean;
}
type Read = ArchiveFile['read'];

async function openCached(path: string): Promise<Opened> {
  return { handle: await open(path, 'r'), isPastCache: false };
}

/** Some file systems take such an opening and refuse only the reading. */
async function openPastCache(path: string): Promise<Opened> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY | direct);
    await handle.read(alignedBuffer(sectorBytes), 0, sectorBytes, 0);
    return { handle, isPastCache: true };
  } catch (error) {
    await handle?.close();
    if (errnoOf(error) === 'EINVAL') return openCached(path);
    throw error;
  }
}

function readerOf(handle: FileHandle): Read {
  return async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead;
}

/** yauzl's windows are not longer than this, with a sector at both ends. */
const usualBytes = (1 << 16) + 2 * sectorBytes;

function readerOfSectors(handle: FileHandle): Read {
  let spare: Buffer[] = [];
  return async (buffer, position) => {
    const from = sectorOf(position);
    const wanted = Math.ceil((position - from + buffer.length) / sectorBytes) * sectorBytes;
    const sectors =
      (wanted <= usualBytes ? spare.pop() : undefined) ?? alignedBuffer(Math.max(wanted, usualBytes));
    try {
      const { bytesRead } = await handle.read(sectors, 0, wanted, from);
      const bytes = sectors.subarray(position - from, Math.min(bytesRead, position - from + buffer.length));
      buffer.set(bytes);
      return bytes.length;
    } finally {
      spare = [sectors, ...spare].slice(0, 2);
    }
  };
}
