import { z } from 'zod';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { inspectRecord } from './durableAdapter.ts';
import type { Inspected } from './durableAdapter.ts';
import { closing, removeIfThere, writeAll, writeDurably } from './durableWrite.ts';
import type { VaultDisk } from './durableWrite.ts';
import { errorCode } from './fileSystem.ts';
import { objectPath } from './objectPlace.ts';

/**
 * What is known of an object besides its bytes, in a small sealed file beside it.
 * `sm3` is `null` while it has not been computed; everything here can be computed again from the bytes.
 */
export const ObjectFacts = z.strictObject({
  schemaVersion: z.literal(1),
  sha256: Sha256,
  sm3: Sm3.nullable(),
  sizeBytes: z.int().nonnegative(),
});
export type ObjectFacts = z.infer<typeof ObjectFacts>;

/** The facts of an object, if their file is whole and speaks of this object. */
export async function readObjectFacts(vault: VaultDisk, sha256: Sha256): Promise<Inspected<ObjectFacts>> {
  const place = { schema: ObjectFacts, schemaVersion: 1, sealedAs: placeOf(sha256) };
  const read = await inspectRecord(vault, place, factsPath(vault.folder, sha256));
  return read.state === 'intact' && read.value.sha256 !== sha256 ? { state: 'damaged' } : read;
}

/** Replaces whatever facts there are. */
export async function replaceObjectFacts(vault: VaultDisk, facts: ObjectFacts): Promise<void> {
  await writeDurably(vault, factsPath(vault.folder, facts.sha256), sealed(vault, facts), {
    predecessor: 'replaced',
  });
}

/**
 * Sees to it that an object has its facts, and answers them with whatever was known before.
 * New facts are not flushed: of two thousand small files that would be half the time, and facts a power cut
 * spoils are noticed by their seal and computed again.
 */
export async function ensureObjectFacts(vault: VaultDisk, facts: ObjectFacts): Promise<ObjectFacts> {
  if (await createFacts(vault, facts)) return facts;
  const known = await readObjectFacts(vault, facts.sha256);
  const knownSm3 = known.state === 'intact' ? known.value.sm3 : null;
  const whole = { ...facts, sm3: facts.sm3 ?? knownSm3 };
  if (known.state !== 'intact' || known.value.sm3 !== whole.sm3) await replaceObjectFacts(vault, whole);
  return whole;
}

const factsPath = (folder: string, sha256: Sha256): string => `${objectPath(folder, sha256)}.json`;

const placeOf = (sha256: Sha256): string => `objects/${sha256}`;

function sealed({ seal }: VaultDisk, facts: ObjectFacts): Uint8Array {
  return seal.seal(placeOf(facts.sha256), facts);
}

/** `false` when there is such a file already. */
async function createFacts(vault: VaultDisk, facts: ObjectFacts): Promise<boolean> {
  const { fileSystem } = vault;
  const path = factsPath(vault.folder, facts.sha256);
  try {
    const file = await fileSystem.open(path, 'create');
    await closing(file, () => writeAll(file, sealed(vault, facts), 0));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    await removeIfThere(fileSystem, path);
    throw error;
  }
}
