import { oxumValues, parseBagInfo, parseOxum, repeatedLabels } from '#domain/dossier/bagInfo.ts';
import type { BagMetadata } from '#domain/dossier/bagInfo.ts';
import { decodeManifestPath, parseFetch, type FetchLine } from '#domain/dossier/manifest.ts';
import { plainPath } from '#domain/dossier/safePath.ts';
import type { BagSource } from './bagSource.ts';
import { dangerCode, type FileLookup } from './fileLookup.ts';
import type { Manifest } from './manifests.ts';
import { readTagText, type TagRules } from './tagText.ts';
import type { VerdictNotes } from './verdictNotes.ts';

/** Checks the form of bag-info.txt and its Payload-Oxum against what is there; gives what it says, or null. Source: RFC 8493 §2.2.2. */
export async function checkBagInfo(
  source: BagSource,
  rules: TagRules,
  notes: VerdictNotes,
): Promise<BagMetadata | null> {
  const name = rules.infoName;
  if (!source.files.has(name)) return null;
  const text = await readTagText(source, name, rules, notes);
  if (text === null) return null;
  const info = parseBagInfo(text);
  for (const line of info.malformed) notes.wrongSince10(rules.isStrict, 'bag.infoMalformed', name, { line });
  for (const line of info.looseLines) {
    if (rules.isStrict) notes.wrong('bag.infoLoose', name, { line });
  }
  for (const line of info.tightLines) notes.wrongSince10(rules.isStrict, 'bag.infoLoose', name, { line });
  for (const label of repeatedLabels(info)) notes.warn('bag.infoRepeated', name, { label });
  checkOxum(source, name, oxumValues(info), { rules, notes });
  return info;
}

function checkOxum(
  source: BagSource,
  name: string,
  declared: readonly string[],
  { rules, notes }: { readonly rules: TagRules; readonly notes: VerdictNotes },
): void {
  if (declared.length > 1) notes.wrongSince10(rules.isStrict, 'bag.oxumRepeated', name);
  const payload = [...source.files.values()].filter((file) => file.path.startsWith('data/'));
  const bytes = payload.reduce((sum, file) => sum + file.sizeBytes, 0);
  for (const value of declared) {
    const oxum = parseOxum(value);
    if (oxum === null) notes.wrongSince10(rules.isStrict, 'bag.oxumMalformed', name, { declared: value });
    else if (oxum.bytes !== bytes || oxum.files !== payload.length) {
      notes.wrong('bag.oxumDiffers', name, { declared: value, actual: `${bytes}.${payload.length}` });
    }
  }
}

/**
 * Checks fetch.txt without ever fetching. Gives the payload paths it promises.
 * Source: RFC 8493 §2.2.3; the program is offline by design.
 */
export async function checkFetch(
  source: BagSource,
  manifests: readonly Manifest[],
  lookup: FileLookup,
  tools: { readonly rules: TagRules; readonly notes: VerdictNotes },
): Promise<ReadonlySet<string>> {
  const promised = new Set<string>();
  if (!source.files.has('fetch.txt')) return promised;
  const { rules, notes } = tools;
  const text = await readTagText(source, 'fetch.txt', rules, notes);
  const { lines, malformed } = parseFetch(text ?? '');
  for (const line of malformed) notes.wrong('bag.fetchMalformed', 'fetch.txt', { line });
  const listings = manifests
    .filter((manifest) => !manifest.isTagManifest)
    .map(({ entries }) => new Set(entries.map((entry) => entry.path)));
  for (const line of lines) {
    const where = { line: line.lineNumber };
    if (!isAbsoluteUrl(line.url))
      notes.wrongSince10(rules.isStrict, 'bag.fetchMalformed', 'fetch.txt', where);
    const danger = dangerCode(line.path);
    if (danger !== null) notes.wrong(danger, line.path, where);
    else promised.add(promisedPath(line, listings, lookup, tools));
  }
  return promised;
}

/** Source: RFC 8493 §2.2.3, RFC 3986 §4.3. */
function isAbsoluteUrl(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:./iu.test(url);
}

function promisedPath(
  line: FetchLine,
  listings: readonly ReadonlySet<string>[],
  lookup: FileLookup,
  { rules, notes }: { readonly rules: TagRules; readonly notes: VerdictNotes },
): string {
  const file = lookup.find(line.path)?.file;
  const path = file?.path ?? plainPath(decodeManifestPath(line.path));
  const isListed = listings.every((listing) => listing.has(path));
  if (!isListed)
    notes.wrongSince10(rules.isStrict, 'bag.fetchNotInManifest', path, { line: line.lineNumber });
  if (file === undefined) return path;
  notes.warn('bag.fetchPresent', path);
  if (line.sizeBytes !== null && line.sizeBytes !== file.sizeBytes) {
    const facts = { line: line.lineNumber, declared: line.sizeBytes, actual: file.sizeBytes };
    notes.warn('bag.fetchSizeDiffers', path, facts);
  }
  return path;
}
