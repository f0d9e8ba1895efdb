import {
  decodeManifestPath,
  hasBarePercent,
  parseManifest,
  textLines,
  type ManifestLine,
} from '#domain/dossier/manifest.ts';
import { plainPath } from '#domain/dossier/safePath.ts';
import { isHashable } from '../hashing/hashers.ts';
import type { BagFile, BagSource } from './bagSource.ts';
import { dangerCode, type FileLookup } from './fileLookup.ts';
import { readTagText, type TagRules } from './tagText.ts';
import type { VerdictNotes } from './verdictNotes.ts';

export interface ManifestEntry {
  readonly digest: string;
  /** Safe path relative to the bag; the file's own spelling when it was found. */
  readonly path: string;
  readonly file: BagFile | null;
}
export interface ManifestSet {
  readonly manifests: readonly Manifest[];
  /** False when one could not be read: then nothing can be said about what no manifest lists. */
  readonly isWhole: boolean;
}
export interface Manifest {
  readonly name: string;
  readonly algorithm: string;
  readonly isTagManifest: boolean;
  readonly entries: readonly ManifestEntry[];
}
interface ManifestName {
  readonly name: string;
  readonly algorithm: string;
  readonly isTagManifest: boolean;
}

/** More lines than any medium has files; they would only exhaust memory. */
const maxLines = 1_000_000;
/** A file that is no manifest at all has as many bad lines as lines; the first ones say enough. */
const toldLines = 100;

/** Hex characters of a digest. */
const digestLength: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
  sm3: 64,
  sha3224: 56,
  sha3256: 64,
  sha3384: 96,
  sha3512: 128,
  blake2b256: 64,
  blake2b512: 128,
  blake2s256: 64,
};

/** Reads every manifest of the bag; dangerous paths are noted and dropped, so that nothing later can follow them. */
export async function readManifests(
  source: BagSource,
  lookup: FileLookup,
  rules: TagRules,
  notes: VerdictNotes,
): Promise<ManifestSet> {
  const manifests: Manifest[] = [];
  const named = manifestNames(source);
  for (const name of named) {
    const text = await readTagText(source, name.name, rules, notes);
    if (text === null) continue;
    if (!isHashable(name.algorithm)) {
      notes.unknown('bag.algorithmUnsupported', name.name, { algorithm: name.algorithm });
    }
    if (textLines(text).length > maxLines) {
      notes.unread(name.name, 'EFBIG');
      continue;
    }
    const { lines, malformed, blank } = parseManifest(text);
    for (const line of malformed.slice(0, toldLines))
      notes.wrong('bag.manifestLineMalformed', name.name, { line });
    for (const line of blank) notes.warn('bag.blankLine', name.name, { line });
    const usable = lines.filter((line) => isUsable(line, name, rules, notes));
    noteRepeats(usable, name, rules, notes);
    manifests.push({ ...name, entries: toEntries(usable, lookup, rules, notes) });
  }
  return { manifests, isWhole: manifests.length === named.length };
}

function manifestNames(source: BagSource): ManifestName[] {
  return [...source.files.keys()].sort().flatMap((name) => {
    const [, tag, algorithm] = /^(tag)?manifest-([A-Za-z0-9_-]+)\.txt$/u.exec(name) ?? [];
    if (algorithm === undefined) return [];
    return [
      {
        name,
        algorithm: algorithm.toLowerCase().replace(/[^a-z0-9]/gu, ''),
        isTagManifest: tag !== undefined,
      },
    ];
  });
}

function isUsable(line: ManifestLine, manifest: ManifestName, rules: TagRules, notes: VerdictNotes): boolean {
  const facts = { line: line.lineNumber, algorithm: manifest.algorithm.toUpperCase() };
  const danger = dangerCode(line.path);
  if (danger !== null) {
    notes.wrong(danger, line.path, facts);
    return false;
  }
  const length = digestLength[manifest.algorithm];
  if (length !== undefined && line.digest.length !== length) {
    notes.wrong('bag.digestMalformed', line.path, facts);
    return false;
  }
  if (line.isStarred) notes.warn('bag.md5sumStyle', manifest.name, facts);
  if (isRoundabout(line.path)) notes.warn('bag.dotSlash', manifest.name);
  if (rules.isStrict && hasBarePercent(line.path)) notes.warn('bag.percentBare', manifest.name, facts);
  return isOwnTerritory(line, manifest, rules, notes);
}

/** Leads where the plain path leads: `./data/a`, `data//a`, `data/./a`. */
function isRoundabout(path: string): boolean {
  return /(?:^|\/)(?:\.\/|\/)/u.test(path);
}

/** Payload manifests list `data/` and nothing else; tag manifests everything but `data/` and themselves. */
function isOwnTerritory(
  line: ManifestLine,
  manifest: ManifestName,
  rules: TagRules,
  notes: VerdictNotes,
): boolean {
  const path = plainPath(line.path);
  const facts = { line: line.lineNumber };
  const isPayload = path.startsWith('data/');
  if (isPayload === manifest.isTagManifest) {
    notes.wrong(isPayload ? 'bag.pathInsidePayload' : 'bag.pathOutsidePayload', line.path, facts);
    return false;
  }
  if (manifest.isTagManifest && /^tagmanifest-[^/]+\.txt$/u.test(path)) {
    notes.wrongSince10(rules.isStrict, 'bag.tagManifestListed', line.path, facts);
    return false;
  }
  return true;
}

function noteRepeats(
  lines: readonly ManifestLine[],
  manifest: ManifestName,
  rules: TagRules,
  notes: VerdictNotes,
): void {
  const digestByPath = new Map<string, string>();
  for (const line of lines) {
    const path = plainPath(rules.isStrict ? decodeManifestPath(line.path) : line.path);
    const earlier = digestByPath.get(path);
    digestByPath.set(path, line.digest);
    const facts = { line: line.lineNumber, manifest: manifest.name };
    if (earlier === undefined) continue;
    if (earlier !== line.digest) notes.wrong('bag.listedTwiceDifferently', path, facts);
    else if (rules.isStrict) notes.wrong('bag.listedTwice', path, facts);
    else notes.warn('bag.listedTwiceSame', path, facts);
  }
}

/**
 * Two listed names that differ only in case become one file on FAT, NTFS or HFS+. When a manifest before 1.0 lists both
 * and one is there, the other is that same file; any other change of case is a missing file. From 1.0 on a file must be
 * listed exactly once, so neither case nor normalisation may make two lines of one file.
 */
function toEntries(
  lines: readonly ManifestLine[],
  lookup: FileLookup,
  rules: TagRules,
  notes: VerdictNotes,
): ManifestEntry[] {
  const found = lines.map((line) => ({ line, hit: lookup.find(line.path) }));
  const listedFiles = new Set(found.flatMap(({ hit }) => (hit === null ? [] : [hit.file])));
  const exactFiles = new Set(found.flatMap(({ hit }) => (hit?.match === 'exact' ? [hit.file] : [])));
  return found.map(({ line, hit }) => {
    const path = plainPath(decodeManifestPath(line.path));
    if (hit?.match === 'normalized') {
      notes.warn('bag.nameNormalized', path);
      if (rules.isStrict && exactFiles.has(hit.file))
        notes.wrong('bag.listedTwice', path, { line: line.lineNumber });
    }
    const twin = hit === null && !rules.isStrict ? lookup.findIgnoringCase(line.path) : null;
    const isTwin = twin !== null && listedFiles.has(twin);
    if (isTwin) notes.warn('bag.nameCaseDiffers', path);
    const file = hit?.file ?? (isTwin ? twin : null);
    return { digest: line.digest, path: file?.path ?? path, file };
  });
}
