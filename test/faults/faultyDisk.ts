import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem, OpenFile } from '#vault/disk/fileSystem.ts';

/** Which call fails, how, and for how long. Calls are counted over the whole port, from 1. */
export interface Fault {
  readonly at: number;
  readonly code: 'ENOSPC' | 'EIO' | 'EACCES';
  readonly lasts: 'once' | 'fromThenOn';
}

export interface FaultyDisk {
  readonly fileSystem: FileSystem;
  /** Starts counting and failing; before and after `heal` the disk is sound. */
  breakWith(fault: Fault): void;
  heal(): void;
  calls(): number;
  /** Whether the fault was reached. */
  hasFailed(): boolean;
}

/** A disk with one call, or all from one call on, answering with an error of the system. */
export function faultyDisk(real: FileSystem = realFileSystem): FaultyDisk {
  let fault: Fault | null = null;
  let calls = 0;
  let failed = false;
  const pass = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (fault !== null && (calls === fault.at || (fault.lasts === 'fromThenOn' && calls > fault.at))) {
      failed = true;
      throw Object.assign(new Error(`${fault.code}: injected at call ${calls}, ${name}`), {
        code: fault.code,
      });
    }
    return call();
  };
  const guarded = (file: OpenFile): OpenFile => ({
    write: (bytes, position) => pass('write', () => file.write(bytes, position)),
    read: (into, position) => pass('read', () => file.read(into, position)),
    truncate: (sizeBytes) => pass('truncate', () => file.truncate(sizeBytes)),
    sync: () => pass('fsync', () => file.sync()),
    facts: () => pass('fstat', () => file.facts()),
    // A close that reports an error has closed all the same, as on Linux.
    close: async () => {
      await file.close();
      await pass('close', async () => undefined);
    },
  });
  return {
    fileSystem: {
      open: (path, mode) => pass('open', async () => guarded(await real.open(path, mode))),
      readWhole: (path) => pass('readWhole', () => real.readWhole(path)),
      rename: (from, to) => pass('rename', () => real.rename(from, to)),
      link: (existing, another) => pass('link', () => real.link(existing, another)),
      remove: (path) => pass('unlink', () => real.remove(path)),
      makeFolder: (path) => pass('mkdir', () => real.makeFolder(path)),
      removeFolder: (path) => pass('rmdir', () => real.removeFolder(path)),
      list: (folder) => pass('readdir', () => real.list(folder)),
      kinds: (folder) => pass('readdir', () => real.kinds(folder)),
      facts: (path) => pass('stat', () => real.facts(path)),
      factsOfMany: (paths) => pass('stats', () => real.factsOfMany(paths)),
      syncFolder: (path) => pass('fsyncFolder', () => real.syncFolder(path)),
      freeBytes: (folder) => pass('statfs', () => real.freeBytes(folder)),
      touch: (path) => pass('utimes', () => real.touch(path)),
      pause: async () => undefined,
    },
    breakWith(next) {
      fault = next;
      calls = 0;
      failed = false;
    },
    heal() {
      fault = null;
    },
    calls: () => calls,
    hasFailed: () => failed,
  };
}

/** A disk on which another program holds fresh files: each rename is refused so many times before it is let through. */
export function scannedDisk(real: FileSystem, code: 'EPERM' | 'EBUSY', refusals: number): FileSystem {
  const left = new Map<string, number>();
  return {
    ...real,
    pause: async () => undefined,
    async rename(from, to) {
      const more = left.get(from) ?? refusals;
      left.set(from, more - 1);
      if (more > 0) throw Object.assign(new Error(`${code}: held by a scanner`), { code });
      await real.rename(from, to);
    },
  };
}

/** A disk that knows no second names for a file, as FAT. */
export function linklessDisk(real: FileSystem): FileSystem {
  return {
    ...real,
    link: async () => {
      throw Object.assign(new Error('EPERM: no links on FAT'), { code: 'EPERM' });
    },
  };
}
