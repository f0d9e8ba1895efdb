import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFinding } from '#domain/dossier/packageVerdict.ts';
import { digestFiles } from '../hashing/digestFiles.ts';
import { errnoOf } from '../errnoOf.ts';
import type { BagFile, BagSource, TagBytes } from './bagSource.ts';
import { finding } from './finding.ts';

/** A manifest of two million lines still fits; more is not a dossier but an attack on memory. */
const maxTagFileBytes = 512 << 20;

/**
 * Opens a folder as a bag; symbolic links and special files are reported and never followed.
 *
 * Shape: `fromMedium` asks the medium itself instead of the page cache, for reading back an export.
 * Fails: throws the file system's error when the folder itself cannot be listed.
 */
export async function openFolderSource(folder: string, fromMedium = false): Promise<BagSource> {
  const listing = await listFolder(folder);
  const fileOf = (path: string) => join(folder, ...path.split('/'));
  return {
    ...listing,
    readTagFile: (path) => readTagFile(fileOf(path)),
    digest: (wishes, observer) =>
      digestFiles(
        wishes.map(({ path, algorithms }) => ({
          path: fileOf(path),
          algorithms,
          sizeBytes: listing.files.get(path)?.sizeBytes ?? 0,
          fromMedium,
        })),
        observer,
      ),
  };
}

async function listFolder(root: string): Promise<Pick<BagSource, 'files' | 'hasPayloadFolder' | 'findings'>> {
  const files = new Map<string, BagFile>();
  const findings: PackageFinding[] = [];
  let hasPayloadFolder = false;
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        hasPayloadFolder ||= path === 'data';
        waiting.push(`${path}/`);
      } else if (entry.isSymbolicLink()) findings.push(finding('bag.symlink', path));
      else if (entry.isFile()) files.set(path, { path, sizeBytes: (await lstat(join(root, path))).size });
      else findings.push(finding('bag.specialFile', path));
    }
  }
  return { files, findings, hasPayloadFolder };
}

async function readTagFile(path: string): Promise<TagBytes> {
  try {
    await using handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    if ((await handle.stat()).size > maxTagFileBytes) return { failed: 'EFBIG' };
    return { bytes: await handle.readFile() };
  } catch (error) {
    return { failed: errnoOf(error) };
  }
}
