import { z } from 'zod';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { HEADER_BYTES } from './cobblestone.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { Inspected } from '../disk/durableAdapter.ts';
import { closing, removeIfThere, writeAll, writeDurably } from '../disk/durableWrite.ts';
import { errorCode } from '../disk/fileSystem.ts';
import { factsSuffix, objectPath, objectsFolder } from './objectPlace.ts';
import type { ObjectDisk } from './objectPlace.ts';
import type { ObjectName } from './objectSeal.ts';

/**
 * What is known of an object besides its bytes, in a small sealed file beside it.
 * `sm3` is `null` while it has not been computed; everything here can be computed again from the bytes.
 */
export const ObjectFacts = z.strictObject({
  schemaVersion: z.literal(1),
  sha256: Sha256,
  sm3: Sm3.nullable(),
  /** Of the content; the file is longer. */
  sizeBytes: z.int().nonnegative(),
  /** How the object's container begins, in hex: another container in its place shows before anything of it is read. */
  header: z.string().regex(new RegExp(`^[0-9a-f]{${2 * HEADER_BYTES}}$`)),
});
export type ObjectFacts = z.infer<typeof ObjectFacts>;

/** The facts of an object, if their file is whole and speaks of this object. */
export async function readObjectFacts(disk: ObjectDisk, name: ObjectName): Promise<Inspected<ObjectFacts>> {
  const place = { schema: ObjectFacts, schemaVersion: 1, sealedAs: placeOf(name) };
  const read = await inspectRecord(disk, place, factsPath(disk, name));
  const isOfThis = read.state !== 'intact' || disk.objectSeal.nameOf(read.value.sha256) === name;
  return isOfThis ? read : { state: 'damaged' };
}

/** Replaces whatever facts there are. */
export async function replaceObjectFacts(disk: ObjectDisk, facts: ObjectFacts): Promise<void> {
  const name = disk.objectSeal.nameOf(facts.sha256);
  await writeDurably(disk, factsPath(disk, name), disk.seal.seal(placeOf(name), facts), {
    predecessor: 'replaced',
  });
}

/**
 * Writes the facts of a new object; `false` when there is such a file already.
 * They are not flushed: of two thousand small files that would be half the time, and facts a power cut
 * spoils are noticed by their seal and computed again.
 */
export async function createObjectFacts(disk: ObjectDisk, facts: ObjectFacts): Promise<boolean> {
  const name = disk.objectSeal.nameOf(facts.sha256);
  const path = factsPath(disk, name);
  try {
    const file = await disk.fileSystem.open(path, 'create');
    await closing(file, () => writeAll(file, disk.seal.seal(placeOf(name), facts), 0));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    await removeIfThere(disk.fileSystem, path);
    throw error;
  }
}

const factsPath = ({ folder }: ObjectDisk, name: ObjectName): string =>
  `${objectPath(folder, name)}${factsSuffix}`;

const placeOf = (name: ObjectName): string => `${objectsFolder}/${name}`;
