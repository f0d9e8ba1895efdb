import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFinding } from '#domain/dossier/packageVerdict.ts';
import { digestFiles } from '../hashing/digestFiles.ts';
import { errnoOf } from '../errnoOf.ts';
import type { BagFile, BagSource, TagBytes } from './bagSource.ts';
import { finding } from './finding.ts';

/** A manifest of a quarter of a million long Chinese paths still fits; more is not a dossier but an attack on memory. */
export const maxTagFileBytes = 64 << 20;
/** One after the other, a hundred thousand files would spend their time waiting for the thread pool. */
const askedAtOnce = 256;

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
    stream: (path) => streamOf(fileOf(path)),
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

type Listing = Pick<BagSource, 'files' | 'hasPayloadFolder' | 'findings' | 'warnings'>;

async function listFolder(root: string): Promise<Listing> {
  const files = new Map<string, BagFile>();
  const findings: PackageFinding[] = [];
  const warnings: PackageFinding[] = [];
  let hasPayloadFolder = false;
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    const entries = await readdir(join(root, prefix), { withFileTypes: true });
    const plain: string[] = [];
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        hasPayloadFolder ||= path === 'data';
        waiting.push(`${path}/`);
      } else if (entry.isSymbolicLink()) findings.push(finding('bag.symlink', path));
      else if (entry.isFile()) plain.push(path);
      else findings.push(finding('bag.specialFile', path));
    }
    if (entries.length === 0 && prefix !== '' && prefix !== 'data/')
      warnings.push(finding('bag.emptyFolder', prefix));
    for (const [path, { size, nlink }] of await statAll(root, plain)) {
      files.set(path, { path, sizeBytes: size });
      if (nlink > 1) warnings.push(finding('bag.hardLinked', path));
    }
  }
  return { files, findings, warnings, hasPayloadFolder };
}

async function statAll(root: string, paths: readonly string[]): Promise<readonly [string, Stats][]> {
  const found: [string, Stats][] = [];
  for (let at = 0; at < paths.length; at += askedAtOnce) {
    const some = paths.slice(at, at + askedAtOnce);
    const stats = await Promise.all(some.map((path) => lstat(join(root, path))));
    for (const [index, each] of stats.entries()) found.push([some[index] ?? '', each]);
  }
  return found;
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

async function* streamOf(path: string): AsyncGenerator<Uint8Array> {
  await using handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const stream = handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 });
  for await (const chunk of stream) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}
