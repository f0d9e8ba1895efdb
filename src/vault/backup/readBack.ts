import { createHash } from 'node:crypto';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { errorCode } from '../disk/fileSystem.ts';
import type { FileSystem, OpenFile } from '../disk/fileSystem.ts';

/** Length and digest of a file. */
export interface Digested {
  readonly sizeBytes: number;
  readonly sha256: Sha256;
}

/** Reads a file from the medium and hashes it. Fails: throws the disk's error, or whatever `onBytes` throws. */
export async function digestFromMedium(
  fileSystem: FileSystem,
  path: string,
  onBytes: (count: number) => void = () => undefined,
): Promise<Digested> {
  const digest = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of chunksFromMedium(fileSystem, path)) {
    digest.update(chunk);
    sizeBytes += chunk.length;
    onBytes(chunk.length);
  }
  return { sizeBytes, sha256: Sha256.parse(digest.digest('hex')) };
}

/** A file's bytes as the medium gives them; a chunk is used before the next but one is asked for. */
export async function* chunksFromMedium(fileSystem: FileSystem, path: string): AsyncGenerator<Uint8Array> {
  const buffers = spareBuffers.pop() ?? [alignedBuffer(), alignedBuffer()];
  const { file, first } = await openForReading(fileSystem, path, buffers[0]);
  let ahead = Promise.resolve(first);
  try {
    for (let position = 0, turn = 1; ; turn += 1) {
      const chunk = await ahead;
      if (chunk.length === 0) return;
      position += chunk.length;
      ahead = readAhead(file, buffers[turn % 2 === 0 ? 0 : 1], position);
      yield chunk;
    }
  } finally {
    await Promise.allSettled([ahead]);
    await file.close();
    spareBuffers.push(buffers);
  }
}

const CHUNK_BYTES = 1024 * 1024;
type Buffers = readonly [Uint8Array, Uint8Array];
const spareBuffers: Buffers[] = [];

/** Some file systems take the wish to go past the cache and refuse the first reading. */
async function openForReading(fileSystem: FileSystem, path: string, into: Uint8Array) {
  for (const mode of ['readFromMedium', 'read'] as const) {
    const file = await fileSystem.open(path, mode);
    try {
      return { file, first: await readFully(file, into, 0) };
    } catch (error) {
      await file.close().catch(() => undefined);
      if (errorCode(error) !== 'EINVAL' || mode === 'read') throw error;
    }
  }
  throw new Fault('a file was opened in no way');
}

function readAhead(file: OpenFile, into: Uint8Array, position: number): Promise<Uint8Array> {
  const reading = readFully(file, into, position);
  // Whoever awaits hears of its failure.
  reading.catch(() => undefined);
  return reading;
}

/** A short reading ends at no sector: what comes after it is the end, and is not asked for at a crooked position. */
async function readFully(file: OpenFile, into: Uint8Array, position: number): Promise<Uint8Array> {
  if (position % CHUNK_BYTES !== 0) return into.subarray(0, 0);
  let done = 0;
  while (done < into.length) {
    const got = await file.read(into.subarray(done), position + done);
    done += got;
    if (got === 0 || done % SECTOR_BYTES !== 0) break;
  }
  return into.subarray(0, done);
}

const SECTOR_BYTES = 4096;

/** Node has it; the ES library of TypeScript alone does not name it. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

/** The only buffers in Node that begin at a memory page, as reading past the cache demands. */
function alignedBuffer(): Uint8Array {
  const pages = CHUNK_BYTES / 65_536;
  return new Uint8Array(new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer);
}
