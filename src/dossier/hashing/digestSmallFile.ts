import { closeSync, constants, openSync, readSync } from 'node:fs';
import { errnoOf } from '../errnoOf.ts';
import type { DigestAnswer, DigestJob } from './digestFile.ts';
import { createHasher } from './hashers.ts';

/** Up to here one read takes the whole file, and waiting for the thread pool would cost more than reading. */
const smallBytes = 1 << 16;
const noFollow = constants.O_NOFOLLOW ?? 0;
let buffer: Buffer | null = null;

/** True for files worth reading in one go. */
export function isSmall(job: DigestJob): boolean {
  return job.sizeBytes < smallBytes && job.fromMedium !== true;
}

/**
 * Hashes a small file without ever waiting: five times as fast as asynchronous reads when there are a hundred thousand.
 *
 * Shape: only for a thread of its own, which it blocks. Null when the file is larger than said; `digestFile` takes it then.
 */
export async function digestSmallFile(job: DigestJob): Promise<DigestAnswer | null> {
  const names = [...job.algorithms];
  const hashers = await Promise.all(names.map(createHasher));
  buffer ??= Buffer.alloc(smallBytes);
  try {
    const bytes = buffer.subarray(0, readInto(buffer, job));
    if (bytes.length === smallBytes) return null;
    for (const hasher of hashers) hasher.update(bytes);
    const digests = Object.fromEntries(names.map((name, index) => [name, hashers[index]?.hex() ?? '']));
    return { digests, sizeBytes: bytes.length, fromMedium: true };
  } catch (error) {
    return { digests: {}, sizeBytes: 0, fromMedium: true, failed: errnoOf(error) };
  }
}

function readInto(into: Buffer, job: DigestJob): number {
  const wanted = job.startAt === undefined ? into.length : job.sizeBytes;
  const fd = openSync(job.path, constants.O_RDONLY | noFollow);
  try {
    let filled = 0;
    for (let got = 1; got > 0 && filled < wanted; filled += got)
      got = readSync(fd, into, filled, wanted - filled, (job.startAt ?? 0) + filled);
    return filled;
  } finally {
    closeSync(fd);
  }
}
