import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPath } from '#dossier/verifyPath.ts';
import { rawZip, type RawEntry } from '../refused/rawZip.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';
import { bagFiles, type BagRecipe } from './writeBagit.ts';

/** The verdict on a folder or an archive, and each code of its findings once. */
export async function judge(path: string) {
  const { verdict, findings } = await verifyPath(path, quietProgress().progress);
  return [verdict, [...new Set(findings.map(({ code }) => code))]] as const;
}

/** An archive of these entries on disk; its path. */
export function zipOf(entries: readonly RawEntry[]): string {
  const path = join(tempFolder(), 'a.zip');
  writeFileSync(path, rawZip(entries));
  return path;
}

/** A bag's files as entries whose names begin so. */
export const inside = (prefix: string, recipe: BagRecipe = {}): RawEntry[] =>
  [...bagFiles(recipe)].map(([name, content]) => ({ name: `${prefix}${name}`, content }));
