import type { ZipEntry } from './zipEntries.ts';

/** The root when the declaration lies there, else the only folder that has one, else the only folder; null when several have. */
export function bagPrefix(entries: readonly ZipEntry[]): string | null {
  const atRoot = entries.some(({ name }) => name === 'bagit.txt');
  const declared = entries.filter(({ name }) => /^[^/]+\/bagit\.txt$/u.test(name));
  // The payload of a bag at the root may hold a bag of its own.
  if (atRoot) return declared.some(({ name }) => name !== 'data/bagit.txt') ? null : '';
  const [only, another] = declared;
  if (another !== undefined) return null;
  if (only !== undefined) return only.name.slice(0, -'bagit.txt'.length);
  const tops = new Set(entries.map(({ name }) => name.slice(0, name.indexOf('/') + 1)));
  const [top = ''] = tops;
  return tops.size === 1 && top !== 'data/' ? top : '';
}
