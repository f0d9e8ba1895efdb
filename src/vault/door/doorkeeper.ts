import { Fault } from '#domain/kernel/fault.ts';

/** Counts who is inside, so that closing waits for them and nobody enters afterwards. */
export interface Doorkeeper {
  during<T>(visit: () => Promise<T>): Promise<T>;
  lastOne(leave: () => Promise<void>): Promise<void>;
}

/** A doorkeeper at an open door. */
export function doorkeeper(): Doorkeeper {
  const inside = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    async during(visit) {
      if (isClosed) throw new Fault('the vault is closed');
      const visiting = visit();
      inside.add(visiting);
      try {
        return await visiting;
      } finally {
        inside.delete(visiting);
      }
    },
    async lastOne(leave) {
      isClosed = true;
      await Promise.allSettled(inside);
      await leave();
    },
  };
}
