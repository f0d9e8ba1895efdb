import {
  comparableName,
  isDeceptive,
  isLong,
  isUnportable,
  isWindowsAlias,
} from '#domain/dossier/safePath.ts';
import type { BagSource } from './bagSource.ts';
import type { FileLookup } from './fileLookup.ts';
import type { Manifest } from './manifests.ts';
import { signatureName, signingKeyName } from './signature.ts';
import type { TagRules } from './tagText.ts';
import type { VerdictNotes } from './verdictNotes.ts';

const systemFile =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini|\.Spotlight-V100|\.Trashes|__MACOSX)(?:$|\/)/iu;

/** Checks both directions: what is listed must be there, what is there must be listed. Source: RFC 8493 §3. */
export function checkCompleteness(
  source: BagSource,
  manifests: readonly Manifest[],
  fetched: ReadonlySet<string>,
  tools: { readonly rules: TagRules; readonly lookup: FileLookup; readonly notes: VerdictNotes },
): void {
  const { rules, notes } = tools;
  const payloadManifests = manifests.filter((manifest) => !manifest.isTagManifest);
  const unclear = unclearNames(source, manifests);
  noteMissing(manifests, { fetched, unclear }, notes);
  const listedBy = payloadManifests.map((manifest) => ({
    name: manifest.name,
    paths: new Set(manifest.entries.map((entry) => entry.path)),
  }));
  for (const path of source.files.keys()) {
    if (!path.startsWith('data/')) continue;
    const absentFrom = listedBy.filter(({ paths }) => !paths.has(path));
    if (unclear.has(path)) notes.unknown('zip.namesUnclear', path);
    else if (absentFrom.length === listedBy.length) notes.wrong('bag.fileExtra', path);
    else if (rules.isStrict) {
      for (const { name } of absentFrom) notes.wrong('bag.manifestIncomplete', path, { manifest: name });
    }
  }
  checkTagManifests(source, manifests, rules, notes);
  notePayloadTwins(source, notes);
  noteNames(source, manifests, tools.lookup, notes);
}

function noteMissing(
  manifests: readonly Manifest[],
  { fetched, unclear }: { readonly fetched: ReadonlySet<string>; readonly unclear: ReadonlySet<string> },
  notes: VerdictNotes,
): void {
  for (const path of missingPaths(manifests)) {
    if (unclear.has(path)) notes.unknown('zip.namesUnclear', path);
    else notes.wrong(fetched.has(path) ? 'bag.fetchUnsupported' : 'bag.fileMissing', path);
  }
}

function missingPaths(manifests: readonly Manifest[]): ReadonlySet<string> {
  const missing = manifests.flatMap(({ entries }) => entries.filter(({ file }) => file === null));
  return new Set(missing.map(({ path }) => path));
}

/**
 * Names that may be one another: listed ones beyond ASCII that are not there, and guessed ones that nobody lists. The file
 * may be there under its right name, which the archive does not let us read. Source: SPEC B-38.
 */
export function unclearNames(source: BagSource, manifests: readonly Manifest[]): ReadonlySet<string> {
  if (source.guessedNames.size === 0) return source.guessedNames;
  const missing = [...missingPaths(manifests)].filter((path) => /[^ -~]/u.test(path));
  const listed = new Set(manifests.flatMap(({ entries }) => entries.map(({ path }) => path)));
  const unlisted = [...source.guessedNames].filter((path) => !listed.has(path));
  return missing.length > 0 && unlisted.length > 0 ? new Set([...missing, ...unlisted]) : new Set();
}

function checkTagManifests(
  source: BagSource,
  manifests: readonly Manifest[],
  rules: TagRules,
  notes: VerdictNotes,
): void {
  const tagManifests = manifests.filter((manifest) => manifest.isTagManifest);
  if (tagManifests.length === 0) notes.warn('bag.tagManifestMissing', '');
  const covered = new Set(tagManifests.flatMap(({ entries }) => entries.map((entry) => entry.path)));
  for (const tagManifest of tagManifests) {
    const listed = new Set(tagManifest.entries.map((entry) => entry.path));
    for (const { name, isTagManifest } of manifests) {
      if (isTagManifest || listed.has(name)) continue;
      notes.wrongSince10(rules.isStrict, 'bag.tagManifestIncomplete', name, { manifest: tagManifest.name });
    }
  }
  if (tagManifests.length === 0) return;
  for (const path of source.files.keys()) {
    if (path.startsWith('data/') || covered.has(path) || /^tagmanifest-[^/]+\.txt$/u.test(path)) continue;
    // Held against the tag manifest, which cannot list it.
    if (path === signatureName && covered.has(signingKeyName)) continue;
    notes.warn('bag.tagFileUnlisted', path);
  }
}

/** Windows writes both into one folder: what lies there joins the payload and is in no manifest. Source: SPEC B-35. */
function notePayloadTwins(source: BagSource, notes: VerdictNotes): void {
  const tops = new Set([...source.files.keys()].map((path) => path.split('/')[0] ?? ''));
  for (const top of tops) {
    if (top !== 'data' && comparableName(top.replace(/[ .]+$/u, '')) === 'data')
      notes.wrong('bag.payloadFolderTwin', top);
  }
}

/**
 * Names that some system takes for one another, or for another name. Listed, each has its digest, and one written over
 * shows; what nobody lists would pass for the other. A folder and a zip of it get the same answer. Source: SPEC B-38.
 */
function noteNames(
  source: BagSource,
  manifests: readonly Manifest[],
  lookup: FileLookup,
  notes: VerdictNotes,
): void {
  const listed = new Set(manifests.flatMap(({ entries }) => entries.map(({ path }) => path)));

  for (const [first, ...others] of lookup.clashes()) {
    if (first === undefined) continue;
    const other = others.map((file) => file.path).join('、');
    if ([first, ...others].every(({ path }) => listed.has(path)))
      notes.warn('bag.namesClash', first.path, { other });
    else notes.wrong(source.nameCodes.clash, first.path, { other });
  }
  for (const path of source.files.keys()) {
    if (isWindowsAlias(path) && !listed.has(path)) notes.wrong(source.nameCodes.alias, path);
    else if (isUnportable(path)) notes.warn('bag.nameUnportable', path);
    if (isLong(path)) notes.warn('bag.pathLong', path);
    if (isDeceptive(path)) notes.warn('bag.nameDeceptive', path);
    if (systemFile.test(path)) notes.warn('bag.systemFile', path);
    if (/^data\/(?:.*\/)?bagit\.txt$/u.test(path)) notes.warn('bag.bagWithinBag', path);
  }
}
