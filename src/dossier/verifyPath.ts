import { stat } from 'node:fs/promises';
import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { verifyBag } from './bag/verifyBag.ts';
import { VerdictNotes } from './bag/verdictNotes.ts';
import { errnoOf } from './errnoOf.ts';
import { verifyZip } from './zip/verifyZip.ts';

/** Judges a package folder or a zip of one. Fails: never by throwing for what the path holds; unreadable is `unjudged`. */
export async function verifyPath(path: string, progress: Progress): Promise<PackageVerdict> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return await (isFolder ? verifyBag(path, progress) : verifyZip(path, progress));
  } catch (error) {
    const notes = new VerdictNotes();
    notes.unknown('bag.unreadable', '', { errno: errnoOf(error) });
    return notes.verdict();
  }
}
