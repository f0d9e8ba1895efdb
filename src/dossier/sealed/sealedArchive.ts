import { open, type FileHandle } from 'node:fs/promises';
import type { PackageKeys } from '#app/paperPorts.ts';
import type { ArchiveFile } from '../zip/archiveFile.ts';
import { CHUNK_BYTES, SEALED_CHUNK, TAG_BYTES } from './chunkCipher.ts';
import { openCipherLanes } from './cipherLanes.ts';
import { unlocked, type Locked } from './packageKeys.ts';
import { headerLength, NONCE_BYTES, payloadKey } from './payloadKey.ts';
import { sharedSlabs } from './sharedSlabs.ts';

/** What the reader of an age file holds: keys it may be sealed for, or the key of the very file. */
export type SealedKeys = PackageKeys | { readonly fileKey: Uint8Array };

export type OpenedSealed =
  { readonly state: 'open'; readonly archive: ArchiveFile } | { readonly state: Locked };

/** A part of the ciphertext that does not open: it was changed after it was sealed. */
export class SealedDamage extends Error {}

/** Headers of real files have a few hundred bytes for each recipient. */
const LONGEST_HEADER = 64 << 10;
/** Slabs: the one being read, and those being opened before they are asked for. */
const SLABS_KEPT = 6;
const SLABS_AHEAD = 3;
const SLAB_CHUNKS = 8;

/**
 * Opens an age file for reading anywhere in it; nothing but what is asked for is opened, and nothing of it is written anywhere.
 * The library reads such files from beginning to end only. Its end is opened first: a file that was cut short does not open.
 *
 * Fails: throws what reading throws; later reads throw `SealedDamage`.
 * Source: C2SP age.md, “Payload”.
 */
export async function openSealedArchive(path: string, keys: SealedKeys): Promise<OpenedSealed> {
  const handle = await open(path, 'r');
  const opened = await openWith(handle, keys).catch(async (error: unknown) => {
    await handle.close();
    throw error;
  });
  if (opened.state !== 'open') await handle.close();
  return opened;
}

async function openWith(handle: FileHandle, keys: SealedKeys): Promise<OpenedSealed> {
  const { size } = await handle.stat();
  const start = await bytesAt(handle, 0, Math.min(size, LONGEST_HEADER));
  const headerBytes = headerLength(start);
  if (headerBytes === null) return { state: 'damaged' };
  const fileKey = await fileKeyOf(start.subarray(0, headerBytes), keys);
  if (typeof fileKey === 'string') return { state: fileKey };
  const payload = size - headerBytes - NONCE_BYTES;
  const chunks = Math.ceil(payload / SEALED_CHUNK);
  // Every chunk has its tag, and only an empty file has an empty one.
  if (payload <= TAG_BYTES || payload - (chunks - 1) * SEALED_CHUNK <= TAG_BYTES) return { state: 'damaged' };
  const nonce = await bytesAt(handle, headerBytes, NONCE_BYTES);
  const reader = slabReader(handle, {
    key: payloadKey(fileKey, nonce),
    startsAt: headerBytes + NONCE_BYTES,
    chunks,
    payload,
  });
  try {
    await reader.slab(Math.ceil(chunks / SLAB_CHUNKS) - 1);
  } catch (error) {
    reader.close();
    if (error instanceof SealedDamage) return { state: 'damaged' };
    throw error;
  }
  const sizeBytes = payload - chunks * TAG_BYTES;
  return {
    state: 'open',
    archive: {
      sizeBytes,
      clear: null,
      read: (buffer, position) => readThrough(reader, buffer, position, sizeBytes),
      close: () => {
        reader.close();
        return handle.close();
      },
    },
  };
}

function fileKeyOf(header: Buffer, keys: SealedKeys): Promise<Uint8Array | Locked> {
  if ('fileKey' in keys) return Promise.resolve(keys.fileKey);
  return unlocked(header, keys, (decrypter) => decrypter.decryptHeader(header));
}

interface Payload {
  readonly key: Uint8Array;
  readonly startsAt: number;
  readonly chunks: number;
  readonly payload: number;
}
interface SlabReader {
  slab(index: number): Promise<Uint8Array>;
  close(): void;
}

const SLAB_BYTES = SLAB_CHUNKS * CHUNK_BYTES;
const SEALED_SLAB_BYTES = SLAB_CHUNKS * SEALED_CHUNK;

/** Opens slabs in threads, the following ones ahead while somebody reads on. */
function slabReader(handle: FileHandle, { key, startsAt, chunks, payload }: Payload): SlabReader {
  const lanes = openCipherLanes();
  const slabs = Math.ceil(chunks / SLAB_CHUNKS);
  const kept = new Map<number, Promise<Uint8Array>>();
  const sealedSlabs = sharedSlabs(SEALED_SLAB_BYTES);
  const opened = async (index: number) => {
    const from = index * SEALED_SLAB_BYTES;
    const slab = sealedSlabs.take();
    const bytes = slab.subarray(0, Math.min(SEALED_SLAB_BYTES, payload - from));
    const clear = await sealedSlabs.lend(slab, async () => {
      await fill(handle, bytes, startsAt + from);
      const isEnd = index === slabs - 1;
      return lanes.work({ kind: 'open', key, firstChunk: index * SLAB_CHUNKS, isEnd, bytes });
    });
    if (clear === null) throw new SealedDamage(`slab ${index}`);
    return clear;
  };
  const get = (index: number): Promise<Uint8Array> => {
    const known = kept.get(index) ?? opened(index);
    // Ahead of whoever asks, nobody listens; the one who asks gets the same error.
    known.catch(() => undefined);
    kept.delete(index);
    kept.set(index, known);
    for (const oldest of kept.keys()) if (kept.size > SLABS_KEPT) kept.delete(oldest);
    return known;
  };
  let last = -1;
  return {
    slab(index) {
      const asked = get(index);
      const isReadingOn = index === last || index === last + 1;
      last = index;
      const until = isReadingOn ? Math.min(index + SLABS_AHEAD, slabs - 1) : index;
      for (let ahead = index + 1; ahead <= until; ahead += 1) void get(ahead);
      return asked;
    },
    close: () => lanes.close(),
  };
}

async function readThrough(
  reader: SlabReader,
  buffer: Uint8Array,
  position: number,
  sizeBytes: number,
): Promise<number> {
  const end = Math.min(position + buffer.length, sizeBytes);
  for (let at = position; at < end;) {
    const index = Math.floor(at / SLAB_BYTES);
    const inSlab = at - index * SLAB_BYTES;
    const bytes = (await reader.slab(index)).subarray(inSlab, inSlab + end - at);
    buffer.set(bytes, at - position);
    at += bytes.length;
  }
  return Math.max(0, end - position);
}

/** Exactly so many bytes. Fails: `SealedDamage` when the file ends before. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await fill(handle, bytes, position);
  return bytes;
}

/** Fails: `SealedDamage` when the file ends before the memory is full. */
async function fill(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled);
    if (bytesRead === 0) throw new SealedDamage('file ends early');
    filled += bytesRead;
  }
}
