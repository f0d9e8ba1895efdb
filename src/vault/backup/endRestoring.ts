import { join } from 'node:path';
import { casesFolder } from '../records/caseFiles.ts';
import { renamePatiently } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { errorCode } from '../disk/fileSystem.ts';
import { keyringPlace } from '../door/keyring.ts';
import { objectsFolder } from '../objects/objectPlace.ts';

/** A backup being brought in lies here until all of it is on the disk and read back. */
export const restoringFolder = 'restoring';
/** Made when all of it is there: from then on the restoring is only ever finished, before that only ever undone. */
export const readyFile = 'ready';
/** Where what was restored is remembered until someone has entered. */
export const restoredFolder = 'restored';

/**
 * Finishes a restoring whose files had all arrived when the program ended, or takes away one that had not come so far.
 *
 * Must hold after a power cut at any moment: the keyring, which makes a folder a vault, comes last.
 * Fails: throws the disk's error; the next opening tries again.
 */
export async function endRestoring({ fileSystem, folder }: VaultDisk): Promise<void> {
  const staged = join(folder, restoringFolder);
  const names = await listOrNone({ fileSystem }, staged);
  if (names === null) return;
  if (names.includes(readyFile)) await moveIn({ fileSystem, folder }, staged);
  await fileSystem.removeFolder(staged);
  await fileSystem.syncFolder(folder);
}

type Place = Pick<VaultDisk, 'fileSystem' | 'folder'>;

async function moveIn(place: Place, staged: string): Promise<void> {
  const { fileSystem, folder } = place;
  const keyring = keyringPlace('').path;
  for (const each of [casesFolder, objectsFolder]) {
    for (const name of (await listOrNone(place, join(staged, each))) ?? [])
      await moveOver(place, join(staged, each, name), join(folder, each, name));
    await fileSystem.syncFolder(join(folder, each));
  }
  const isPart = (name: string): boolean => ![casesFolder, objectsFolder, readyFile, keyring].includes(name);
  for (const name of (await fileSystem.list(staged)).filter(isPart))
    await moveOver(place, join(staged, name), join(folder, name));
  await fileSystem.syncFolder(folder);
  if ((await fileSystem.facts(join(staged, keyring))) === null) return;
  await renamePatiently(fileSystem, join(staged, keyring), join(folder, keyring));
  await fileSystem.syncFolder(folder);
}

/** What stands there can only be of an earlier try of this very restoring: the vault was empty. */
async function moveOver({ fileSystem }: Place, from: string, to: string): Promise<void> {
  const isFolder = (await listOrNone({ fileSystem }, from)) !== null;
  if (isFolder) await fileSystem.removeFolder(to);
  await renamePatiently(fileSystem, from, to);
}

async function listOrNone({ fileSystem }: Pick<Place, 'fileSystem'>, folder: string) {
  try {
    return await fileSystem.list(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}
