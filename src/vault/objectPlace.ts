import { join } from 'node:path';
import { z } from 'zod';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { inspectRecord } from './durableAdapter.ts';
import type { Inspected } from './durableAdapter.ts';
import type { VaultDisk } from './durableWrite.ts';

export const objectsFolder = 'objects';

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

/** Where an object lies: `objects/ab/ab12…`, the name is the SHA-256 of the bytes. */
export function objectPath(folder: string, sha256: Sha256): string {
  return join(folder, objectsFolder, sha256.slice(0, 2), sha256);
}

export const factsPath = (folder: string, sha256: Sha256): string => `${objectPath(folder, sha256)}.json`;

/** The facts of an object, if their file is whole and speaks of this object. */
export async function readObjectFacts(vault: VaultDisk, sha256: Sha256): Promise<Inspected<ObjectFacts>> {
  const read = await inspectRecord(
    vault.fileSystem,
    { schema: ObjectFacts, schemaVersion: 1 },
    factsPath(vault.folder, sha256),
  );
  return read.state === 'intact' && read.value.sha256 !== sha256 ? { state: 'damaged' } : read;
}

/** The folders `objects/00` … `objects/ff`, made when first needed. */
export interface ObjectFolders {
  /** Resolves when the folder of this object is there and on the medium. */
  ensure(sha256: Sha256): Promise<void>;
}

/** The folders of a vault. What is there at opening has been flushed by then (see `openVault`). */
export async function objectFolders({ fileSystem, folder }: VaultDisk): Promise<ObjectFolders> {
  const root = join(folder, objectsFolder);
  const lasting = new Set(await fileSystem.list(root));
  return {
    async ensure(sha256) {
      const prefix = sha256.slice(0, 2);
      if (lasting.has(prefix)) return;
      await fileSystem.makeFolder(join(root, prefix));
      await fileSystem.syncFolder(root);
      lasting.add(prefix);
    },
  };
}

/** Every file below `objects/` by what its name says it is. */
export async function listObjects(vault: VaultDisk): Promise<ObjectListing> {
  const objects: Sha256[] = [];
  const factsOf: Sha256[] = [];
  const strangers: string[] = [];
  for (const prefix of await vault.fileSystem.list(join(vault.folder, objectsFolder))) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) {
      strangers.push(`${objectsFolder}/${prefix}`);
      continue;
    }
    for (const name of await vault.fileSystem.list(join(vault.folder, objectsFolder, prefix))) {
      const sha256 = Sha256.safeParse(name.replace(/\.json$/, ''));
      if (!sha256.success || !name.startsWith(prefix)) strangers.push(`${objectsFolder}/${prefix}/${name}`);
      else (name.endsWith('.json') ? factsOf : objects).push(sha256.data);
    }
  }
  return { objects, factsOf, strangers };
}

export interface ObjectListing {
  readonly objects: readonly Sha256[];
  readonly factsOf: readonly Sha256[];
  readonly strangers: readonly string[];
}
