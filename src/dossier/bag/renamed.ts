import { isHashable } from '../hashing/hashers.ts';
import type { BagSource, DigestWish, FileDigests } from './bagSource.ts';
import type { Manifest } from './manifests.ts';
import type { VerdictNotes } from './verdictNotes.ts';

/** What to hash besides the listed files: when some are missing, those nobody lists may be the same under another name. */
export function renameWishes(source: BagSource, manifests: readonly Manifest[]): DigestWish[] {
  const algorithms = [
    ...new Set(
      manifests
        .filter(({ algorithm, entries }) => isHashable(algorithm) && entries.some(isMissing))
        .map(({ algorithm }) => algorithm),
    ),
  ];
  if (algorithms.length === 0) return [];
  const listed = new Set(manifests.flatMap(({ entries }) => entries.map((entry) => entry.path)));
  return [...source.files.keys()]
    .filter((path) => !listed.has(path) && !/^(?:bagit|tagmanifest-[^/]+)\.txt$/u.test(path))
    .map((path) => ({ path, algorithms }));
}

/** Says for each missing file which unlisted one has its content. */
export function noteRenamed(
  manifests: readonly Manifest[],
  wishes: readonly DigestWish[],
  answers: readonly FileDigests[],
  notes: VerdictNotes,
): void {
  const pathByDigest = new Map<string, string>();
  for (const [index, { path }] of wishes.entries()) {
    for (const [algorithm, digest] of Object.entries(answers[index]?.digests ?? {}))
      pathByDigest.set(`${algorithm} ${digest}`, path);
  }
  const told = new Set<string>();
  for (const { algorithm, entries } of manifests) {
    for (const entry of entries.filter(isMissing)) {
      const now = pathByDigest.get(`${algorithm} ${entry.digest}`);
      if (now === undefined || told.has(entry.path)) continue;
      told.add(entry.path);
      notes.wrong('bag.fileRenamed', entry.path, { now });
    }
  }
}

function isMissing(entry: { readonly file: unknown }): boolean {
  return entry.file === null;
}
