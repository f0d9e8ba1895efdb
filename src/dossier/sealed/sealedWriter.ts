import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Sealing } from '#app/paperPorts.ts';
import { flushAlong } from '#domain/kernel/flushAlong.ts';
import { fullWrite } from '../bag/fullWrite.ts';
import { CHUNK_BYTES } from './chunkCipher.ts';
import { openCipherLanes } from './cipherLanes.ts';
import { NONCE_BYTES, payloadKey } from './payloadKey.ts';
import { sealedHeader } from './packageKeys.ts';
import { sharedSlabs } from './sharedSlabs.ts';

export interface SealedWriter {
  /** Of this one file, to read back what only its recipients could open. */
  readonly fileKey: Uint8Array;
  /** Parts come in order, one after the other. */
  write(bytes: Uint8Array): Promise<void>;
  /** Everything is in the file; gives the SHA-256 of the file as it should be on the medium. */
  end(): Promise<string>;
  /** After an error: lets go without waiting, because what it waits for may never come. */
  abandon(): void;
}

/** What one thread is given at a time. */
export const SLAB_CHUNKS = 16;
const SLAB_BYTES = SLAB_CHUNKS * CHUNK_BYTES;

/** Seals what is written and puts it into the file at once; nothing in the clear leaves memory. Fails: what writing throws. */
export async function openSealedWriter(handle: FileHandle, sealing: Sealing): Promise<SealedWriter> {
  const { header, fileKey } = await sealedHeader(sealing);
  const nonce = randomBytes(NONCE_BYTES);
  const key = payloadKey(fileKey, nonce);
  const lanes = openCipherLanes();
  const file = openTail(handle);
  await file.append(Promise.resolve(Buffer.concat([header, nonce])));
  const slabs = sharedSlabs(SLAB_BYTES);
  let slab = slabs.take();
  let filled = 0;
  let firstChunk = 0;
  const send = (isEnd: boolean): Promise<void> => {
    const task = { kind: 'seal', key, firstChunk, isEnd, bytes: slab.subarray(0, filled) } as const;
    const sealed = slabs.lend(slab, () => lanes.work(task));
    [slab, filled, firstChunk] = [slabs.take(), 0, firstChunk + SLAB_CHUNKS];
    return file.append(sealed, 2 * lanes.width);
  };
  return {
    fileKey,
    async write(bytes) {
      for (let at = 0; at < bytes.length;) {
        // A full slab waits for one more byte: the last chunk is sealed as the last.
        if (filled === SLAB_BYTES) await send(false);
        const part = bytes.subarray(at, at + SLAB_BYTES - filled);
        slab.set(part, filled);
        filled += part.length;
        at += part.length;
      }
    },
    async end() {
      await send(true);
      const sha256 = await file.end();
      lanes.close();
      return sha256;
    },
    abandon: () => lanes.close(),
  };
}

/** Writes parts in order as they become ready, each after the one before. */
function openTail(handle: FileHandle) {
  const sha256 = createHash('sha256');
  const underWay: Promise<void>[] = [];
  let at = 0;
  let before: Promise<void> = Promise.resolve();
  const flushing = flushAlong(() => handle.datasync());
  const put = async (turn: Promise<void>, part: Promise<Uint8Array | null>) => {
    await turn;
    const bytes = await part;
    if (bytes === null) throw new Error('sealing gave nothing');
    sha256.update(bytes);
    await fullWrite(handle, bytes, at);
    at += bytes.length;
    flushing.wrote(bytes.length);
  };
  return {
    /** Waits until fewer than so many parts are under way. Fails: what writing an earlier part threw. */
    async append(part: Promise<Uint8Array | null>, most = 1): Promise<void> {
      const written = put(before, part);
      before = written;
      // Whoever waits for its turn finds out; until then nobody listens.
      written.catch(() => undefined);
      underWay.push(written);
      while (underWay.length >= most) await underWay.shift();
    },
    async end(): Promise<string> {
      await before;
      await flushing.settled();
      return sha256.digest('hex');
    },
  };
}
