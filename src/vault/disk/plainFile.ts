import { constants } from 'node:fs';
import * as disk from 'node:fs/promises';

/** What stands under a name. */
export type NameKind = 'file' | 'folder' | 'other';

/** Named: what is neither a plain file nor a folder is a pipe, a link, a device … */
export interface NamedKind {
  readonly name: string;
  readonly kind: NameKind;
}

/** Windows knows neither; there a pipe cannot lie in a folder. */
const neverWait = (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Opens a plain file and nothing else: reading a pipe that somebody put in its place would never end, and a link leads out of the folder.
 * Fails: throws the system's error; `ELOOP` for a link, `EFTYPE` for anything else that is no plain file.
 */
export async function openPlainFile(path: string, flags: number, mode?: number): Promise<disk.FileHandle> {
  const handle = await disk.open(path, flags | neverWait, mode);
  try {
    if ((await handle.stat()).isFile()) return handle;
    throw Object.assign(new Error(`EFTYPE: not a plain file, open '${path}'`), { code: 'EFTYPE' });
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}

/** The whole of a plain file. */
export async function readPlainFile(path: string): Promise<Uint8Array> {
  const handle = await openPlainFile(path, constants.O_RDONLY);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Names in a folder and what stands under them, a link being a link. */
export async function kindsIn(folder: string): Promise<readonly NamedKind[]> {
  const entries = await disk.readdir(folder, { withFileTypes: true });
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
  }));
}
