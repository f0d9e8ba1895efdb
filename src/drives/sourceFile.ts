import type { BigIntStats } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { SourceFailure } from '#app/ports.ts';
import type { SourceFile } from '#app/drivePorts.ts';
import type { ByteSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { errnoOf, sourceFailure } from './errno.ts';
import { momentOfFile } from './fileTime.ts';
import type { Place } from './places.ts';
import { lastNameOf, namesOf, nativeOf } from './rawPath.ts';

const CHUNK_BYTES = 1 << 20;
/** Never waits for the other end of a pipe, never follows a link put there meanwhile, where the system knows how. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

interface FoundFile {
  readonly name: string;
  readonly path: string | Buffer;
  readonly seen: BigIntStats;
}

/**
 * A file ready to be read.
 *
 * Fails: `evidence.sourceVanished`, `evidence.sourceUnreadable`; the stream throws the same and `evidence.sourceChanged`.
 */
export async function sourceFile(place: Place): Promise<Result<SourceFile>> {
  const name = lastNameOf(place.below);
  const path = nativeOf(place.real);
  try {
    const seen = await lstat(path, { bigint: true });
    if (!seen.isFile()) return refused(failure('evidence.sourceUnreadable', { file: name }));
    return ok({
      name,
      originalPath: [place.volume.label, ...namesOf(place.below)].join('/'),
      sizeBytes: Number(seen.size),
      modifiedAt: momentOfFile(seen.mtimeMs),
      stream: () => bytesOf({ name, path, seen }),
    });
  } catch (error) {
    return refused(sourceFailure(error, name).failure);
  }
}

/** One reading of the file, refused when the file is not the same from the listing to the last byte. */
async function* bytesOf(file: FoundFile): ByteSource {
  const handle = await opened(file);
  try {
    await insist(file, () => handle.stat({ bigint: true }));
    yield* chunks(handle, file);
    await insist(file, () => handle.stat({ bigint: true }));
    await insist(file, () => lstat(file.path, { bigint: true }));
  } finally {
    await handle.close();
  }
}

/** The next chunk is read while the last one is being worked on: two buffers take turns, because fresh memory costs as much as the reading. */
async function* chunks(handle: FileHandle, file: FoundFile): ByteSource {
  const size = Number(file.seen.size);
  const buffers = [0, 1].map((turn) => Buffer.allocUnsafeSlow(chunkBytes(size - turn * CHUNK_BYTES)));
  let position = 0;
  let turn = 0;
  const readNext = async (): Promise<Uint8Array> => {
    const buffer = buffers[turn]?.subarray(0, chunkBytes(size - position)) ?? Buffer.alloc(0);
    turn = 1 - turn;
    if (buffer.byteLength === 0) return buffer;
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, position);
    return buffer.subarray(0, bytesRead);
  };
  let next = readNext();
  try {
    while (position < size) {
      const chunk = await next;
      if (chunk.byteLength === 0) throw changed(file);
      position += chunk.byteLength;
      next = readNext();
      // Its failure is met when its turn comes, or below.
      void Promise.allSettled([next]);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof SourceFailure ? error : sourceFailure(error, file.name);
  } finally {
    await Promise.allSettled([next]);
  }
}

const chunkBytes = (left: number): number => Math.max(0, Math.min(CHUNK_BYTES, left));

/** Reading must not even touch the stick's access times; that is the owner's right alone, so it may be denied. */
async function opened(file: FoundFile): Promise<FileHandle> {
  const untouched = constants.O_NOATIME ?? 0;
  try {
    return await open(file.path, READ_ONLY | untouched);
  } catch (error) {
    if (untouched === 0 || errnoOf(error) !== 'EPERM') throw sourceFailure(error, file.name);
  }
  try {
    return await open(file.path, READ_ONLY);
  } catch (error) {
    throw sourceFailure(error, file.name);
  }
}

async function insist(file: FoundFile, look: () => Promise<BigIntStats>): Promise<void> {
  let now: BigIntStats;
  try {
    now = await look();
  } catch (error) {
    throw sourceFailure(error, file.name);
  }
  const { seen } = file;
  const isSame =
    now.size === seen.size && now.mtimeNs === seen.mtimeNs && now.ino === seen.ino && now.dev === seen.dev;
  if (!isSame) throw changed(file);
}

function changed(file: FoundFile): SourceFailure {
  return new SourceFailure(failure('evidence.sourceChanged', { file: file.name }));
}
