import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const GIB = 2 ** 30;
/** A run keeps a third of a gigabyte there at most, but below 10 GiB the program under test rightly complains of a full disk. */
const ROOM_BYTES = 12 * GIB;
const FREE_MEMORY_BYTES = 4 * GIB;
const IN_MEMORY = '/dev/shm';
const PREFIX = 'weiquan-test-';

/** The folder for what a run writes and throws away, and what removes it with all that a killed test left there. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/**
 * In memory where the PC has plenty: every save of the program waits for the disk several times, and a test spent
 * half its time so. What durability is proved by stays on the real disk: the project `faults` of Vitest, `npm run soak`
 * and `npm run bench`.
 */
export function temporaryFolder(): TemporaryFolder {
  const parent = hasRoom() ? IN_MEMORY : tmpdir();
  sweep(parent);
  const path = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function hasRoom(): boolean {
  if (process.platform !== 'linux' || freemem() < FREE_MEMORY_BYTES) return false;
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    // No such place here, or none we may look at: the disk will do.
    return false;
  }
}

/** A run that was broken off could not remove its own. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX) || isRunning(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
