import type { CasePage, CaseQuery, CaseSurvey, SurveyQuery } from '#app/ports.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { casesFolder, lookAtCases } from './caseFiles.ts';
import type { CaseFiles, CasesOnDisk } from './caseFiles.ts';
import { caseKeeping, makeCaseFolder, requireCaseId, unknownFile } from './caseKeeping.ts';
import type { CaseKeeping, CaseParts } from './caseKeeping.ts';
import { openIndex } from './caseIndex.ts';
import type { CaseIndex } from './caseIndex.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileFacts } from '../disk/fileSystem.ts';
import { linesLater } from './linesLater.ts';
import { failureOf, ifPossible, VaultRefusal } from '../refusal.ts';
import { serialQueue } from '../disk/serialQueue.ts';
import type { Trail } from '../trail/trail.ts';

/** The cases of a vault: one folder each, named by the random id, so that no folder name says whom it concerns. */
export interface CaseStore extends CaseKeeping {
  find(query: CaseQuery): CasePage;
  survey(query: SurveyQuery): CaseSurvey;
  read(caseId: string): Promise<RightsCase>;
  /** `deed`: what was done, when the newest events do not say. */
  save(next: RightsCase, by: Actor, deed?: Deed): Promise<RightsCase>;
  note(caseId: string, by: Actor, deed: Deed): Promise<void>;
  /** Work with the trail of a case that is there. */
  withTrail<T>(caseId: string, work: (trail: Trail) => Promise<T>): Promise<T>;
  /** Resolves when the index has been held against the files and every change is told of in its trail. */
  settled(): Promise<void>;
  index: CaseIndex;
}

/**
 * Opens the cases and brings the index up to what the files say; `seen` is what `lookAtCases` said, if someone looked since the folder
 * was taken. Fails: throws the disk's error.
 */
export async function openCases(
  vault: VaultDisk,
  filesOf: (caseId: string) => CaseFiles,
  seen?: Promise<CasesOnDisk>,
): Promise<CaseStore> {
  const index = await openIndex(vault);
  const queue = serialQueue();
  let checking: Promise<unknown> = Promise.resolve();
  const catchingUp = catchUp(index, seen ?? lookAtCases(vault), (caseId, file) =>
    queue.run(caseId, async () => index.put(await readRecord(filesOf, caseId), file)),
  );
  if (index.isUpToDate()) {
    // Only someone who changed files behind the program's back makes a difference: that is noticed beside the work.
    checking = catchingUp.catch(ignoreBadDisk);
  } else {
    await catchingUp;
    await index.persist();
  }
  const lines = linesLater(
    (caseId) => void queue.run(caseId, () => ifPossible(() => filesOf(caseId).trail.catchUp())),
  );
  const parts = { index, queue, filesOf, lines };
  return {
    ...caseWork(vault, parts),
    ...caseKeeping(vault, parts),
    settled: async () => {
      await checking;
      lines.now();
      await queue.idle();
    },
  };
}

async function readRecord(filesOf: CaseParts['filesOf'], caseId: string): Promise<RightsCase> {
  const record = await filesOf(caseId).record.read();
  if (record === null) throw new VaultRefusal(failure('case.notFound'));
  if (record.id !== caseId)
    throw new VaultRefusal(failure('vault.recordDamaged', { path: `${casesFolder}/${caseId}` }));
  return record;
}

function caseWork(
  vault: VaultDisk,
  { index, queue, filesOf, lines }: CaseParts,
): Omit<CaseStore, keyof CaseKeeping | 'settled'> {
  const withTrail: CaseStore['withTrail'] = (caseId, work) =>
    queue.run(caseId, async () => {
      requireCaseId(caseId);
      const { record, trail } = filesOf(caseId);
      if ((await record.carried()) === null) throw new VaultRefusal(failure('case.notFound'));
      return work(trail);
    });
  return {
    index,
    find: (query) => index.find(query),
    survey: (query) => index.survey(query),
    read: (caseId) =>
      queue.run(caseId, async () => {
        requireCaseId(caseId);
        const record = await readRecord(filesOf, caseId);
        // Someone put another file in this one's place while the vault was closed.
        if (index.revisionOf(caseId) !== record.revision) await index.put(record, unknownFile);
        return record;
      }),
    save: (next, by, deed) =>
      queue.run(next.id, async () => {
        requireCaseId(next.id);
        await index.willChange();
        if (next.revision === 0) await makeCaseFolder(vault, next.id);
        const { record } = filesOf(next.id);
        const told = (before: RightsCase | null): Deed => deed ?? deedOf(before, next);
        const saved = await record.replace(next, by, told, index.makeReady);
        await index.put(saved, record.writtenFile() ?? unknownFile);
        // The record carries the line: whoever saves need not wait for the trail.
        lines.soon(next.id);
        return saved;
      }),
    note: (caseId, by, deed) => withTrail(caseId, async (trail) => void (await trail.note(by, deed))),
    withTrail,
  };
}

/** What the newest events of a case say was done. */
function deedOf(before: RightsCase | null, next: RightsCase): Deed {
  const last = next.events.at(-1);
  if (last === undefined) throw new Fault('a case without events has no history');
  const fresh = next.events.slice(before?.events.length ?? 0);
  // A line that says nothing is no line: a save without an event of its own goes by the last one.
  const told = fresh.length === 0 ? [last] : fresh;
  return { act: last.kind, what: told.map((event) => event.summary).join('；') };
}

/** Reads again the cases whose file is not the one the index was made from. */
async function catchUp(
  index: CaseIndex,
  looking: Promise<CasesOnDisk>,
  reread: (caseId: string, file: FileFacts) => Promise<void>,
): Promise<void> {
  // Before anyone can make a case: one made while the files are looked at must not count as gone.
  const gone = new Set(index.ids());
  const found = await looking;
  const changed: (() => Promise<void>)[] = [];
  for (const [position, caseId] of found.caseIds.entries()) {
    const file = found.files[position] ?? null;
    gone.delete(caseId);
    if (file !== null && !isSameFile(file, index.fileOf(caseId)))
      changed.push(() => rereadIfPossible(() => reread(caseId, file)));
  }
  for (let at = 0; at < changed.length; at += READ_AT_ONCE) {
    await Promise.all(changed.slice(at, at + READ_AT_ONCE).map((read) => read()));
  }
  for (const caseId of gone) index.drop(caseId);
}

/** A disk that fails here fails again where someone waits for an answer. */
function ignoreBadDisk(error: unknown): void {
  if (failureOf(error, 'reading') === null) throw error;
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

function isSameFile(a: FileFacts, b: FileFacts | null): boolean {
  return b !== null && a.sizeBytes === b.sizeBytes && a.modifiedMs === b.modifiedMs && a.inode === b.inode;
}
