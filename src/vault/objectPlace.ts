import { join } from 'node:path';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { VaultDisk } from './durableWrite.ts';

export const objectsFolder = 'objects';

/** Where an object lies: `objects/ab/ab12…`, the name is the SHA-256 of the bytes. */
export function objectPath(folder: string, sha256: Sha256): string {
  return join(folder, objectsFolder, sha256.slice(0, 2), sha256);
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
