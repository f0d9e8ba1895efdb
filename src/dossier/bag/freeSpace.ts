import { statfs } from 'node:fs/promises';
import type { PackageEntry, PackagePlan } from '#app/paperPorts.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import { onMedium } from './mediumError.ts';

/** Cluster waste, folder entries and a manifest line per file; exFAT sticks often use clusters of 32 KiB or more. */
const overheadPerFile = 1024;
const overheadAlways = 64 << 10;

/** `dossier.mediumFull` when the package cannot fit beside what is `kept` of it, before anything is written; null when it should. */
export async function freeSpaceFailure(
  { payload }: PackagePlan,
  targetFolder: string,
  kept: ReadonlySet<PackageEntry>,
): Promise<Failure | null> {
  const { bsize, blocks, bavail } = await onMedium(() => statfs(targetFolder));
  // Some network and virtual file systems report nothing; then writing will tell.
  if (blocks === 0) return null;
  const coming = payload.filter((entry) => !kept.has(entry));
  const clusters = coming.reduce((sum, { sizeBytes }) => sum + Math.ceil(sizeBytes / bsize), 0);
  const neededBytes = clusters * bsize + payload.length * overheadPerFile + overheadAlways;
  const freeBytes = bavail * bsize;
  return neededBytes > freeBytes ? failure('dossier.mediumFull', { neededBytes, freeBytes }) : null;
}
