import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { realFileSystem } from '../disk/fileSystem.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { answer, VaultRefusal } from '../refusal.ts';
import type { Doing } from '../refusal.ts';
import { mediumOf } from './medium.ts';
import type { Medium } from './medium.ts';

export interface MediumPlace {
  readonly medium: Medium;
  /** Where the person pointed. */
  readonly place: string;
}
/** How tokens become places on drives; the drives adapter knows. */
export interface MediumDoor {
  readonly resolveFolder: (token: string) => Promise<Result<string>>;
  /** The file system of drives, unless a test makes it fail. */
  readonly mediumFiles?: FileSystem;
}
export const noDrives: MediumDoor = { resolveFolder: async () => refused(failure('drive.notFound')) };

/** Work on a drive; what the drive throws becomes its own refusal. */
export async function onMedium<T>(
  { resolveFolder, mediumFiles = realFileSystem }: MediumDoor,
  folderToken: string,
  work: (place: MediumPlace) => Promise<T>,
  doing: Doing = 'writing',
): Promise<Result<T>> {
  const place = await resolveFolder(folderToken);
  if (!place.ok) return place;
  const medium = mediumOf(mediumFiles);
  return answer(doing, async () => {
    try {
      return await work({ medium, place: place.value });
    } catch (error) {
      const bad = medium.failureOf(error);
      throw bad === null ? error : new VaultRefusal(bad, { cause: error });
    }
  });
}
