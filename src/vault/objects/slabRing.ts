import { CHUNK_BYTES, SEALED_CHUNK_BYTES, TAG_BYTES } from './cobblestone.ts';

/**
 * The memory a large object passes through: eight slabs that other threads see without copying, each with room for 1 MiB of content
 * and for the same sealed. Four starve the threads; smaller slabs cost more messages (measured, tech-store.md §2).
 */
const SLABS = 8;
export const SLAB_BYTES = 1024 * 1024;
export const SLAB_CHUNKS = SLAB_BYTES / CHUNK_BYTES;
/** A sealed slab without the empty chunk that may end the content behind it. */
export const SEALED_SLAB_BYTES = SLAB_CHUNKS * SEALED_CHUNK_BYTES;
const SEALED_ROOM_BYTES = SEALED_SLAB_BYTES + TAG_BYTES;

export interface Slab {
  readonly index: number;
  readonly plain: Uint8Array;
  readonly sealed: Uint8Array;
}

export interface SlabRing {
  readonly memory: SharedArrayBuffer;
  /** The next slab in turn, once whoever used it is done. Fails: throws what its last user threw. */
  next(): Promise<Slab>;
  /** Keeps the slab out of use until the work on it ends. */
  holdUntil(slab: Slab, work: Promise<unknown>): void;
  /** Resolves when all work has ended; throws if any of it did. */
  allDone(): Promise<void>;
  /** The same, without throwing: for cleaning up. */
  settled(): Promise<void>;
}

/** A ring of fresh memory. */
export function slabRing(): SlabRing {
  const memory = new SharedArrayBuffer(SLABS * (SLAB_BYTES + SEALED_ROOM_BYTES));
  const work = Array.from({ length: SLABS }, (): Promise<unknown> => Promise.resolve());
  let turn = SLABS - 1;
  return {
    memory,
    async next() {
      turn = (turn + 1) % SLABS;
      await work[turn];
      return slabAt(memory, turn);
    },
    holdUntil(slab, ending) {
      // Whoever waits for the slab hears of a failure; until then it is not an unhandled one.
      ending.catch(() => undefined);
      work[slab.index] = ending;
    },
    allDone: async () => void (await Promise.all(work)),
    async settled() {
      await Promise.allSettled(work);
      for (const index of work.keys()) work[index] = Promise.resolve();
    },
  };
}

/** One slab, seen from any thread. */
export function slabAt(memory: SharedArrayBuffer, index: number): Slab {
  const sealedAt = SLABS * SLAB_BYTES + index * SEALED_ROOM_BYTES;
  return {
    index,
    plain: new Uint8Array(memory, index * SLAB_BYTES, SLAB_BYTES),
    sealed: new Uint8Array(memory, sealedAt, SEALED_ROOM_BYTES),
  };
}
