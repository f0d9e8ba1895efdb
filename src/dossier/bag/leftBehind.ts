import { lstat, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '#app/ports.ts';
import type { PackageEntry, PackageForm, PackagePlan } from '#app/paperPorts.ts';
import { digestFiles } from '../hashing/digestFiles.ts';
import { errnoOf } from '../errnoOf.ts';
import { bytesIn, placeOf } from './copyPayload.ts';
import { listFolder, type Listing } from './folderListing.ts';

/** The folder an export is to be written to, and where it lies. */
export interface Unfinished {
  readonly plan: PackagePlan;
  readonly targetFolder: string;
  readonly partial: string;
  readonly form: PackageForm;
}

/** What exports of this program are writing at the moment. */
const underWay = new Set<string>();

/** Keeps what is being written from being taken up by another export. */
export async function whileUnderWay<T>(partial: string, work: () => Promise<T>): Promise<T> {
  underWay.add(partial);
  try {
    return await work();
  } finally {
    underWay.delete(partial);
  }
}

/**
 * Goes on with what an interrupted export of the same package left on the medium: files that lie there whole stay, everything else is
 * removed. Only a folder can be gone on with, and only files whose digests are known: each is read from the medium and compared.
 *
 * Shape: the entries that need not be written again; then, and only then, the folder stands there.
 * Fails: throws the file system's error.
 */
export async function goOnWithLeftBehind(
  unfinished: Unfinished,
  progress: Progress,
): Promise<ReadonlySet<PackageEntry>> {
  const { partial, form } = unfinished;
  let kept: ReadonlySet<PackageEntry> = new Set();
  for (const left of await leftBehind(unfinished)) {
    const listing = form === 'folder' && kept.size === 0 ? await plainListing(left) : null;
    const whole = listing === null ? [] : await wholeEntries(left, listing, unfinished.plan, progress);
    if (whole.length === 0 || listing === null) {
      await rm(left, { recursive: true, force: true });
      continue;
    }
    kept = new Set(whole);
    await removeOthers(left, listing, kept);
    if (left !== partial) await rename(left, partial);
  }
  return kept;
}

/** Paths, the newest first. */
async function leftBehind({ plan, targetFolder, partial }: Unfinished): Promise<readonly string[]> {
  const isOurs = (path: string, name: string) =>
    path === partial || (plan.isLeftBehind?.(name) === true && !underWay.has(path));
  return (await readdir(targetFolder))
    .filter((name) => name.endsWith('.partial') && isOurs(join(targetFolder, name), name))
    .sort()
    .reverse()
    .map((name) => join(targetFolder, name));
}

/** `null` for anything but a folder of plain files that nobody else shares: nothing in it is trusted then. */
async function plainListing(path: string): Promise<Listing | null> {
  if (!(await lstat(path)).isDirectory()) return null;
  const listing = await listFolder(path);
  const isShared = listing.warnings.some(({ code }) => code === 'bag.hardLinked');
  return listing.findings.length + listing.unknowns.length > 0 || isShared ? null : listing;
}

async function wholeEntries(
  folder: string,
  { files }: Listing,
  { payload }: PackagePlan,
  progress: Progress,
): Promise<readonly PackageEntry[]> {
  const totals = { totalBytes: bytesIn(payload), totalFiles: payload.length };
  const candidates = payload.filter(
    (entry) => entry.known !== undefined && files.get(placeOf(entry))?.sizeBytes === entry.sizeBytes,
  );
  const jobs = candidates.map((entry) => ({
    path: join(folder, ...placeOf(entry).split('/')),
    algorithms: ['sha256'],
    sizeBytes: entry.sizeBytes,
    fromMedium: true,
  }));
  const answers = await digestFiles(jobs, {
    onProgress: (doneBytes, doneFiles) =>
      progress.report({ phase: 'checkingLeftBehind', doneBytes, doneFiles, ...totals }),
    isCancelled: () => progress.isCancelled(),
  });
  return candidates.filter(({ known }, index) => answers[index]?.digests['sha256'] === known?.sha256);
}

async function removeOthers(folder: string, { files }: Listing, kept: Iterable<PackageEntry>): Promise<void> {
  const places = new Set([...kept].map(placeOf));
  for (const path of files.keys()) if (!places.has(path)) await rm(join(folder, ...path.split('/')));
  await removeEmptyFolders(folder);
}

/** An empty folder is no part of a package. */
async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inside = join(folder, entry.name);
    await removeEmptyFolders(inside);
    try {
      await rmdir(inside);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errnoOf(error))) throw error;
    }
  }
}
