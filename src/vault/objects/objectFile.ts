import { failure } from '#domain/kernel/failure.ts';
import { HEADER_BYTES, plainBytesIn } from './cobblestone.ts';
import type { Container } from './cobblestone.ts';
import { errorCode, readFully } from '../disk/fileSystem.ts';
import type { OpenFile } from '../disk/fileSystem.ts';
import { objectPath, objectsFolder } from './objectPlace.ts';
import type { ObjectDisk } from './objectPlace.ts';
import type { ObjectName } from './objectSeal.ts';
import { VaultRefusal } from '../refusal.ts';

/** An object's file while it is open. */
export interface OpenContainer {
  readonly file: OpenFile;
  readonly container: Container;
  /** Of the content. */
  readonly sizeBytes: number;
}

/**
 * Opens an object's file for the time of the work, as whatever container it is: nothing else is believed.
 * Fails: throws `vault.objectMissing`, `vault.objectDamaged` when no container of this vault is that long or begins like that, or the disk's error.
 */
export async function withContainer<T>(
  disk: ObjectDisk,
  name: ObjectName,
  work: (open: OpenContainer) => Promise<T>,
): Promise<T> {
  const file = await openPresent(disk, name);
  try {
    const sizeBytes = plainBytesIn((await file.facts()).sizeBytes);
    const header = await readFully(file, new Uint8Array(HEADER_BYTES), 0);
    const container = disk.objectSeal.open(header);
    if (sizeBytes === null || container === null) throw damagedObject(name);
    return await work({ file, container, sizeBytes });
  } finally {
    // Nothing was written: a close that fails loses nothing.
    await file.close().catch(() => undefined);
  }
}

/** Fails: throws `vault.objectMissing`, or the disk's error. */
export async function openPresent(disk: ObjectDisk, name: ObjectName): Promise<OpenFile> {
  try {
    return await disk.fileSystem.open(objectPath(disk.folder, name), 'read');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw missingObject(name, error);
  }
}

export function missingObject(name: ObjectName, cause?: unknown): VaultRefusal {
  return new VaultRefusal(failure('vault.objectMissing', { path: shownPath(name) }), { cause });
}

export function damagedObject(name: ObjectName): VaultRefusal {
  return new VaultRefusal(failure('vault.objectDamaged', { path: shownPath(name) }));
}

/** As the examination names it: below the vault, with forward slashes. */
export function shownPath(name: string): string {
  return `${objectsFolder}/${name.slice(0, 2)}/${name}`;
}
