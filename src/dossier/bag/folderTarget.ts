import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { flushAlong } from '#domain/kernel/flushAlong.ts';
import { errnoOf } from '../errnoOf.ts';
import { openFolderSource } from './folderSource.ts';
import { fullWrite } from './fullWrite.ts';
import { onMedium } from './mediumError.ts';
import type { FileBeingWritten, PackageTarget } from './packageTarget.ts';
import { syncFolders } from './syncFolder.ts';
import { VerdictNotes } from './verdictNotes.ts';

/** Makes the folder, unless an interrupted export left it, and writes the package file by file below it. No file is written over. */
export async function openFolderTarget(folder: string): Promise<PackageTarget> {
  await onMedium(() => makeFolder(folder));
  await onMedium(() => makeFolder(join(folder, 'data')));
  return {
    create: (path) =>
      onMedium(async () => {
        await makeFolders(folder, path);
        return fileBeingWritten(await open(join(folder, ...path.split('/')), 'wx'));
      }),
    complete: () => onMedium(() => syncFolders(folder).then(() => null)),
    readAgain: () =>
      onMedium(async () => ({
        source: await openFolderSource(folder, true),
        notes: new VerdictNotes(),
        close: () => undefined,
      })),
    abandon: async () => undefined,
  };
}

function fileBeingWritten(handle: FileHandle): FileBeingWritten {
  const flushing = flushAlong(() => handle.datasync());
  return {
    write: (bytes, position) =>
      onMedium(async () => {
        await fullWrite(handle, bytes, position);
        flushing.wrote(bytes.length);
      }),
    finish: () =>
      onMedium(async () => {
        try {
          await flushing.settled();
          await handle.sync();
        } finally {
          await handle.close();
        }
      }),
    // The first error is the one to report; closing a file of a vanished medium fails too.
    abandon: () => handle.close().catch(() => undefined),
  };
}

/**
 * One level at a time, never `recursive`: after the stick is gone, its empty mount point must not be filled with folders
 * on the PC's own disk.
 */
async function makeFolders(folder: string, path: string): Promise<void> {
  const parents = path.split('/').slice(0, -1);
  for (const [index] of parents.entries()) {
    if (index > 0) await makeFolder(join(folder, ...parents.slice(0, index + 1)));
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}
