import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { errorCode } from './fileSystem.ts';

/** Who a process is, beyond its number, which the system gives again to others. */
export interface ProcessTable {
  readonly self: {
    readonly host: string;
    readonly boot: string;
    readonly pid: number;
    readonly started: string;
  };
  isRunning(other: {
    readonly pid: number;
    readonly started: string;
    readonly note: string;
  }): Promise<boolean>;
  /** Makes the note and keeps it open so that others can tell; `null` where the start time of a process tells. */
  readonly holdOpen: ((note: string) => Promise<{ close(): Promise<void> }>) | null;
}

/** The processes of this PC. */
export async function processTable(): Promise<ProcessTable> {
  return process.platform === 'win32' ? windowsProcesses() : unixProcesses();
}

/** Hostname and boot are told by their digest: a lock note shows nobody's PC name. */
const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function unixProcesses(): Promise<ProcessTable> {
  const boot = (await readOrNull('/proc/sys/kernel/random/boot_id')) ?? String(bootMinute());
  return {
    self: {
      host: shortDigest(hostname()),
      boot: shortDigest(boot),
      pid: process.pid,
      started: await startOf(process.pid),
    },
    isRunning: async ({ pid, started }) => exists(pid) && (await startOf(pid)) === started,
    holdOpen: null,
  };
}

/**
 * Windows tells no start time cheaply, but it knows files nobody else may open (libuv: UV_FS_O_EXLOCK, share mode 0),
 * and lets go of them when a process dies in whatever way.
 */
function windowsProcesses(): ProcessTable {
  const openAlone = (note: string, extra: number) =>
    open(note, constants.O_RDWR | extra | 0x1000_0000, 0o600);
  return {
    // The boot is left out: an open file alone decides, and a corrected clock must not look like another boot.
    self: { host: shortDigest(hostname()), boot: '0', pid: process.pid, started: '0' },
    isRunning: async ({ note }) => {
      try {
        await (await openAlone(note, 0)).close();
        return false;
      } catch (error) {
        return errorCode(error) !== 'ENOENT';
      }
    },
    holdOpen: (note) => openAlone(note, constants.O_CREAT | constants.O_EXCL),
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return errorCode(error) === 'EPERM';
  }
}

/** Start of a process in clock ticks since boot: field 22 of /proc/<pid>/stat, counted after the name, which may hold blanks. */
async function startOf(pid: number): Promise<string> {
  const stat = await readOrNull(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown';
}

const bootMinute = (): number => Math.round((Date.now() / 1000 - uptime()) / 60);

async function readOrNull(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
