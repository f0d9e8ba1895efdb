import { stat } from 'node:fs/promises';
import type { PackageKeys } from '#app/paperPorts.ts';
import type { Progress } from '#app/ports.ts';
import type { SealedFile } from '#domain/dossier/exportContents.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { BagSource } from './bag/bagSource.ts';
import { judgeOpened } from './bag/judgeOpened.ts';
import { VerdictNotes } from './bag/verdictNotes.ts';
import { errnoOf } from './errnoOf.ts';
import { openBagAt } from './openBagAt.ts';
import { digestFiles } from './hashing/digestFiles.ts';
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
    const { source, notes, isSealed, close } = await openBagAt(path, keys);
    try {
      // Beside each other: both read the file, and most of it only once.
      const [verdict, sealedFile] = await Promise.all([
        judgeOpened({ source, notes }, progress),
        isSealed ? digestSealed(path, progress) : null,
      ]);
      return { verdict: { ...verdict, sealedFile }, source, close };
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

/** The digest of the file as it lies on the medium, to be held against the receipt. `null` = it was not read to its end. Source: SPEC B-45. */
async function digestSealed(path: string, { isCancelled }: Progress): Promise<SealedFile | null> {
  const { size } = await stat(path);
  const observer = { onProgress: () => undefined, isCancelled };
  const [answer] = await digestFiles([{ path, algorithms: ['sha256'], sizeBytes: size }], observer);
  const sha256 = Sha256.safeParse(answer?.digests['sha256']);
  return sha256.success ? { sha256: sha256.data, sizeBytes: size } : null;
}
