import { isUtf8 } from 'node:buffer';
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFinding } from '#domain/dossier/packageVerdict.ts';
import { errnoOf } from '../errnoOf.ts';
import type { BagFile, BagSource } from './bagSource.ts';
import { finding } from './finding.ts';

/** One after the other, a hundred thousand files would spend their time waiting for the thread pool. */
const askedAtOnce = 256;

export type Listing = Pick<
  BagSource,
  'files' | 'hasPayloadFolder' | 'topFolders' | 'findings' | 'unknowns' | 'warnings'
>;
interface Growing {
  readonly files: Map<string, BagFile>;
  readonly topFolders: string[];
  readonly findings: PackageFinding[];
  readonly unknowns: PackageFinding[];
  readonly warnings: PackageFinding[];
  /** Folders still to be listed, each with its final slash. */
  readonly waiting: string[];
}

/** Lists a bag's folder with all below it. Fails: throws the file system's error when the folder itself cannot be listed. */
export async function listFolder(root: string): Promise<Listing> {
  const found: Growing = {
    files: new Map(),
    topFolders: [],
    findings: [],
    unknowns: [],
    warnings: [],
    waiting: [''],
  };
  for (let prefix = found.waiting.pop(); prefix !== undefined; prefix = found.waiting.pop()) {
    const entries = await entriesOf(root, prefix, found);
    if (entries === null) continue;
    const plain = sorted(entries, prefix, found);
    if (entries.length === 0 && prefix !== '' && prefix !== 'data/')
      found.warnings.push(finding('bag.emptyFolder', prefix));
    for (const [path, { size, nlink }] of await statAll(root, plain)) {
      found.files.set(path, { path, sizeBytes: size });
      if (nlink > 1) found.warnings.push(finding('bag.hardLinked', path));
    }
  }
  return { ...found, hasPayloadFolder: found.topFolders.includes('data') };
}

/** What one folder holds; null when it cannot be read, which is said of it. */
async function entriesOf(root: string, prefix: string, found: Growing): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(join(root, prefix), { withFileTypes: true });
    if (!entries.some(({ name }) => name.includes('\uFFFD'))) return entries;
    return await onlyUtf8(root, prefix, { entries, found });
  } catch (error) {
    if (prefix === '') throw error;
    found.unknowns.push(finding('bag.fileUnreadable', prefix, { errno: errnoOf(error) }));
    return null;
  }
}

/** Names what no text can name: such an entry cannot be opened by its decoded name, and no manifest in UTF-8 lists it. */
async function onlyUtf8(
  root: string,
  prefix: string,
  { entries, found }: { readonly entries: readonly Dirent[]; readonly found: Growing },
): Promise<readonly Dirent[]> {
  const names = await readdir(join(root, prefix), { encoding: 'buffer' });
  for (const name of names.filter((each) => !isUtf8(each))) {
    const path = `${prefix}${escaped(name)}`;
    const notes = prefix.startsWith('data/') ? found.findings : found.unknowns;
    notes.push(finding('bag.nameNotUtf8', path));
  }
  const readable = new Set(names.filter((name) => isUtf8(name)).map((name) => name.toString()));
  return entries.filter(({ name }) => readable.has(name));
}

function escaped(name: Buffer): string {
  return [...name.toString('latin1')]
    .map((letter) => (/[ -~]/u.test(letter) ? letter : `\\x${hexOf(letter)}`))
    .join('');
}

function hexOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
}

/** The plain files of one folder; all other kinds of entries are noted. */
function sorted(entries: readonly Dirent[], prefix: string, found: Growing): readonly string[] {
  const plain: string[] = [];
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) {
      if (prefix === '') found.topFolders.push(entry.name);
      found.waiting.push(`${path}/`);
    } else if (entry.isSymbolicLink()) found.findings.push(finding('bag.symlink', path));
    else if (entry.isFile()) plain.push(path);
    else found.findings.push(finding('bag.specialFile', path));
  }
  return plain;
}

async function statAll(root: string, paths: readonly string[]): Promise<readonly [string, Stats][]> {
  const found: [string, Stats][] = [];
  for (let at = 0; at < paths.length; at += askedAtOnce) {
    const some = paths.slice(at, at + askedAtOnce);
    const stats = await Promise.all(some.map((path) => lstat(join(root, path))));
    for (const [index, each] of stats.entries()) found.push([some[index] ?? '', each]);
  }
  return found;
}
