import { countMissing } from '../bag/missingFiles.ts';
import { VerdictNotes } from '../bag/verdictNotes.ts';
import { bagPrefix } from './bagPrefix.ts';
import type { OpenedZip } from './zipEntries.ts';
import { guardZip } from './zipGuards.ts';
import { codePages, nameIn } from './zipNames.ts';
import { openZipSource } from './zipSource.ts';

/**
 * The archive with its names read in the code page that fits the manifests best: many archives do not say which one theirs
 * are in. Ours is the first reading; another one must be as harmless and leave fewer listed files missing. Source: SPEC B-38.
 */
export async function namesAsListed(zip: OpenedZip): Promise<OpenedZip> {
  if (zip.entries.every(({ rawName }) => rawName === null)) return zip;
  let best = { zip, missing: await missingIn(zip) };
  for (const codePage of codePages) {
    if (best.missing === 0) break;
    const other = renamed(zip, codePage);
    if (other === null || !isHarmless(other)) continue;
    const missing = await missingIn(other);
    if (missing < best.missing) best = { zip: other, missing };
  }
  return best.zip;
}

function missingIn(zip: OpenedZip): Promise<number> {
  const prefix = bagPrefix(zip.entries);
  return prefix === null
    ? Promise.resolve(Number.POSITIVE_INFINITY)
    : countMissing(openZipSource(zip, prefix));
}

function isHarmless(zip: OpenedZip): boolean {
  const notes = new VerdictNotes();
  guardZip(zip, notes);
  return !notes.hasFindings;
}

function renamed(zip: OpenedZip, codePage: (typeof codePages)[number]): OpenedZip | null {
  const entries = [];
  for (const entry of zip.entries) {
    const name = entry.rawName === null ? entry.name : nameIn(codePage, entry.rawName);
    if (name === null) return null;
    entries.push({ ...entry, name });
  }
  return { ...zip, entries };
}
