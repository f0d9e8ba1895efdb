import { constants, statSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { kindsIn, openPlainFile, readPlainFile } from './plainFile.ts';
import type { NamedKind } from './plainFile.ts';

/** An open file; positions are absolute, so calls never depend on each other. */
export interface OpenFile {
  /** One attempt, and it may write fewer bytes than asked (a full disk does): the caller loops. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** One attempt; 0 at the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Cuts the file to this length. */
  truncate(sizeBytes: number): Promise<void>;
  /** Content and size are on the medium when resolved. */
  sync(): Promise<void>;
  /** The same after the file is renamed. */
  facts(): Promise<FileFacts>;
  close(): Promise<void>;
}

/** What tells a changed file from an unchanged one without reading it. */
export interface FileFacts {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly inode: number;
}

/**
 * Every call the vault makes to the disk goes through here, so that a test can make the n-th one fail.
 *
 * Fails: throws the system's own error (`code` ENOSPC, EIO …); `refusal.ts` turns it into a failure.
 */
export interface FileSystem {
  /** Only a plain file is opened, never waiting. `create` refuses an existing file; `extend` makes a missing one and keeps what is there. */
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  readWhole(path: string): Promise<Uint8Array>;
  /** Replaces what stands at `to`, atomically. */
  rename(from: string, to: string): Promise<void>;
  link(existing: string, another: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes missing parents too; `true` when something was made. */
  makeFolder(path: string): Promise<boolean>;
  /** Removes a folder with everything in it; nothing happens when there is none. */
  removeFolder(path: string): Promise<void>;
  list(folder: string): Promise<readonly string[]>;
  /** The same with what stands under each name. */
  kinds(folder: string): Promise<readonly NamedKind[]>;
  /** `null` when there is no such file. */
  facts(path: string): Promise<FileFacts | null>;
  factsOfMany(paths: readonly string[]): Promise<readonly (FileFacts | null)[]>;
  /** Names made, renamed or removed in the folder are on the medium when resolved. */
  syncFolder(path: string): Promise<void>;
  freeBytes(folder: string): Promise<number>;
  /** Marks the file as just now in use. */
  touch(path: string): Promise<void>;
  /** Waits for another program (a virus scanner) to let go. */
  pause(ms: number): Promise<void>;
}

/** `readFromMedium` asks the medium itself where the system can be made to, so that a stick that lies is found out. */
export type OpenMode = 'read' | 'readFromMedium' | 'create' | 'extend';

/** The disk of this PC. */
export const realFileSystem: FileSystem = {
  open: async (path, mode) => {
    if (mode === 'readFromMedium') return openFile(await openPastCache(path));
    // What did not exist a moment ago is a plain file.
    if (mode === 'create') return openFile(await disk.open(path, openFlags.create, 0o600));
    return openFile(await openPlainFile(path, openFlags[mode], 0o600));
  },
  readWhole: readPlainFile,
  rename: (from, to) => disk.rename(from, to),
  link: (existing, another) => disk.link(existing, another),
  remove: (path) => disk.unlink(path),
  makeFolder,
  removeFolder: (path) => disk.rm(path, { recursive: true, force: true, maxRetries: 5 }),
  list: (folder) => disk.readdir(folder),
  kinds: kindsIn,
  facts: async (path) => {
    try {
      return factsFrom(await disk.stat(path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  factsOfMany,
  syncFolder,
  freeBytes: async (folder) => {
    const volume = await disk.statfs(folder);
    return volume.bavail * volume.bsize;
  },
  touch: async (path) => {
    const now = new Date();
    await disk.utimes(path, now, now);
  },
  pause: (ms) => later(ms),
};

/** A whole file; `null` when there is none. */
export async function readIfThere(
  fileSystem: Pick<FileSystem, 'readWhole'>,
  path: string,
): Promise<Uint8Array | null> {
  try {
    return await fileSystem.readWhole(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Fills the memory, or as much of it as there are bytes left. */
export async function readFully(
  file: Pick<OpenFile, 'read'>,
  into: Uint8Array,
  position: number,
): Promise<Uint8Array> {
  let done = 0;
  while (done < into.length) {
    const got = await file.read(into.subarray(done), position + done);
    if (got === 0) break;
    done += got;
  }
  return into.subarray(0, done);
}

/** Never `a`: appending ignores positions on Linux. */
const openFlags: Readonly<Record<Exclude<OpenMode, 'readFromMedium'>, number>> = {
  read: constants.O_RDONLY,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  extend: constants.O_RDWR | constants.O_CREAT,
};

/** libuv's name for FILE_FLAG_NO_BUFFERING; Node does not name it on Windows. */
const WINDOWS_DIRECT = 0x02000000;
const direct = process.platform === 'win32' ? WINDOWS_DIRECT : (constants.O_DIRECT ?? 0);

/** Buffers and positions must then be multiples of a sector. Some file systems (tmpfs) refuse it: then the cache answers. */
async function openPastCache(path: string): Promise<disk.FileHandle> {
  try {
    return await openPlainFile(path, constants.O_RDONLY | direct);
  } catch (error) {
    if (errorCode(error) !== 'EINVAL') throw error;
    return openPlainFile(path, constants.O_RDONLY);
  }
}

/** The system's error code, e.g. `ENOSPC`; `null` for anything that is not an error of the system. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function openFile(handle: disk.FileHandle): OpenFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    truncate: (sizeBytes) => handle.truncate(sizeBytes),
    sync: () => handle.sync(),
    facts: async () => factsFrom(await handle.stat()),
    close: () => handle.close(),
  };
}

/** Not Node's `recursive`: it reports a write-protected disk as ENOENT. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await disk.mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    return makeFolder(path);
  }
}

function factsFrom(stats: { size: number; mtimeMs: number; ino: number }): FileFacts {
  return { sizeBytes: stats.size, modifiedMs: stats.mtimeMs, inode: stats.ino };
}

/** Ten thousand asynchronous stats cost five times ten thousand synchronous ones; slices keep the event loop alive. */
const STATS_PER_SLICE = 500;

async function factsOfMany(paths: readonly string[]): Promise<readonly (FileFacts | null)[]> {
  const facts: (FileFacts | null)[] = [];
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    facts.push(stats === undefined ? null : factsFrom(stats));
    if (facts.length % STATS_PER_SLICE === 0) await later(0);
  }
  return facts;
}

/** Windows cannot flush a folder: NTFS journals names by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
