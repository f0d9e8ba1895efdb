/** Memory that other threads see without copying, used again and again: fresh memory for each slab keeps the garbage collector busier than the cipher. */
export interface SharedSlabs {
  /** One that nobody uses. */
  take(): Uint8Array;
  /** Back among the free ones when the work on it has succeeded; after a failure it is given up. */
  lend<T>(slab: Uint8Array, work: () => Promise<T>): Promise<T>;
}

export function sharedSlabs(sizeBytes: number): SharedSlabs {
  const free: Uint8Array[] = [];
  return {
    take: () => free.pop() ?? new Uint8Array(new SharedArrayBuffer(sizeBytes)),
    async lend(slab, work) {
      const done = await work();
      free.push(slab);
      return done;
    },
  };
}
