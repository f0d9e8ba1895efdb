import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import type { Progress } from '#app/ports.ts';
import { isHashable } from '../hashing/hashers.ts';
import type { BagSource, DigestWish, FileDigests } from './bagSource.ts';
import { checkCompleteness, unclearNames } from './completeness.ts';
import { noteRenamed, renameWishes } from './renamed.ts';
import { readDeclaration } from './declaration.ts';
import { FileLookup } from './fileLookup.ts';
import { readManifests, type Manifest, type ManifestEntry } from './manifests.ts';
import { checkBagInfo, checkFetch } from './metadata.ts';
import { checkSignature } from './signature.ts';
import { VerdictNotes } from './verdictNotes.ts';

/**
 * Judges a bag as RFC 8493 says, versions 0.93 to 1.0: every listed file present, every payload file listed, every digest equal.
 *
 * Fails: never by throwing for what is in the bag; a cancelled check is `unjudged` with `bag.cancelled`.
 */
export async function judgeBag(
  source: BagSource,
  progress: Progress,
  phase = 'verifying',
): Promise<PackageVerdict> {
  const notes = new VerdictNotes();
  if (!looksLikeABag(source)) {
    notes.unknown('bag.notABag', '');
    noteBagsBelow(source, notes);
    return notes.verdict();
  }
  notes.wrongAsFound(source.findings);
  notes.unknownAsFound(source.unknowns);
  notes.warnAsFound(source.warnings);
  for (const folder of source.topFolders)
    if (tagFileName.test(folder)) notes.wrong('bag.tagFileIsFolder', folder);
  const rules = await readDeclaration(source, notes);
  if (rules === null) return notes.verdict();
  if (!source.hasPayloadFolder) notes.wrong('bag.payloadFolderMissing', 'data');
  const lookup = new FileLookup(source.files, rules.isStrict);
  const { manifests, isWhole } = await readManifests(source, lookup, rules, notes);
  noteManifestSet(source, manifests, notes);
  const fetched = await checkFetch(source, manifests, lookup, { rules, notes });
  if (isWhole) checkCompleteness(source, manifests, fetched, { rules, lookup, notes });
  const info = await checkBagInfo(source, rules, notes);
  await checkSignature(source, info, notes);
  await checkDigests(source, manifests, notes, { progress, phase, findRenamed: isWhole });
  return notes.verdict();
}

/** Names that the rules give to a file: as a folder they are there and cannot be read. */
const tagFileName = /^(?:bagit|bag-info|fetch|(?:tag)?manifest-[A-Za-z0-9_-]+)\.txt$/iu;

function looksLikeABag(source: BagSource): boolean {
  if (source.hasPayloadFolder) return true;
  return [...source.files.keys()].some(
    (path) => path === 'bagit.txt' || /^(?:tag)?manifest-[^/]+\.txt$/u.test(path),
  );
}

/** People pick the folder the package was put in; saying where it is saves them a walk. */
function noteBagsBelow(source: BagSource, notes: VerdictNotes): void {
  const below = [...source.files.keys()].filter((path) => /^[^/]+\/bagit\.txt$/u.test(path));
  if (below.length === 0) return;
  const folders = below.slice(0, 5).map((path) => path.slice(0, -'/bagit.txt'.length));
  notes.warn('bag.insideFolder', '', { folders: folders.join('、') });
}

function noteManifestSet(source: BagSource, manifests: readonly Manifest[], notes: VerdictNotes): void {
  const payloadManifests = manifests.filter((manifest) => !manifest.isTagManifest);
  const hasAny = [...source.files.keys()].some((path) => /^manifest-[^/]+\.txt$/u.test(path));
  if (!hasAny) notes.wrong('bag.manifestMissing', '');
  if (source.hasPayloadFolder && ![...source.files.keys()].some((path) => path.startsWith('data/'))) {
    notes.warn('bag.payloadEmpty', 'data');
  }
  const isWeak = payloadManifests.every(({ algorithm }) => algorithm === 'md5' || algorithm === 'sha1');
  if (payloadManifests.length > 0 && isWeak) {
    notes.warn('bag.weakAlgorithm', '', {
      algorithm: payloadManifests.map(({ algorithm }) => algorithm).join('、'),
    });
  }
}

async function checkDigests(
  source: BagSource,
  manifests: readonly Manifest[],
  notes: VerdictNotes,
  run: { readonly progress: Progress; readonly phase: string; readonly findRenamed: boolean },
): Promise<void> {
  const expected = expectedByPath(manifests);
  const listed = [...expected].map(([path, entries]) => ({
    path,
    algorithms: [...new Set(entries.map((entry) => entry.algorithm))],
  }));
  const unlisted = run.findRenamed ? renameWishes(source, manifests) : [];
  const others = source.hasChecksums ? checksumWishes(source, [...listed, ...unlisted]) : [];
  const wishes = [...listed, ...unlisted, ...others];
  const totalBytes = wishes.reduce((sum, { path }) => sum + (source.files.get(path)?.sizeBytes ?? 0), 0);
  const answers = await source.digest(wishes, {
    isCancelled: () => run.progress.isCancelled(),
    onProgress: (doneBytes, doneFiles) =>
      run.progress.report({ phase: run.phase, doneBytes, totalBytes, doneFiles, totalFiles: wishes.length }),
  });
  for (const [index, wish] of listed.entries()) {
    const answer = answers[index];
    if (answer === undefined || answer.failed === 'ECANCELED') continue;
    compareOne(wish.path, answer, { expected: expected.get(wish.path) ?? [], source, notes });
  }
  // Only the archive's own checksums can say something of what no manifest lists.
  for (const { failed } of answers.slice(listed.length))
    if (failed !== undefined && typeof failed !== 'string') notes.wrongAsFound([failed]);
  const unclear = unclearNames(source, manifests);
  noteRenamed(
    manifests,
    unlisted.filter(({ path }) => !unclear.has(path)),
    answers.slice(listed.length).filter((_, index) => !unclear.has(unlisted[index]?.path ?? '')),
    notes,
  );
  if (run.progress.isCancelled()) notes.unknown('bag.cancelled', '');
}

function checksumWishes(source: BagSource, wished: readonly DigestWish[]): readonly DigestWish[] {
  const known = new Set(wished.map(({ path }) => path));
  return [...source.files.keys()]
    .filter((path) => !known.has(path))
    .map((path) => ({ path, algorithms: [] }));
}

type ExpectedDigest = ManifestEntry & { readonly algorithm: string };

function expectedByPath(manifests: readonly Manifest[]): Map<string, ExpectedDigest[]> {
  const expected = new Map<string, ExpectedDigest[]>();
  for (const { algorithm, entries } of manifests) {
    if (!isHashable(algorithm)) continue;
    for (const entry of entries) {
      if (entry.file === null) continue;
      const known = expected.get(entry.path);
      if (known === undefined) expected.set(entry.path, [{ ...entry, algorithm }]);
      else known.push({ ...entry, algorithm });
    }
  }
  return expected;
}

function compareOne(
  path: string,
  answer: FileDigests,
  facts: {
    readonly expected: readonly ExpectedDigest[];
    readonly source: BagSource;
    readonly notes: VerdictNotes;
  },
): void {
  const { notes } = facts;
  if (!answer.fromMedium) notes.warn('bag.readBackCached', '');
  if (answer.failed !== undefined) {
    notes.unread(path, answer.failed);
    return;
  }
  notes.filesChecked += 1;
  notes.bytesChecked += answer.sizeBytes;
  if (answer.sizeBytes !== facts.source.files.get(path)?.sizeBytes) notes.unknown('bag.fileChanged', path);
  const differing = facts.expected.filter((entry) => answer.digests[entry.algorithm] !== entry.digest);
  for (const algorithm of new Set(differing.map((entry) => entry.algorithm))) {
    notes.wrong('bag.digestDiffers', path, { algorithm: algorithm.toUpperCase() });
  }
}
