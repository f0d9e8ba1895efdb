import type { ReadablePackage } from '../bag/packageTarget.ts';
import { VerdictNotes } from '../bag/verdictNotes.ts';
import type { ArchiveFile } from './archiveFile.ts';
import { openZip, type ZipEntry } from './zipEntries.ts';
import { guardZip } from './zipGuards.ts';
import { guardTiling } from './zipTiling.ts';
import { openZipSource } from './zipSource.ts';

/**
 * Opens the one bag of an archive without unpacking it; it lies at the root or in one folder, and the archive is closed with it.
 *
 * Shape: an archive that could harm has no `source`, before any of its data is read.
 */
export async function openZipBag(
  archive: ArchiveFile,
  notes: VerdictNotes = new VerdictNotes(),
): Promise<ReadablePackage> {
  const opened = await openZip(archive, notes);
  if (opened === null) return { source: null, notes, close: () => undefined };
  const zip = { ...opened, entries: opened.entries.filter((entry) => !isHere(entry)) };
  const close = () => zip.file.close();
  guardZip(zip, notes);
  await guardTiling(opened, notes);
  if (notes.hasFindings) return { source: null, notes, close };
  const prefix = bagPrefix(zip.entries);
  if (prefix === null) {
    notes.unknown('zip.severalBags', '');
    return { source: null, notes, close };
  }
  noteSerialization(zip.entries, prefix, notes);
  return { source: openZipSource(zip, prefix), notes, close };
}

/** Some programs list the folder they were started in. */
function isHere({ name, sizeBytes }: ZipEntry): boolean {
  return name === './' && sizeBytes === 0;
}

/** Systems add these on their own when a person packs a folder. */
const systemEntry = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu;

/** One folder holds the bag and nothing lies beside it: what does has no digest to hold it against. Source: RFC 8493 §4. */
function noteSerialization(entries: readonly ZipEntry[], prefix: string, notes: VerdictNotes): void {
  if (prefix === '') notes.warn('zip.atRoot', '');
  for (const { name } of entries) {
    if (name.startsWith(prefix)) continue;
    if (systemEntry.test(name)) notes.warn('zip.besideBag', name);
    else notes.wrong('zip.besideBag', name);
  }
}

/** The root when the declaration lies there, else the only folder that has one, else the only folder; null when several have. */
function bagPrefix(entries: readonly ZipEntry[]): string | null {
  if (entries.some(({ name }) => name === 'bagit.txt')) return '';
  const declared = entries.filter(({ name }) => /^[^/]+\/bagit\.txt$/u.test(name));
  const [only, another] = declared;
  if (another !== undefined) return null;
  if (only !== undefined) return only.name.slice(0, -'bagit.txt'.length);
  const tops = new Set(entries.map(({ name }) => name.slice(0, name.indexOf('/') + 1)));
  const [top = ''] = tops;
  return tops.size === 1 && top !== 'data/' ? top : '';
}
