import { createHmac } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { PackageKeys } from '#app/paperPorts.ts';
import type { ArchiveFile } from '../zip/archiveFile.ts';
import { unlocked, type Locked } from './packageKeys.ts';

/** What the reader of an age file holds: keys it may be sealed for, or the key of the very file. */
export type SealedKeys = PackageKeys | { readonly fileKey: Uint8Array };

export type OpenedSealed =
  { readonly state: 'open'; readonly archive: ArchiveFile } | { readonly state: Locked };

/** A part of the ciphertext that does not open: it was changed after it was sealed. */
export class SealedDamage extends Error {}

const CHUNK_BYTES = 64 << 10;
const TAG_BYTES = 16;
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;
const NONCE_BYTES = 16;
/** Headers of real files have a few hundred bytes for each recipient. */
const LONGEST_HEADER = 64 << 10;
const CHUNKS_KEPT = 4;
const MAGIC = 'age-encryption.org/v1\n';

/** Whether these first bytes begin an age file. */
export function isSealed(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

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
  const reader = chunkReader(handle, {
    key: payloadKey(fileKey, nonce),
    startsAt: headerBytes + NONCE_BYTES,
    chunks,
    payload,
  });
  try {
    await reader.chunk(chunks - 1);
  } catch (error) {
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
      close: () => handle.close(),
    },
  };
}

/** The header ends with the line of its own check value. */
function headerLength(start: Buffer): number | null {
  if (!isSealed(start)) return null;
  const last = start.indexOf('\n--- ');
  const end = last < 0 ? -1 : start.indexOf('\n', last + 1);
  return end < 0 ? null : end + 1;
}

function fileKeyOf(header: Buffer, keys: SealedKeys): Promise<Uint8Array | Locked> {
  if ('fileKey' in keys) return Promise.resolve(keys.fileKey);
  return unlocked(header, keys, (decrypter) => decrypter.decryptHeader(header));
}

/** HKDF-SHA-256, one block (RFC 5869). */
function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  const extracted = createHmac('sha256', nonce).update(fileKey).digest();
  return createHmac('sha256', extracted).update('payload').update(Uint8Array.of(1)).digest();
}

interface Payload {
  readonly key: Uint8Array;
  readonly startsAt: number;
  readonly chunks: number;
  readonly payload: number;
}
interface ChunkReader {
  chunk(index: number): Promise<Uint8Array>;
}

function chunkReader(handle: FileHandle, { key, startsAt, chunks, payload }: Payload): ChunkReader {
  let kept: readonly { readonly index: number; readonly bytes: Promise<Uint8Array> }[] = [];
  const decrypted = async (index: number) => {
    const sealed = await bytesAt(
      handle,
      startsAt + index * SEALED_CHUNK,
      Math.min(SEALED_CHUNK, payload - index * SEALED_CHUNK),
    );
    try {
      return chacha20poly1305(key, nonceOf(index, index === chunks - 1)).decrypt(sealed);
    } catch (error) {
      throw new SealedDamage(`chunk ${index}`, { cause: error });
    }
  };
  return {
    chunk(index) {
      const known = kept.find((each) => each.index === index);
      if (known !== undefined) return known.bytes;
      const bytes = decrypted(index);
      kept = [{ index, bytes }, ...kept.slice(0, CHUNKS_KEPT - 1)];
      return bytes;
    },
  };
}

/** Eleven bytes that count, and one that says whether this is the end. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

async function readThrough(
  reader: ChunkReader,
  buffer: Uint8Array,
  position: number,
  sizeBytes: number,
): Promise<number> {
  const end = Math.min(position + buffer.length, sizeBytes);
  for (let at = position; at < end;) {
    const index = Math.floor(at / CHUNK_BYTES);
    const inChunk = at - index * CHUNK_BYTES;
    const bytes = (await reader.chunk(index)).subarray(inChunk, inChunk + end - at);
    buffer.set(bytes, at - position);
    at += bytes.length;
  }
  return Math.max(0, end - position);
}

/** Exactly so many bytes. Fails: `SealedDamage` when the file ends before. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new SealedDamage('file ends early');
    filled += bytesRead;
  }
  return bytes;
}
