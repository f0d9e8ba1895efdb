import { join } from 'node:path';
import type { CasePage, CaseQuery, CaseSurvey, SurveyQuery } from '#app/ports.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { openIndex } from './caseIndex.ts';
import type { CaseIndex } from './caseIndex.ts';
import type { RecordPlace } from './durableAdapter.ts';
import type { VaultDisk } from './durableWrite.ts';
import type { FileFacts } from './fileSystem.ts';
import { recordFile, replaceRevision } from './recordFile.ts';
import type { RecordFile } from './recordFile.ts';
import { VaultRefusal } from './refusal.ts';
import { serialQueue } from './serialQueue.ts';

/** The cases of a vault: one folder each, named by the random id, so that no folder name says whom it concerns. */
export interface CaseStore {
  find(query: CaseQuery): CasePage;
  survey(query: SurveyQuery): CaseSurvey;
  read(caseId: string): Promise<RightsCase>;
  save(next: RightsCase): Promise<RightsCase>;
  index: CaseIndex;
}

export const casesFolder = 'cases';
export const caseSchemaVersion = 1;

/** Where a case's record lies. */
export function casePlace(folder: string, caseId: string): RecordPlace<RightsCase> {
  return {
    path: join(folder, casesFolder, caseId, 'case.json'),
    schema: RightsCase,
    schemaVersion: caseSchemaVersion,
    backup: 'previousGeneration',
  };
}

/** Opens the cases and brings the index up to what the files say. Fails: throws the disk's error. */
export async function openCases(vault: VaultDisk): Promise<CaseStore> {
  const index = await openIndex(vault);
  const writers = writerShelf(vault);
  const queue = serialQueue();

  const readRecord = async (caseId: string): Promise<RightsCase> => {
    const record = await writers.of(caseId).read();
    if (record === null) throw new VaultRefusal(failure('case.notFound'));
    if (record.id !== caseId)
      throw new VaultRefusal(failure('vault.recordDamaged', { path: `${casesFolder}/${caseId}` }));
    return record;
  };
  const store: CaseStore = {
    index,
    find: (query) => index.find(query),
    survey: (query) => index.survey(query),
    read: (caseId) =>
      queue.run(caseId, async () => {
        requireCaseId(caseId);
        const record = await readRecord(caseId);
        // Someone put another file in this one's place while the vault was closed.
        if (index.revisionOf(caseId) !== record.revision) await index.put(summarise(record), unknownFile);
        return record;
      }),
    save: (next) =>
      queue.run(next.id, async () => {
        requireCaseId(next.id);
        if (next.revision === 0) await makeCaseFolder(vault, next.id);
        const writer = writers.of(next.id);
        const saved = await replaceRevision(writer, next);
        await index.put(summarise(saved), writer.written()?.file ?? unknownFile);
        return saved;
      }),
  };
  await catchUp(vault, index, async (caseId, file) => index.put(summarise(await readRecord(caseId)), file));
  await index.persist();
  return store;
}

function requireCaseId(caseId: string): void {
  if (!RightsCase.shape.id.safeParse(caseId).success) throw new VaultRefusal(failure('case.notFound'));
}

async function makeCaseFolder(vault: VaultDisk, caseId: string): Promise<void> {
  await vault.fileSystem.makeFolder(join(vault.folder, casesFolder, caseId));
  // Even when the folder is there already: an earlier try may have failed before this line.
  await vault.fileSystem.syncFolder(join(vault.folder, casesFolder));
}

/** Reads again the cases whose file is not the one the index was made from. */
async function catchUp(
  vault: VaultDisk,
  index: CaseIndex,
  reread: (caseId: string, file: FileFacts) => Promise<void>,
): Promise<void> {
  const names = await vault.fileSystem.list(join(vault.folder, casesFolder));
  const present = names.filter((name) => RightsCase.shape.id.safeParse(name).success);
  const facts = await vault.fileSystem.factsOfMany(
    present.map((caseId) => casePlace(vault.folder, caseId).path),
  );
  const gone = new Set(index.ids());
  const changed: (() => Promise<void>)[] = [];
  for (const [position, caseId] of present.entries()) {
    const file = facts[position] ?? null;
    gone.delete(caseId);
    if (file !== null && !isSameFile(file, index.fileOf(caseId)))
      changed.push(() => rereadIfPossible(() => reread(caseId, file)));
  }
  for (let at = 0; at < changed.length; at += READ_AT_ONCE) {
    await Promise.all(changed.slice(at, at + READ_AT_ONCE).map((read) => read()));
  }
  for (const caseId of gone) index.drop(caseId);
}

/** Enough to keep the disk busy, few enough to stay under any limit of open files. */
const READ_AT_ONCE = 16;

/** One damaged case must not keep the others closed; reading it says what is wrong, and so does `examine`. */
async function rereadIfPossible(reread: () => Promise<void>): Promise<void> {
  try {
    await reread();
  } catch (error) {
    if (!(error instanceof VaultRefusal)) throw error;
  }
}

/** Equal to no file: the next opening reads the case again. */
const unknownFile: FileFacts = { sizeBytes: 0, modifiedMs: 0, inode: 0 };

function isSameFile(a: FileFacts, b: FileFacts | null): boolean {
  return b !== null && a.sizeBytes === b.sizeBytes && a.modifiedMs === b.modifiedMs && a.inode === b.inode;
}

/** How many writers are kept with their last record; one more case costs one more reading. */
const KEPT_WRITERS = 32;

interface WriterShelf {
  /** The one writer of a case. Call inside the case's queue. */
  of(caseId: string): RecordFile<RightsCase>;
}

function writerShelf(vault: VaultDisk): WriterShelf {
  const writers = new Map<string, RecordFile<RightsCase>>();
  return {
    of(caseId) {
      const writer = writers.get(caseId) ?? recordFile(vault, casePlace(vault.folder, caseId));
      writers.delete(caseId);
      writers.set(caseId, writer);
      const [oldest] = writers.keys();
      if (writers.size > KEPT_WRITERS && oldest !== undefined) writers.delete(oldest);
      return writer;
    },
  };
}
