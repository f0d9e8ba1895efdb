import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import { Fault } from '#domain/kernel/fault.ts';
import { durableAdapter } from '../disk/durableAdapter.ts';
import type { RecordPlace, WritingOptions, Written } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';

/** One record on disk. Exactly one of these exists per path, and its calls come one after the other (see `serialQueue.ts`). */
export interface RecordFile<T> {
  /** From the disk, every time. */
  read(): Promise<T | null>;
  /** What this writer last read or wrote, else from the disk. */
  current(): Promise<T | null>;
  replace(next: T, options?: WritingOptions<T>): Promise<T>;
  /** Whether the last reading came from the generation behind a damaged file. */
  isRecovered(): boolean;
  /** What was last written here, and its file; `null` before that. */
  written(): Written<T> | null;
}

/** Opens a record file; nothing is read yet. */
export function recordFile<T>(vault: VaultDisk, place: RecordPlace<T>): RecordFile<T> {
  const adapter = durableAdapter(vault, place);
  const db = new Low<T | null>(nullable(adapter), null);
  let isKnown = false;
  const read = async (): Promise<T | null> => {
    isKnown = false;
    // lowdb keeps the old data when the adapter finds nothing.
    db.data = null;
    await db.read();
    isKnown = true;
    return db.data;
  };
  return {
    written: () => adapter.written(),
    isRecovered: () => adapter.isRecovered(),
    read,
    current: async () => (isKnown ? db.data : read()),
    async replace(next, options = {}) {
      // After a failed write nobody knows which generation stands on the disk: the next caller reads.
      isKnown = false;
      db.data = next;
      adapter.writeWith(options);
      await db.write();
      const written = adapter.written();
      if (written === null) throw new Fault('a record was written without being checked');
      db.data = written.record;
      isKnown = true;
      return written.record;
    },
  };
}

/** lowdb's `data` may be null before anything is stored; null is never written. */
function nullable<T>(adapter: Adapter<T>): Adapter<T | null> {
  return {
    read: () => adapter.read(),
    write: async (data) => {
      if (data !== null) await adapter.write(data);
    },
  };
}
