import { join } from 'node:path';
import { casesFolder, presentCases } from '../records/caseFiles.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import type { VaultRooms } from '../openRooms.ts';
import { isOfACase, isOfTheVault } from './manifest.ts';
import type { Packable } from './packWriter.ts';
import { inOrder } from './sideBySide.ts';
import { readIfThere } from '../disk/fileSystem.ts';

/**
 * Every record and trail, group by group; those of one group belong together and are read while nobody changes them.
 *
 * The vault's own come first: its trail names how far every case had come at least. Nobody waits longer than one group takes to be read.
 * Fails: throws the disk's error.
 */
export async function* recordGroups(
  { disk, cases, trail }: Pick<VaultRooms, 'disk' | 'cases' | 'trail'>,
  onCases: (count: number) => void,
): AsyncGenerator<readonly Packable[]> {
  // Whoever changes people or settings holds the pen of the vault's trail meanwhile.
  yield await trail.trail.withPen(async () => readGroup(disk, '', isOfTheVault));
  const caseIds = (await presentCases(disk)).toSorted();
  onCases(caseIds.length);
  yield* inOrder(caseIds, (caseId) =>
    cases.alone(caseId, () => readGroup(disk, `${casesFolder}/${caseId}`, isOfACase)),
  );
}

async function readGroup(
  { fileSystem, folder }: VaultDisk,
  below: string,
  isWanted: (name: string) => boolean,
): Promise<readonly Packable[]> {
  const names = (await fileSystem.list(join(folder, below))).filter(isWanted).toSorted();
  const group: Packable[] = [];
  for (const name of names) {
    const bytes = await readIfThere(fileSystem, join(folder, below, name));
    const path = below === '' ? name : `${below}/${name}`;
    // Records are always read and compared: their age need not be known.
    if (bytes !== null) group.push({ path, bytes, modifiedMs: 0 });
  }
  return group;
}

/** A file below `objects/`, whose content nobody here needs to understand. */
export interface ObjectFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Every file below `objects/`. Fails: throws the disk's error. */
export async function objectFiles({ fileSystem, folder }: VaultDisk): Promise<readonly ObjectFile[]> {
  const paths: string[] = [];
  for (const prefix of await fileSystem.list(join(folder, objectsFolder))) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
    for (const name of await fileSystem.list(join(folder, objectsFolder, prefix)))
      if (/^[0-9a-f]{64}(?:\.[a-z]{1,8})?$/.test(name)) paths.push(`${objectsFolder}/${prefix}/${name}`);
  }
  const facts = await fileSystem.factsOfMany(paths.map((path) => join(folder, path)));
  return paths.flatMap((path, at) => {
    const known = facts[at] ?? null;
    return known === null ? [] : [{ path, sizeBytes: known.sizeBytes, modifiedMs: known.modifiedMs }];
  });
}
