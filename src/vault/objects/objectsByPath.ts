import { posix } from 'node:path';
import type { Sha256 } from '#domain/kernel/digest.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { shownPath } from './objectFile.ts';
import { objectFolders } from './objectPlace.ts';
import { ObjectName } from './objectSeal.ts';
import { objectStore } from './objectStore.ts';
import type { ObjectStore } from './objectStore.ts';
import type { VaultRooms } from '../openRooms.ts';
import { VaultRefusal } from '../refusal.ts';

/** Where the object with this content lies, from the vault's folder. */
export function pathOfObject({ objects }: Pick<VaultRooms, 'objects'>, sha256: Sha256): string {
  return shownPath(objects.nameOf(sha256));
}

/** Whether the object at a path opens to what its name says. Fails: throws the disk's error. */
export async function isSoundObject(
  { objects }: Pick<VaultRooms, 'objects'>,
  path: string,
): Promise<boolean> {
  const name = ObjectName.safeParse(posix.basename(path));
  if (!name.success) return false;
  try {
    await objects.verifyNamed(name.data);
    return true;
  } catch (error) {
    if (error instanceof VaultRefusal) return false;
    throw error;
  }
}

/** The objects below another folder, sealed with the same keys. */
export async function objectsIn({ keys }: VaultRooms, disk: VaultDisk): Promise<ObjectStore> {
  return objectStore(disk, keys, await objectFolders(disk));
}
