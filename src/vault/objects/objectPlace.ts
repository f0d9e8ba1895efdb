import { join } from 'node:path';
import type { VaultDisk } from '../disk/durableWrite.ts';
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

/** The folders `objects/00` … `objects/ff`, made when the first of them is needed. */
export interface ObjectFolders {
  /** Resolves when the folder of this object is there and on the medium. */
  ensure(name: ObjectName): Promise<void>;
}

/** The folders of a vault. What is there at opening has been flushed by then (see `openVault`). */
export async function objectFolders(disk: VaultDisk): Promise<ObjectFolders> {
  const lasting = new Set(await disk.fileSystem.list(join(disk.folder, objectsFolder)));
  let making: Promise<void> | null = null;
  return {
    async ensure(name) {
      const prefix = name.slice(0, 2);
      if (lasting.has(prefix)) return;
      making ??= makePrefixFolders(disk).finally(() => (making = null));
      await making;
      for (const made of prefixes) lasting.add(made);
    },
  };
}

const prefixes = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));

/** All at once, because one flush makes them last; on a stick also because a folder made later, after it was pulled, would be made on the PC. */
export async function makePrefixFolders({ fileSystem, folder }: VaultDisk): Promise<void> {
  const root = join(folder, objectsFolder);
  const there = new Set(await fileSystem.list(root));
  const missing = prefixes.filter((prefix) => !there.has(prefix));
  for (const prefix of missing) await fileSystem.makeFolder(join(root, prefix));
  if (missing.length > 0) await fileSystem.syncFolder(root);
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
