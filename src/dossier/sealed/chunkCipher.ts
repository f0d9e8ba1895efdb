import { createCipheriv, createDecipheriv } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';

export const CHUNK_BYTES = 64 << 10;
export const TAG_BYTES = 16;
export const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;

/** Chunks of one payload that follow each other. */
export interface ChunkTask {
  readonly kind: 'seal' | 'open';
  readonly key: Uint8Array;
  /** Of the first chunk, counted over the whole payload. */
  readonly firstChunk: number;
  /** Whether the last of them is the last of the payload. */
  readonly isEnd: boolean;
  /** Whole chunks, but for the very last one. */
  readonly bytes: Uint8Array;
}

/** Seals or opens chunk by chunk; `null` = one of them does not open. Source: C2SP age.md, “Payload”. */
export function workThrough({ kind, key, firstChunk, isEnd, bytes }: ChunkTask): Uint8Array | null {
  const step = kind === 'seal' ? CHUNK_BYTES : SEALED_CHUNK;
  const chunks = Math.max(1, Math.ceil(bytes.length / step));
  const change = kind === 'seal' ? TAG_BYTES : -TAG_BYTES;
  if (bytes.length + chunks * change < 0) return null;
  const out = new Uint8Array(bytes.length + chunks * change);
  for (let chunk = 0, at = 0; chunk < chunks; chunk += 1) {
    const nonce = nonceOf(firstChunk + chunk, isEnd && chunk === chunks - 1);
    const from = bytes.subarray(chunk * step, (chunk + 1) * step);
    const pieces = kind === 'seal' ? sealed(key, nonce, from) : opened(key, nonce, from);
    if (pieces === null) return null;
    for (const piece of pieces) {
      out.set(piece, at);
      at += piece.length;
    }
  }
  return out;
}

/** Eleven bytes that count, and one that says whether this is the end. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const NAME = 'chacha20-poly1305';
const WITH_TAG = { authTagLength: TAG_BYTES } as const;

/** Whether this Node has the cipher itself, some ten times as fast; Electron's BoringSSL has not, whatever its types say. */
const isNative = canCreate();
function canCreate(): boolean {
  try {
    createCipheriv(NAME, new Uint8Array(32), new Uint8Array(12), WITH_TAG);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

type Pieces = readonly Uint8Array[];

function sealed(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Pieces {
  if (!isNative) return [chacha20poly1305(key, nonce).encrypt(bytes)];
  const cipher = createCipheriv(NAME, key, nonce, WITH_TAG);
  return [cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
}

function opened(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Pieces | null {
  if (bytes.length < TAG_BYTES) return null;
  try {
    if (!isNative) return [chacha20poly1305(key, nonce).decrypt(bytes)];
    const end = bytes.length - TAG_BYTES;
    const decipher = createDecipheriv(NAME, key, nonce, WITH_TAG);
    decipher.setAuthTag(bytes.subarray(end));
    return [decipher.update(bytes.subarray(0, end)), decipher.final()];
  } catch (error) {
    // The tag does not match: both say so by throwing a plain error.
    if (error instanceof Error) return null;
    throw error;
  }
}
