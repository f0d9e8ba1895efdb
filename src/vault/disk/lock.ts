import { join } from 'node:path';
import type { IdSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { removeIfThere } from './durableWrite.ts';
import { errorCode } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';
import type { ProcessTable } from './processTable.ts';
import { VaultRefusal } from '../refusal.ts';

/** Held while a vault is open. */
export interface VaultLock {
  release(): Promise<void>;
}

export interface LockOptions {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly ids: IdSource;
  readonly processes: ProcessTable;
}

export const lockFolder = 'lock';

/**
 * Takes the vault for this process.
 *
 * Everyone who wants in leaves a note (an empty file whose name says who) and then reads all notes: of two who come together,
 * the later reader sees both, so never do two enter. A note of a dead process is removed by whoever finds it; since no name is ever
 * used twice, nobody can remove the wrong one. So a crash locks nobody out, and no window exists in which two take over one stale lock.
 *
 * Fails: throws `vault.inUse`, or the disk's error.
 */
export async function takeLock(options: LockOptions): Promise<VaultLock> {
  const { fileSystem, folder, ids } = options;
  await fileSystem.makeFolder(join(folder, lockFolder));
  for (const wait of [20, 40, 80, 0]) {
    const note = join(folder, lockFolder, noteName(options.processes, ids.next()));
    const release = await leaveNote(options, note);
    try {
      if (!(await othersInside(options, note))) return keepFresh(fileSystem, note, release);
    } catch (error) {
      await release().catch(() => undefined);
      throw error;
    }
    await release();
    // Two who came together both stand back; unequal pauses let one of them in.
    await fileSystem.pause(wait * (1 + chance(ids)));
  }
  throw new VaultRefusal(failure('vault.inUse'));
}

/** A number from 0 up to 1 out of an unguessable id. */
function chance(ids: IdSource): number {
  return Number.parseInt(ids.next().slice(-3), 36) / 36 ** 3;
}

/** A note on another computer (a vault on a shared folder, or one copied while open) is judged by its age alone. */
const FOREIGN_NOTE_LIVES_MS = 120_000;
const TOUCH_EVERY_MS = 20_000;

function noteName({ self }: ProcessTable, id: string): string {
  return [self.host, self.boot, self.pid, self.started, id].join('-');
}

/** Makes the note; answers how to take it away, which may be tried again. */
async function leaveNote({ fileSystem, processes }: LockOptions, note: string): Promise<() => Promise<void>> {
  if (processes.holdOpen !== null) {
    const held = await processes.holdOpen(note);
    return async () => {
      await held.close();
      await removeNote(fileSystem, note);
    };
  }
  try {
    await (await fileSystem.open(note, 'create')).close();
  } catch (error) {
    await removeIfThere(fileSystem, note);
    throw error;
  }
  return () => removeNote(fileSystem, note);
}

async function othersInside(options: LockOptions, mine: string): Promise<boolean> {
  const { fileSystem, folder } = options;
  const now = (await fileSystem.facts(mine))?.modifiedMs ?? 0;
  let isSomeoneInside = false;
  for (const name of await fileSystem.list(join(folder, lockFolder))) {
    const path = join(folder, lockFolder, name);
    if (path === mine) continue;
    if (await isAlive(options, name, now)) isSomeoneInside = true;
    else await removeNote(fileSystem, path);
  }
  return isSomeoneInside;
}

async function isAlive(
  { fileSystem, folder, processes }: LockOptions,
  name: string,
  now: number,
): Promise<boolean> {
  const [host, boot, pid, started] = name.split('-');
  const path = join(folder, lockFolder, name);
  if (host === processes.self.host) {
    return (
      boot === processes.self.boot &&
      (await processes.isRunning({ pid: Number(pid), started: started ?? '', note: path }))
    );
  }
  const facts = await fileSystem.facts(path);
  return facts !== null && now - facts.modifiedMs < FOREIGN_NOTE_LIVES_MS;
}

async function removeNote(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.remove(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function keepFresh(fileSystem: FileSystem, note: string, release: () => Promise<void>): VaultLock {
  // A missed touch matters only to another computer, and only after two minutes of them.
  const timer = setInterval(() => void fileSystem.touch(note).catch(() => undefined), TOUCH_EVERY_MS);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      return release();
    },
  };
}
