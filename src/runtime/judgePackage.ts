import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { verifyPath } from '#dossier/verifyPath.ts';

/** Judges a package by its path, without a vault: for reviewers who have only the stick and this program. */
export function judgePackage(
  path: string,
  progress: Progress,
  passphrase: string | null = null,
): Promise<PackageVerdict> {
  return verifyPath(path, progress, { passphrase, secret: null });
}
