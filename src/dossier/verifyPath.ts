import type { PackageKeys } from '#app/paperPorts.ts';
import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { BagSource } from './bag/bagSource.ts';
import { judgeOpened } from './bag/judgeOpened.ts';
import { VerdictNotes } from './bag/verdictNotes.ts';
import { errnoOf } from './errnoOf.ts';
import { openBagAt } from './openBagAt.ts';
import { NO_KEYS } from './sealed/packageKeys.ts';

/** Judges a package folder, a zip of one, or a sealed one. Fails: never by throwing for what the path holds; unreadable is `unjudged`. */
export async function verifyPath(
  path: string,
  progress: Progress,
  keys: PackageKeys = NO_KEYS,
): Promise<PackageVerdict> {
  const { verdict, close } = await judgePath(path, progress, keys);
  close();
  return verdict;
}

/** A judged package, still open. Close it in every case. */
export interface JudgedPath {
  readonly verdict: PackageVerdict;
  /** `null` = there is nothing to read. */
  readonly source: BagSource | null;
  close(): void;
}

/** As `verifyPath`, and leaves the package open. */
export async function judgePath(path: string, progress: Progress, keys: PackageKeys): Promise<JudgedPath> {
  try {
    const { source, notes, close } = await openBagAt(path, keys);
    try {
      return { verdict: await judgeOpened({ source, notes }, progress), source, close };
    } catch (error) {
      close();
      throw error;
    }
  } catch (error) {
    const notes = new VerdictNotes();
    notes.unknown('bag.unreadable', '', { errno: errnoOf(error) });
    return { verdict: notes.verdict(), source: null, close: () => undefined };
  }
}
