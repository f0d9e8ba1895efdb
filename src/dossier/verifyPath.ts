import { stat } from 'node:fs/promises';
import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { verifyBag } from './bag/verifyBag.ts';
import type { FindingCode, FindingFacts } from './bag/finding.ts';
import { VerdictNotes } from './bag/verdictNotes.ts';
import { otherArchive } from './otherArchive.ts';
import { errnoOf } from './errnoOf.ts';
import { verifyZip } from './zip/verifyZip.ts';

/** Judges a package folder or a zip of one. Fails: never by throwing for what the path holds; unreadable is `unjudged`. */
export async function verifyPath(path: string, progress: Progress): Promise<PackageVerdict> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await verifyBag(path, progress);
    // Opening a pipe would wait for a writer that never comes.
    if (!found.isFile()) return unjudged('zip.notAZip');
    const format = await otherArchive(path);
    return format === null ? await verifyZip(path, progress) : unjudged('zip.otherFormat', { format });
  } catch (error) {
    return unjudged('bag.unreadable', { errno: errnoOf(error) });
  }
}

function unjudged(code: FindingCode, facts?: FindingFacts): PackageVerdict {
  const notes = new VerdictNotes();
  notes.unknown(code, '', facts);
  return notes.verdict();
}
