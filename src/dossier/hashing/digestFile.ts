import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { errnoOf } from '../errnoOf.ts';
import { createHasher, type Hasher } from './hashers.ts';
import { alignedBuffer, direct, sectorBytes, sectorOf } from './pastCache.ts';

export interface DigestJob {
  readonly path: string;
  readonly algorithms: readonly string[];
  readonly sizeBytes: number;
  /** Part of a larger file, e.g. a stored zip entry. */
  readonly startAt?: number;
  /** Ask the medium itself, not the page cache. */
  readonly fromMedium?: boolean;
}
export interface DigestAnswer {
  readonly digests: Readonly<Record<string, string>>;
  readonly sizeBytes: number;
  /** False when the system only offered its cached copy although the medium was asked for. */
  readonly fromMedium: boolean;
  /** errno name when the file could not be read to its end. */
  readonly failed?: string;
}
export interface DigestWatcher {
  onBytes(count: number): void;
  isCancelled(): boolean;
}

const chunkBytes = 1 << 20;
const noFollow = constants.O_NOFOLLOW ?? 0;

/** Enough for the medium never to wait while a chunk is hashed, even when this thread is late to ask for more. */
const chunksAtOnce = 4;
let spareBuffers: (readonly Buffer[])[] = [];

/** Hashes a file (or part of it) with reading and hashing overlapped. Fails: in `failed`, never by throwing for I/O. */
export async function digestFile(job: DigestJob, watcher: DigestWatcher): Promise<DigestAnswer> {
  const buffers = spareBuffers.pop() ?? Array.from({ length: chunksAtOnce }, () => alignedBuffer(chunkBytes));
  try {
    if (job.fromMedium === true && direct !== 0) {
      const answer = await digestOnce(job, watcher, buffers, direct);
      // EINVAL: this file system (or its sector size) does not take unbuffered reads.
      if (answer.failed !== 'EINVAL') return answer;
    }
    const answer = await digestOnce(job, watcher, buffers, 0);
    return { ...answer, fromMedium: job.fromMedium !== true };
  } finally {
    spareBuffers = [...spareBuffers.slice(-3), buffers];
  }
}

async function digestOnce(
  job: DigestJob,
  watcher: DigestWatcher,
  buffers: readonly Buffer[],
  extraFlags: number,
): Promise<DigestAnswer> {
  const hashers = await Promise.all(
    job.algorithms.map(async (name) => [name, await createHasher(name)] as const),
  );
  let handle: FileHandle | undefined;
  let sizeBytes = 0;
  try {
    handle = await open(job.path, constants.O_RDONLY | noFollow | extraFlags);
    sizeBytes = await hashThrough(handle, job, watcher, {
      buffers,
      hashers: hashers.map(([, hasher]) => hasher),
    });
    const digests = Object.fromEntries(hashers.map(([name, hasher]) => [name, hasher.hex()]));
    return { digests, sizeBytes, fromMedium: true };
  } catch (error) {
    return { digests: {}, sizeBytes, fromMedium: true, failed: errnoOf(error) };
  } finally {
    await handle?.close();
  }
}

async function hashThrough(
  handle: FileHandle,
  job: DigestJob,
  watcher: DigestWatcher,
  tools: { readonly buffers: readonly Buffer[]; readonly hashers: readonly Hasher[] },
): Promise<number> {
  let sizeBytes = 0;
  for await (const chunk of chunksOf(handle, job, tools.buffers)) {
    if (watcher.isCancelled()) throw Object.assign(new Error('cancelled'), { code: 'ECANCELED' });
    for (const hasher of tools.hashers) hasher.update(chunk);
    sizeBytes += chunk.length;
    watcher.onBytes(chunk.length);
  }
  return sizeBytes;
}

/** The chunks in order, each until the next is asked for; those behind it are being read meanwhile. Read from the start of a sector on. */
async function* chunksOf(
  handle: FileHandle,
  job: DigestJob,
  buffers: readonly Buffer[],
): AsyncGenerator<Buffer> {
  const start = job.startAt ?? 0;
  const from = sectorOf(start);
  const isPlanned = (position: number) => position - start < job.sizeBytes;
  const read = readerOf(handle, job);
  let underWay: Promise<Buffer>[] = [];
  let [asked, position, turn] = [from, from, 0];
  const ask = (most: number) => {
    while (underWay.length < most && (underWay.length === 0 || isPlanned(asked))) {
      underWay.push(read(asked, buffers[turn % buffers.length]));
      asked += chunkBytes;
      turn += 1;
    }
  };
  for (;;) {
    ask(buffers.length);
    const filled = await underWay.shift();
    if (filled === undefined || filled.length === 0) return;
    position += filled.length;
    if (filled.length === chunkBytes) ask(buffers.length - 1);
    else {
      // What was asked for behind a chunk that came short stands elsewhere.
      await Promise.all(underWay);
      underWay = [];
      asked = position;
    }
    yield position - filled.length < start ? filled.subarray(start - from) : filled;
    // A short read of a small file is its end; asking again would cost a round trip per file.
    if (filled.length < chunkBytes && !isPlanned(position)) return;
  }
}

function readerOf(handle: FileHandle, job: DigestJob) {
  const end = job.startAt === undefined ? Number.POSITIVE_INFINITY : job.startAt + job.sizeBytes;
  const readAt = async (position: number, buffer: Buffer): Promise<Buffer> => {
    const wanted = Math.min(chunkBytes, end - position);
    if (wanted <= 0) return buffer.subarray(0, 0);
    const inSectors = Math.ceil(wanted / sectorBytes) * sectorBytes;
    const { bytesRead } = await handle.read(buffer, 0, inSectors, position);
    return buffer.subarray(0, Math.min(bytesRead, wanted));
  };
  return (position: number, buffer = alignedBuffer(chunkBytes)): Promise<Buffer> => {
    const reading = readAt(position, buffer);
    // Awaited in its turn; until then a rejection is not unhandled.
    reading.catch(() => undefined);
    return reading;
  };
}
