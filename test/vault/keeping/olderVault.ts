import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkedPayload, withChecksum } from '#vault/disk/checksummed.ts';
import { aStoredCase, caseId } from '../sampleRecords.ts';
import { opened, sealOf, valueOf } from '../vaultWorld.ts';

const Identity = z.looseObject({ recordsVersion: z.number() });
const Stored = z.object({ entry: z.looseObject({}), record: z.looseObject({ schemaVersion: z.number() }) });

async function identityIn(folder: string) {
  const read = checkedPayload(await readFile(join(folder, 'vault.json')));
  return Identity.parse(read.state === 'intact' ? read.payload : null);
}

/** What `vault.json` says of the case records. */
export async function recordsVersionIn(folder: string): Promise<number> {
  return (await identityIn(folder)).recordsVersion;
}

const cameWithPapers = ['ownPapers', 'paperFinals', 'printRuns', 'paperSignings', 'signedScans'] as const;
const cameWith4 = [
  'clockRecords',
  'stageChanges',
  'procedure',
  'oversight',
  'reviews',
  'compilation',
  'rescue',
  'relief',
  ...cameWithPapers,
  'legalAssistance',
  'publicOpinion',
  'upward',
  'faultFindings',
  'legalOutcomes',
] as const;
const cameWith3 = ['devices', 'webCaptures', 'handovers', 'conductReview', 'gapDuties'] as const;
/** What the records of a version did not have yet. */
const addedAfter = {
  1: ['members', ...cameWith3, ...cameWith4],
  2: [...cameWith3, ...cameWith4],
  3: cameWith4,
} as const;
export type OlderVersion = keyof typeof addedAfter;

/** A vault as an older program wrote it. */
export async function vaultOfVersion(
  folder: string,
  version: OlderVersion,
  cases: number,
  { damaged = 0, recordsVersion = version }: { damaged?: number; recordsVersion?: number } = {},
): Promise<void> {
  const vault = await opened(folder);
  for (let number = 1; number <= cases; number += 1)
    valueOf(await vault.saveCase(aStoredCase({ id: caseId(number), name: `第${number}件` })));
  await vault.close();
  for (let number = 1; number <= cases; number += 1) await writeAsVersion(folder, version, caseId(number));
  if (damaged > 0) await writeFile(join(folder, 'cases', caseId(damaged), 'case.sealed'), 'x');
  const identity = withChecksum({ ...(await identityIn(folder)), recordsVersion });
  await writeFile(join(folder, 'vault.json'), identity);
  await writeFile(join(folder, 'vault.json.prev'), identity);
  await rm(join(folder, 'index.sealed'), { force: true });
  // Its checkpoint speaks of the digests the records had before they were made older.
  await rm(join(folder, 'trail.sealed'), { force: true });
  for (const anchor of ['anchor.sealed', 'anchor.sealed.prev'])
    await rm(join(folder, anchor), { force: true });
}

/** The same record without what came later, under its own digest, with the first line of its trail telling of it. */
async function writeAsVersion(folder: string, version: OlderVersion, id: string): Promise<void> {
  const { seal, unseal } = await sealOf(folder);
  const path = join(folder, 'cases', id, 'case.sealed');
  const read = unseal(`cases/${id}`, await readFile(path));
  const { entry, record } = Stored.parse(read.state === 'intact' ? read.payload : null);
  const later: readonly string[] = addedAfter[version];
  const kept = Object.entries(record).filter(([key]) => !later.includes(key));
  const before = { ...Object.fromEntries(kept), schemaVersion: version };
  const after = createHash('sha256').update(JSON.stringify(before)).digest('hex');
  await writeFile(
    path,
    seal(`cases/${id}`, { schemaVersion: version, entry: { ...entry, after }, record: before }),
  );
  // The trail takes the line over from the record, as after a power cut.
  await rm(join(folder, 'cases', id, 'trail.sealed'));
}
