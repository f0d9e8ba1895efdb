import type { ReadablePackage } from '../bag/packageTarget.ts';
import { VerdictNotes } from '../bag/verdictNotes.ts';
import { SealedDamage } from '../sealed/sealedArchive.ts';
import type { ArchiveFile } from './archiveFile.ts';
import { bagPrefix } from './bagPrefix.ts';
import { namesAsListed } from './namesAsListed.ts';
import { openZip, type OpenedZip, type ZipEntry } from './zipEntries.ts';
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
  const guarded = { ...opened, entries: opened.entries.filter((entry) => !isHere(entry)) };
  const close = () => opened.file.close();
  guardZip(guarded, notes);
  await guardLayout(opened, notes);
  if (notes.hasFindings) return { source: null, notes, close };
  const zip = await namesAsListed(guarded);
  const prefix = bagPrefix(zip.entries);
  if (prefix === null) {
    notes.unknown('zip.severalBags', '');
    return { source: null, notes, close };
  }
  noteSerialization(zip.entries, prefix, notes);
  return { source: openZipSource(zip, prefix), notes, close };
}

/** Reads between the entries, where an encrypted archive may be damaged as anywhere else. */
async function guardLayout(zip: OpenedZip, notes: VerdictNotes): Promise<void> {
  try {
    await guardTiling(zip, notes);
  } catch (error) {
    if (error instanceof SealedDamage) notes.wrong('sealed.damaged', '');
    else {
      zip.file.close();
      throw error;
    }
  }
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
