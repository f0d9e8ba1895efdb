import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { Progress } from '#app/ports.ts';
import { errnoOf } from '../errnoOf.ts';
import { openFolderSource } from './folderSource.ts';
import { judgeBag } from './judgeBag.ts';
import { VerdictNotes } from './verdictNotes.ts';

/**
 * Judges any folder that claims to be a bag.
 *
 * Fails: a folder that cannot be listed is `unjudged` with `bag.unreadable`.
 */
export async function verifyBag(folder: string, progress: Progress): Promise<PackageVerdict> {
  try {
    return await judgeBag(await openFolderSource(folder), progress);
  } catch (error) {
    const notes = new VerdictNotes();
    notes.unknown('bag.unreadable', '', { errno: errnoOf(error) });
    return notes.verdict();
  }
}
