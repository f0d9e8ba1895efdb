import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { Fault } from '#domain/kernel/fault.ts';
import { chunkCipher } from './cobblestone.ts';
import type { ChunkCipher } from './cobblestone.ts';
import { sm3Hasher } from './sm3Hasher.ts';
import type { Sm3Hasher } from './sm3Hasher.ts';
import type { FromSlabThread, SlabDigests, SlabOrder, SlabTask, ToSlabThread } from './slabMessages.ts';
import { slabAt } from './slabRing.ts';
import type { Slab } from './slabRing.ts';

/** Whoever does the computing for one stream after the other, in a thread of its own or here. */
export interface SlabHands {
  /** In the order asked; `null` where nobody waits for an answer. */
  answerTo(message: ToSlabThread): Promise<FromSlabThread | null>;
}

/** Hands with nothing in them yet. */
export function slabHands(): SlabHands {
  let sm3: Sm3Hasher | null = null;
  let atWork: AtWork | null = null;
  const answer = async (message: ToSlabThread): Promise<FromSlabThread | null> => {
    if (message.kind === 'begin') {
      if (message.task.sm3) sm3 ??= await sm3Hasher();
      atWork = begin(message.memory, message.task, message.task.sm3 ? sm3 : null);
      return null;
    }
    if (atWork === null) throw new Fault('a slab came before its stream');
    if (message.kind === 'slab') return { kind: 'slabDone', bytes: atWork.take(message) };
    const digests = atWork.digests();
    atWork = null;
    return { kind: 'digests', ...digests };
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    answerTo(message) {
      const mine = before.then(() => answer(message));
      before = mine;
      return mine;
    },
  };
}

interface AtWork {
  take(order: SlabOrder): number | null;
  digests(): SlabDigests;
}

function begin(memory: SharedArrayBuffer, task: SlabTask, sm3: Sm3Hasher | null): AtWork {
  const opening = task.opening === null ? null : chunkCipher(task.opening);
  const sealing = task.sealing === null ? null : chunkCipher(task.sealing);
  const sha256 = task.sha256 ? createHash('sha256') : null;
  sm3?.init();
  const hash = (bytes: Uint8Array): void => {
    sha256?.update(bytes);
    sm3?.update(bytes);
  };
  return {
    take(order) {
      const slab = slabAt(memory, order.index);
      const length = opening === null ? order.length : openSlab(opening, slab, order);
      if (length === null) return null;
      const plain = slab.plain.subarray(0, length);
      hash(plain);
      return sealing === null ? length : sealing.seal(order.firstChunk, plain, order.isEnd, slab.sealed);
    },
    digests: () => ({ sha256: hexOf(sha256), sm3: sm3?.digest() ?? null }),
  };
}

function openSlab(cipher: ChunkCipher, { sealed, plain }: Slab, order: SlabOrder): number | null {
  return cipher.open(order.firstChunk, sealed.subarray(0, order.length), plain);
}

const hexOf = (hash: Hash | null): string | null => hash?.digest('hex') ?? null;
