import type { BagSource } from './bagSource.ts';
import { readDeclaration } from './declaration.ts';
import { FileLookup } from './fileLookup.ts';
import { readManifests } from './manifests.ts';
import { VerdictNotes } from './verdictNotes.ts';

/** How many lines of the manifests name a file that is not there; what else is wrong is for the judge to say. */
export async function countMissing(source: BagSource): Promise<number> {
  const notes = new VerdictNotes();
  const rules = await readDeclaration(source, notes);
  if (rules === null) return Number.POSITIVE_INFINITY;
  const lookup = new FileLookup(source.files, rules.isStrict);
  const { manifests } = await readManifests(source, lookup, rules, notes);
  return manifests.reduce((sum, { entries }) => sum + entries.filter(({ file }) => file === null).length, 0);
}
