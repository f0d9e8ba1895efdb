import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { judgeBag } from './judgeBag.ts';
import type { ReadablePackage } from './packageTarget.ts';

/** The verdict on an opened package, with what opening it said; what could not be opened has only that. */
export async function judgeOpened(
  { source, notes }: Pick<ReadablePackage, 'source' | 'notes'>,
  progress: Progress,
  phase?: string,
): Promise<PackageVerdict> {
  return source === null ? notes.verdict() : notes.addedTo(await judgeBag(source, progress, phase));
}
