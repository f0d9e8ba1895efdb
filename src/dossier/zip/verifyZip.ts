import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { Progress } from '#app/ports.ts';
import { judgeBag } from '../bag/judgeBag.ts';
import { VerdictNotes } from '../bag/verdictNotes.ts';
import { openZip, type ZipEntry } from './zipEntries.ts';
import { guardZip } from './zipGuards.ts';
import { openZipSource } from './zipSource.ts';

/**
 * Judges a bag inside a zip without unpacking it. The bag lies at the root or in one folder.
 *
 * Fails: an archive that could harm is `invalid` before any of its data is read.
 */
export async function verifyZip(path: string, progress: Progress): Promise<PackageVerdict> {
  const notes = new VerdictNotes();
  const zip = await openZip(path, notes);
  if (zip === null) return notes.verdict();
  try {
    guardZip(zip, notes);
    if (notes.hasFindings) return notes.verdict();
    const prefix = bagPrefix(zip.entries);
    for (const { name } of zip.entries) if (!name.startsWith(prefix)) notes.warn('zip.besideBag', name);
    const verdict = await judgeBag(openZipSource(path, zip, prefix), progress);
    return { ...verdict, warnings: [...notes.verdict().warnings, ...verdict.warnings] };
  } finally {
    zip.file.close();
  }
}

/** The root when the declaration lies there, else the only folder that has one, else the only folder. */
function bagPrefix(entries: readonly ZipEntry[]): string {
  if (entries.some(({ name }) => name === 'bagit.txt')) return '';
  const declared = entries.filter(({ name }) => /^[^/]+\/bagit\.txt$/u.test(name));
  const [only, another] = declared;
  if (only !== undefined && another === undefined) return only.name.slice(0, -'bagit.txt'.length);
  const tops = new Set(entries.map(({ name }) => name.slice(0, name.indexOf('/') + 1)));
  const [top = ''] = tops;
  return tops.size === 1 && top !== 'data/' ? top : '';
}
