import { failure } from '#domain/kernel/failure.ts';
import type { Failure, FailureCode } from '#domain/kernel/failure.ts';
import { errorCode } from '../disk/fileSystem.ts';
import type { FileSystem, OpenFile } from '../disk/fileSystem.ts';

/** A drive that backups go to, whose errors are told apart from those of the vault's own disk. */
export interface Medium {
  readonly fileSystem: FileSystem;
  /** What an error means when it came from this drive; `null` when it did not, or means nothing to a person. */
  failureOf(error: unknown): Failure | null;
}

const codeByErrno: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'backup.mediumFull',
  EDQUOT: 'backup.mediumFull',
  // FAT32 takes no file of 4 GiB or more.
  EFBIG: 'backup.fileTooLarge',
  EACCES: 'backup.mediumNotWritable',
  EPERM: 'backup.mediumNotWritable',
  EROFS: 'backup.mediumNotWritable',
};

/** The same file system, remembering which errors were its own. */
export function mediumOf(real: FileSystem): Medium {
  const own = new WeakSet<object>();
  const marking = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      if (typeof error === 'object' && error !== null) own.add(error);
      throw error;
    }
  };
  return {
    fileSystem: marked(real, marking),
    failureOf(error) {
      const code = errorCode(error);
      if (typeof error !== 'object' || error === null || !own.has(error) || code === null) return null;
      const isOfTheSystem = /^E[A-Z0-9]+$/.test(code) || code === 'UNKNOWN';
      return isOfTheSystem ? failure(codeByErrno[code] ?? 'backup.mediumVanished', { error: code }) : null;
    },
  };
}

type Marking = <T>(call: () => Promise<T>) => Promise<T>;

function marked(real: FileSystem, marking: Marking): FileSystem {
  const file = (open: OpenFile): OpenFile => ({
    write: (bytes, position) => marking(() => open.write(bytes, position)),
    read: (into, position) => marking(() => open.read(into, position)),
    truncate: (sizeBytes) => marking(() => open.truncate(sizeBytes)),
    sync: () => marking(() => open.sync()),
    facts: () => marking(() => open.facts()),
    close: () => marking(() => open.close()),
  });
  return {
    open: (path, mode) => marking(async () => file(await real.open(path, mode))),
    readWhole: (path) => marking(() => real.readWhole(path)),
    rename: (from, to) => marking(() => real.rename(from, to)),
    link: (existing, another) => marking(() => real.link(existing, another)),
    remove: (path) => marking(() => real.remove(path)),
    makeFolder: (path) => marking(() => real.makeFolder(path)),
    removeFolder: (path) => marking(() => real.removeFolder(path)),
    list: (folder) => marking(() => real.list(folder)),
    kinds: (folder) => marking(() => real.kinds(folder)),
    facts: (path) => marking(() => real.facts(path)),
    factsOfMany: (paths) => marking(() => real.factsOfMany(paths)),
    syncFolder: (path) => marking(() => real.syncFolder(path)),
    freeBytes: (folder) => marking(() => real.freeBytes(folder)),
    touch: (path) => marking(() => real.touch(path)),
    pause: (ms) => real.pause(ms),
  };
}
