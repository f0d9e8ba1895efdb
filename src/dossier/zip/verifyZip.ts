import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { Progress } from '#app/ports.ts';
import { judgeBag } from '../bag/judgeBag.ts';
import type { WrittenPackage } from '../bag/packageTarget.ts';
import { VerdictNotes } from '../bag/verdictNotes.ts';
import type { ArchiveFile } from './archiveFile.ts';
import { openZip, type ZipEntry } from './zipEntries.ts';
import { guardZip } from './zipGuards.ts';
import { openZipSource } from './zipSource.ts';

/**
 * Judges a bag inside a zip without unpacking it. The bag lies at the root or in one folder.
 *
 * Fails: an archive that could harm is `invalid` before any of its data is read.
 */
export async function verifyZip(archive: ArchiveFile, progress: Progress): Promise<PackageVerdict> {
  const { source, notes, close } = await openZipBag(archive);
  try {
    return source === null ? notes.verdict() : notes.addedTo(await judgeBag(source, progress));
  } finally {
    close();
  }
}

/** Opens the one bag of an archive, which is closed with it. */
export async function openZipBag(
  archive: ArchiveFile,
  notes: VerdictNotes = new VerdictNotes(),
): Promise<WrittenPackage> {
  const zip = await openZip(archive, notes);
  if (zip === null) return { source: null, notes, close: () => undefined };
  const close = () => zip.file.close();
  guardZip(zip, notes);
  if (notes.hasFindings) return { source: null, notes, close };
  const prefix = bagPrefix(zip.entries);
  if (prefix === null) {
    notes.unknown('zip.severalBags', '');
    return { source: null, notes, close };
  }
  noteSerialization(zip.entries, prefix, notes);
  return { source: openZipSource(zip, prefix), notes, close };
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
