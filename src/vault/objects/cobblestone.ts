import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Fault } from '#domain/kernel/fault.ts';

/**
 * Cobblestone-256, the chunked encryption of c2sp.org/chunked-encryption with SHA-512 and AES-256-GCM. Every part can be opened by itself,
 * and a changed, moved, missing or added byte is noticed. Sealing and opening know the place of a chunk and nothing else, so they may go on
 * in several threads.
 *
 * Shape: 24 bytes of salt, 32 of commitment, then chunks of 16 KiB with a tag of 16 bytes each; the last one is always shorter, or empty.
 */
export const HEADER_BYTES = 56;
export const CHUNK_BYTES = 16 * 1024;
export const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** What seals and opens the chunks of one container. Plain bytes, so that it can be handed to a thread. */
export interface ContainerSecret {
  readonly key: Uint8Array;
  readonly baseNonce: Uint8Array;
}
/** A container begun or opened: its secret, and the bytes it starts with. */
export interface Container {
  readonly secret: ContainerSecret;
  readonly header: Uint8Array;
}

/** A container nobody has written yet; its salt is fresh, so the same bytes never look the same twice. */
export function newContainer(inputKey: Uint8Array, context: Uint8Array): Container {
  return derive(inputKey, context, randomBytes(SALT_BYTES));
}

/** The container that starts with this header; `null` when it was made with another key or for another context, or is damaged. */
export function openContainer(
  inputKey: Uint8Array,
  context: Uint8Array,
  header: Uint8Array,
): Container | null {
  if (header.length !== HEADER_BYTES) return null;
  const container = derive(inputKey, context, header.subarray(0, SALT_BYTES));
  return timingSafeEqual(container.header, header) ? container : null;
}

/** How long a container of so many bytes is. */
export function containerBytes(plainBytes: number): number {
  return HEADER_BYTES + plainBytes + TAG_BYTES * (Math.floor(plainBytes / CHUNK_BYTES) + 1);
}

/** How many bytes a container of this length holds; `null` when no container is that long. */
export function plainBytesIn(containerLength: number): number | null {
  const body = containerLength - HEADER_BYTES;
  const last = body % SEALED_CHUNK_BYTES;
  if (body < TAG_BYTES || last < TAG_BYTES) return null;
  return Math.floor(body / SEALED_CHUNK_BYTES) * CHUNK_BYTES + last - TAG_BYTES;
}

/** The sealed bytes that hold a part of the content: whole chunks, by their place in the container and in the content. */
export interface SealedSpan {
  readonly firstChunk: number;
  readonly sealedStart: number;
  readonly sealedEnd: number;
}

/** The chunks around a half-open range of the content that is not empty. */
export function spanOf(start: number, end: number, plainBytes: number): SealedSpan {
  const firstChunk = Math.floor(start / CHUNK_BYTES);
  const afterLast = Math.ceil(end / CHUNK_BYTES);
  return {
    firstChunk,
    sealedStart: HEADER_BYTES + firstChunk * SEALED_CHUNK_BYTES,
    sealedEnd: Math.min(containerBytes(plainBytes), HEADER_BYTES + afterLast * SEALED_CHUNK_BYTES),
  };
}

/** Seals and opens chunks by their number. Fails: a fault at the 2^38th chunk. */
export interface ChunkCipher {
  /** Seals whole chunks, and after the last whole one the short one that ends the content. Answers how many bytes it put into `into`. */
  seal(firstChunk: number, plain: Uint8Array, isEnd: boolean, into: Uint8Array): number;
  /** Opens the chunks; `null` when one of them is not what was sealed at its place. `into` then holds nothing to be used. */
  open(firstChunk: number, sealed: Uint8Array, into: Uint8Array): number | null;
}

/** The cipher of one container. A key object, because handing over the bytes each time would double the cost of a chunk. */
export function chunkCipher({ key, baseNonce }: ContainerSecret): ChunkCipher {
  const keyObject = createSecretKey(key);
  return {
    seal(firstChunk, plain, isEnd, into) {
      if (!isEnd && plain.length % CHUNK_BYTES !== 0) throw new Fault('only the last chunk may be short');
      let at = 0;
      const chunks = Math.floor(plain.length / CHUNK_BYTES);
      for (let chunk = 0; chunk < chunks + (isEnd ? 1 : 0); chunk += 1) {
        const part = plain.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES);
        at += sealChunk(keyObject, nonceOf(baseNonce, firstChunk + chunk), part, into.subarray(at));
      }
      return at;
    },
    open(firstChunk, sealed, into) {
      let at = 0;
      for (let chunk = 0; chunk * SEALED_CHUNK_BYTES < sealed.length; chunk += 1) {
        const part = sealed.subarray(chunk * SEALED_CHUNK_BYTES, (chunk + 1) * SEALED_CHUNK_BYTES);
        const opened = openChunk(keyObject, nonceOf(baseNonce, firstChunk + chunk), part);
        if (opened === null) return null;
        into.set(opened, at);
        at += part.length - TAG_BYTES;
        release(opened);
      }
      return at;
    },
  };
}

const SALT_BYTES = 24;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const AEAD = 'aes-256-gcm';
const INFO = Buffer.from('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0', 'latin1');
const MAX_CHUNKS = 2 ** 38;

/** HKDF-Expand (RFC 5869 §2.3) with HMAC-SHA-512, written out: Node's own was broken in some Electron releases. */
function derive(inputKey: Uint8Array, context: Uint8Array, salt: Uint8Array): Container {
  if (inputKey.length !== KEY_BYTES) throw new Fault('the key of a container has another length');
  const block = (before: Uint8Array, number: number): Buffer =>
    createHmac('sha512', inputKey)
      .update(before)
      .update(INFO)
      .update(salt)
      .update(context)
      .update(Uint8Array.of(number))
      .digest();
  const first = block(new Uint8Array(0), 1);
  const okm = Buffer.concat([first, block(first, 2)]);
  const commitment = okm.subarray(KEY_BYTES + NONCE_BYTES, KEY_BYTES + NONCE_BYTES + 32);
  return {
    secret: {
      key: Uint8Array.from(okm.subarray(0, KEY_BYTES)),
      baseNonce: Uint8Array.from(okm.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES)),
    },
    header: Buffer.concat([salt, commitment]),
  };
}

/** The base nonce ⊕ the chunk's number as a big-endian integer of 38 bits. */
function nonceOf(baseNonce: Uint8Array, chunk: number): Uint8Array {
  if (chunk >= MAX_CHUNKS) throw new Fault('a container has no room for so many chunks');
  const nonce = Uint8Array.from(baseNonce);
  for (let at = NONCE_BYTES - 1, rest = chunk; rest > 0; at -= 1, rest = Math.floor(rest / 256)) {
    nonce[at] = (nonce[at] ?? 0) ^ (rest % 256);
  }
  return nonce;
}

function sealChunk(key: KeyObject, nonce: Uint8Array, plain: Uint8Array, into: Uint8Array): number {
  const cipher = createCipheriv(AEAD, key, nonce, TAGGED);
  const sealed = cipher.update(plain);
  into.set(sealed);
  release(sealed);
  cipher.final();
  into.set(cipher.getAuthTag(), plain.length);
  return plain.length + TAG_BYTES;
}

function openChunk(key: KeyObject, nonce: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(AEAD, key, nonce, TAGGED);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
  return isAuthentic(decipher) ? plain : null;
}

/**
 * Frees what Node made for one whole chunk. Left to the garbage collector, a hundred megabytes of such pieces pile up
 * while a video is sealed, and every one comes from memory the processor has not seen lately.
 */
function release({ buffer, byteLength }: Uint8Array): void {
  if (byteLength === CHUNK_BYTES && buffer.byteLength === CHUNK_BYTES && buffer instanceof ArrayBuffer)
    buffer.transfer(0);
}

const TAGGED = { authTagLength: TAG_BYTES };

/** Node tells of a wrong tag only by throwing. */
function isAuthentic(decipher: { final(): Uint8Array }): boolean {
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}
