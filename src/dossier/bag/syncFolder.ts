import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes the names in a folder durable. Windows has no such call; NTFS journals names itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  await handle.sync();
}

/** The folder and every folder below it, deepest first. */
export async function syncFolders(root: string): Promise<void> {
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(root, entry.name));
  }
  await syncFolder(root);
}
