/**
 * The memory an ingest works in: eight slabs of 1 MiB that another thread can see without copying.
 * Four starve the hashing thread; smaller slabs cost more messages (measured, tech-store.md §2).
 */
const SLABS = 8;
export const SLAB_BYTES = 1024 * 1024;

export interface Slab {
  readonly index: number;
  readonly bytes: Uint8Array;
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
  const memory = new SharedArrayBuffer(SLABS * SLAB_BYTES);
  const work = Array.from({ length: SLABS }, (): Promise<unknown> => Promise.resolve());
  let turn = SLABS - 1;
  return {
    memory,
    async next() {
      turn = (turn + 1) % SLABS;
      await work[turn];
      return { index: turn, bytes: slabAt(memory, turn) };
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

/** The bytes of one slab, seen from any thread. */
export function slabAt(memory: SharedArrayBuffer, index: number): Uint8Array {
  return new Uint8Array(memory, index * SLAB_BYTES, SLAB_BYTES);
}
