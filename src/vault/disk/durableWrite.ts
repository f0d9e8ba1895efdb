import { dirname, join } from 'node:path';
import type { IdSource } from '#app/ports.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { errorCode } from './fileSystem.ts';
import type { FileFacts, FileSystem, OpenFile } from './fileSystem.ts';
import type { RecordSeal } from '../records/recordSeal.ts';

/** The disk of one vault and where its unfinished files lie: one folder, so that one listing finds what a crash left. */
export interface VaultDisk {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly temp: string;
  readonly ids: IdSource;
  /** Opens and closes what lies on this disk; made from the vault key, so there is none before someone has entered. */
  readonly seal: RecordSeal;
}

/** What becomes of the file that stands at the target. */
export type Predecessor = 'replaced' | 'keptAsPrevious' | 'setAsideAsDamaged';

export interface WriteOptions {
  readonly predecessor: Predecessor;
  /** Computing to be done while the disk is busy; if it throws, nothing takes the place of the old file. */
  readonly whileFlushing?: () => void;
  /** Must have ended well before the new file takes its place. */
  readonly after?: Promise<unknown>;
}

/**
 * Puts bytes at `target` so that after a power cut either the old or the new file stands there, whole.
 *
 * Fails: throws the disk's error; the old file is then untouched, or the new one stands there whole but unconfirmed.
 */
export async function writeDurably(
  vault: VaultDisk,
  target: string,
  bytes: Uint8Array,
  { predecessor, whileFlushing, after }: WriteOptions,
): Promise<FileFacts> {
  const { fileSystem } = vault;
  const facts = await withTemp(vault, async (temp) => {
    const keeping = predecessor === 'replaced' ? null : keep(vault, target, predecessor);
    const written = await whenBothEnd(
      whenBothEnd(writeNew(fileSystem, temp, bytes, whileFlushing), keeping),
      after ?? null,
    );
    await renamePatiently(fileSystem, temp, target);
    return written;
  });
  await fileSystem.syncFolder(dirname(target));
  return facts;
}

/** The first answer; a failure of either is thrown only when nothing is under way any more, so that cleaning up meets no latecomer. */
export async function whenBothEnd<T>(first: Promise<T>, second: Promise<unknown> | null): Promise<T> {
  await Promise.allSettled([first, second]);
  await second;
  return first;
}

/** Lends a name in the temp folder and removes the file when the work fails. */
export async function withTemp<T>(vault: VaultDisk, work: (temp: string) => Promise<T>): Promise<T> {
  const temp = join(vault.temp, `${vault.ids.next()}.tmp`);
  try {
    return await work(temp);
  } catch (error) {
    await removeIfThere(vault.fileSystem, temp);
    throw error;
  }
}

/** Removes a file nobody needs. What cannot be removed now is swept at the next opening. */
export async function removeIfThere(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.remove(path).catch(() => undefined);
}

/** Writes all bytes however many attempts the disk needs. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(done === 0 ? bytes : bytes.subarray(done), position + done);
    if (written <= 0) throw new Fault('the disk accepted no bytes and reported no error');
    done += written;
  }
}

/** Scanners and indexers on Windows hold a fresh file for moments; renaming is tried again for about three seconds. */
export async function renamePatiently(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (const wait of [10, 30, 60, 100, 200, 400, 800, 1600]) {
    try {
      return await fileSystem.rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
      await fileSystem.pause(wait);
    }
  }
  return fileSystem.rename(from, to);
}

/** The name of the generation before, or of the damaged file kept for whoever examines it. */
export const previousOf = (target: string): string => `${target}.prev`;
export const damagedOf = (target: string): string => `${target}.damaged`;

async function writeNew(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  whileFlushing?: () => void,
): Promise<FileFacts> {
  const file = await fileSystem.open(path, 'create');
  return closing(file, async () => {
    await writeAll(file, bytes, 0);
    return syncWhole(file, bytes.length, whileFlushing);
  });
}

/** Flushes a finished file. After a failed fsync the kernel forgets the lost pages: the file is given up, never synced again. */
export async function syncWhole(
  file: OpenFile,
  sizeBytes: number,
  whileFlushing?: () => void,
): Promise<FileFacts> {
  const flushing = file.sync();
  // All is written: size and time are what they will be, and asking for them needs no turn of its own.
  const asking = file.facts();
  const attempted = whileFlushing === undefined ? null : attempt(whileFlushing);
  const facts = await whenBothEnd(asking, whenBothEnd(flushing, attempted));
  if (facts.sizeBytes !== sizeBytes) throw new Fault('a file is not as long as what was written into it');
  return facts;
}

async function attempt(work: () => void): Promise<void> {
  work();
}

/** Closes the file after the work, and tells of a failed close only when the work itself did not fail. */
export async function closing<T>(file: OpenFile, work: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
  return result;
}

/**
 * A second name for the file at the target, then the second name takes the place of the older generation.
 * At every moment a whole file stands at the target: the copy is a link, never a move.
 */
async function keep(
  vault: VaultDisk,
  target: string,
  as: 'keptAsPrevious' | 'setAsideAsDamaged',
): Promise<void> {
  const kept = as === 'keptAsPrevious' ? previousOf(target) : damagedOf(target);
  await withTemp(vault, async (temp) => {
    if (await linkOrCopy(vault.fileSystem, target, temp)) await renamePatiently(vault.fileSystem, temp, kept);
  });
}

async function linkOrCopy(fileSystem: FileSystem, target: string, temp: string): Promise<boolean> {
  try {
    await fileSystem.link(target, temp);
    return true;
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT') return false;
    // FAT and some shared folders know no second names.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await writeNew(fileSystem, temp, await fileSystem.readWhole(target));
    return true;
  }
}
