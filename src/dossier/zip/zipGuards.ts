import { comparableName, isUnportable, pathDanger, type PathDanger } from '#domain/dossier/safePath.ts';
import type { FindingCode } from '../bag/finding.ts';
import type { VerdictNotes } from '../bag/verdictNotes.ts';
import type { OpenedZip, ZipEntry } from './zipEntries.ts';
import { isSameButLost } from './zipNames.ts';

/** Deflate of real papers and media stays far below; a bomb is a thousand and more. */
const maxRatio = 200;
/** Below this size a high ratio does no harm (an empty log of zeros). */
const ratioFromBytes = 1 << 20;

const symlinkType = 0o120000;
const plainTypes = new Set([0, 0o100000, 0o040000]);

const codeByDanger: Readonly<Record<PathDanger, FindingCode>> = {
  empty: 'zip.emptyName',
  nul: 'zip.nulName',
  backslash: 'zip.backslash',
  absolute: 'zip.absolutePath',
  home: 'zip.homePath',
  escapes: 'zip.pathEscapes',
  reserved: 'zip.reservedName',
  tooLong: 'zip.nameTooLong',
};

/**
 * Notes everything that makes an archive dangerous to open, from its directory alone. Nothing is unpacked here.
 * Source: tech-store.md §8 (what yauzl lets through); quality.md, hostile packages.
 */
export function guardZip(zip: OpenedZip, notes: VerdictNotes): void {
  for (const entry of zip.entries) {
    guardName(entry, notes);
    guardKind(entry, notes);
  }
  guardRepeats(zip.entries, notes);
  guardSizes(zip, notes);
  guardEnds(zip, notes);
}

function guardName(entry: ZipEntry, notes: VerdictNotes): void {
  const danger = pathDanger(entry.name);
  if (danger !== null) notes.wrong(codeByDanger[danger], entry.name);
  else if (isUnportable(entry.name)) notes.warn('bag.nameUnportable', entry.name);
  // An unpacker drops such a part, and the entry lands on another one.
  const parts = entry.name.replace(/\/$/u, '').split('/');
  if (entry.name !== '' && parts.some((part) => part === '' || part === '.'))
    notes.wrong('zip.emptySegment', entry.name);
  for (const other of entry.otherNames) {
    if (!isSameButLost(entry.name, other) || pathDanger(other) !== null)
      notes.wrong('zip.namesDiffer', entry.name, { other });
  }
  if (!entry.isNameValid) notes.wrong('zip.nameEncoding', entry.name);
}

function guardKind(entry: ZipEntry, notes: VerdictNotes): void {
  if (entry.unixType === symlinkType) notes.wrong('zip.symlink', entry.name);
  else if (!plainTypes.has(entry.unixType)) notes.wrong('zip.specialFile', entry.name);
  if (entry.isEncrypted) notes.unknown('zip.encrypted', entry.name);
  else if (entry.method === 'other') notes.unknown('zip.methodUnsupported', entry.name);
  if (!entry.isConsistent) notes.wrong('zip.headerDiffers', entry.name);
  if (entry.isFolder && entry.sizeBytes > 0) notes.wrong('zip.headerDiffers', entry.name);
}

/** The very same name twice (names that differ in case wait for the manifest), or a file where another entry needs a folder: every unpacker decides differently. */
function guardRepeats(entries: readonly ZipEntry[], notes: VerdictNotes): void {
  const names = new Set<string>();
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const entry of entries) {
    const name = entry.name.replace(/\/+$/u, '');
    const key = comparableName(name);
    const isKnown = entry.isFolder ? files.has(key) : names.has(name) || folders.has(key);
    if (isKnown) notes.wrong('zip.duplicate', entry.name);
    (entry.isFolder ? folders : files).add(key);
    if (!entry.isFolder) names.add(name);
  }
  guardOtherNames(entries, notes);
  for (const entry of entries) {
    const segments = comparableName(entry.name.replace(/\/+$/u, '')).split('/').slice(0, -1);
    const isBelowFile = segments.some((_, index) => files.has(segments.slice(0, index + 1).join('/')));
    if (isBelowFile) notes.wrong('zip.duplicate', entry.name);
  }
}

/** A program that reads the other name writes the entry there: over another one, perhaps. */
function guardOtherNames(entries: readonly ZipEntry[], notes: VerdictNotes): void {
  const named = entries.filter(({ otherNames }) => otherNames.length > 0);
  if (named.length === 0) return;
  const ownerByKey = new Map<string, ZipEntry>();
  for (const entry of entries) ownerByKey.set(comparableName(entry.name), entry);
  for (const entry of named) {
    for (const other of entry.otherNames) {
      const key = comparableName(other);
      const owner = ownerByKey.get(key);
      if (owner !== undefined && owner !== entry) notes.wrong('zip.duplicate', entry.name);
      ownerByKey.set(key, entry);
    }
  }
}

/** A second end record inside the comment is a second archive for whoever searches from the other side. */
function guardEnds({ file }: OpenedZip, notes: VerdictNotes): void {
  if (Buffer.from(file.comment).includes('PK\u0005\u0006')) notes.wrong('zip.ambiguous', '');
}

function guardSizes({ entries, sizeBytes }: OpenedZip, notes: VerdictNotes): void {
  const isBomb = (unpacked: number, packed: number) =>
    unpacked > ratioFromBytes && unpacked > packed * maxRatio;
  for (const entry of entries) {
    if (isBomb(entry.sizeBytes, entry.storedBytes)) notes.unknown('zip.bomb', entry.name);
  }
  const total = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (isBomb(total, sizeBytes)) notes.unknown('zip.bomb', '');
}
