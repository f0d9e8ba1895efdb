import { join } from 'node:path';
import type { VaultDisk } from './durableWrite.ts';
import { ObjectName } from './objectSeal.ts';
import type { ObjectSeal } from './objectSeal.ts';

export const objectsFolder = 'objects';
export const factsSuffix = '.facts';

/** The disk of a vault, seen by whoever handles its objects. */
export interface ObjectDisk extends VaultDisk {
  readonly objectSeal: ObjectSeal;
}

/** Where an object lies below the vault's folder: `objects/ab/ab12…`. */
export function objectPath(folder: string, name: ObjectName): string {
  return join(folder, objectsFolder, name.slice(0, 2), name);
}

/** The folders `objects/00` … `objects/ff`, made when first needed. */
export interface ObjectFolders {
  /** Resolves when the folder of this object is there and on the medium. */
  ensure(name: ObjectName): Promise<void>;
}

/** The folders of a vault. What is there at opening has been flushed by then (see `openVault`). */
export async function objectFolders({ fileSystem, folder }: VaultDisk): Promise<ObjectFolders> {
  const root = join(folder, objectsFolder);
  const lasting = new Set(await fileSystem.list(root));
  return {
    async ensure(name) {
      const prefix = name.slice(0, 2);
      if (lasting.has(prefix)) return;
      await fileSystem.makeFolder(join(root, prefix));
      await fileSystem.syncFolder(root);
      lasting.add(prefix);
    },
  };
}

/** Every file below `objects/` by what its name says it is. */
export async function listObjects(vault: VaultDisk): Promise<ObjectListing> {
  const objects: ObjectName[] = [];
  const factsOf: ObjectName[] = [];
  const strangers: string[] = [];
  for (const prefix of await vault.fileSystem.list(join(vault.folder, objectsFolder))) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) {
      strangers.push(`${objectsFolder}/${prefix}`);
      continue;
    }
    for (const file of await vault.fileSystem.list(join(vault.folder, objectsFolder, prefix))) {
      const isFacts = file.endsWith(factsSuffix);
      const name = ObjectName.safeParse(isFacts ? file.slice(0, -factsSuffix.length) : file);
      if (!name.success || !file.startsWith(prefix)) strangers.push(`${objectsFolder}/${prefix}/${file}`);
      else (isFacts ? factsOf : objects).push(name.data);
    }
  }
  return { objects, factsOf, strangers };
}

export interface ObjectListing {
  readonly objects: readonly ObjectName[];
  readonly factsOf: readonly ObjectName[];
  readonly strangers: readonly string[];
}
