import { join } from 'node:path';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { casePlace, casesFolder, caseSchemaVersion, isCaseId } from './caseFiles.ts';
import type { CaseFiles } from './caseFiles.ts';
import type { CaseIndex } from './caseIndex.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileFacts } from '../disk/fileSystem.ts';
import type { LinesLater } from './linesLater.ts';
import { ifPossible, VaultRefusal } from '../refusal.ts';
import type { SerialQueue } from '../disk/serialQueue.ts';

/** What is done with cases so that they last: not what they say is changed, but where and how it is kept. */
export interface CaseKeeping {
  /** Work with the files of a case while nobody changes them. */
  alone<T>(caseId: string, work: () => Promise<T>): Promise<T>;
  /** Whether the last reading came from the generation behind a damaged file. */
  isRecovered(caseId: string): Promise<boolean>;
  /** Puts a record from elsewhere in place of a damaged or older one. */
  repair(record: RightsCase, by: Actor, deed: Deed): Promise<RightsCase>;
  /** Rewrites a record of an older version; `false` when there was nothing to do. */
  bringUpToDate(caseId: string): Promise<boolean>;
}

/** What all work with cases goes through. */
export interface CaseParts {
  readonly index: CaseIndex;
  readonly queue: SerialQueue;
  readonly filesOf: (caseId: string) => CaseFiles;
  readonly lines: LinesLater;
}

/** The keeping of the cases of a vault, in the queues that their other work goes through. */
export function caseKeeping(vault: VaultDisk, { index, queue, filesOf, lines }: CaseParts): CaseKeeping {
  return {
    alone(caseId, work) {
      // Whoever copies the files takes a trail that knows the last save: only such a one shows a record put back.
      lines.now(caseId);
      return queue.run(caseId, work);
    },
    isRecovered: (caseId) =>
      queue.run(caseId, async () => {
        requireCaseId(caseId);
        const { record } = filesOf(caseId);
        // Read by another pair of writers, or not yet: the flag is of the last reading of this pair.
        await record.carried();
        return record.isRecovered();
      }),
    repair: (record, by, deed) =>
      queue.run(record.id, async () => {
        requireCaseId(record.id);
        await makeCaseFolder(vault, record.id);
        const files = filesOf(record.id);
        const revision = Math.max(record.revision, index.revisionOf(record.id) ?? 0);
        const saved = await files.record.repair({ ...record, revision }, by, deed);
        await index.put(saved, files.record.writtenFile() ?? unknownFile);
        await ifPossible(() => files.trail.catchUp());
        return saved;
      }),
    bringUpToDate: (caseId) =>
      queue.run(caseId, async () => {
        const { record, trail } = filesOf(caseId);
        const deed = await outdatedDeed(vault, caseId);
        const current = deed === null ? null : await record.read();
        if (deed === null || current === null) return false;
        const saved = await record.replace(current, null, () => deed);
        await index.put(saved, record.writtenFile() ?? unknownFile);
        await ifPossible(() => trail.catchUp());
        return true;
      }),
  };
}

/** What the trail is told of a record of an older version; `null` for any other, and for a damaged one. */
async function outdatedDeed(vault: VaultDisk, caseId: string): Promise<Deed | null> {
  const place = casePlace(vault.folder, caseId);
  const inspected = await inspectRecord(vault, place, place.path);
  if (inspected.state !== 'intact' || inspected.storedVersion >= caseSchemaVersion) return null;
  const what = `记录格式由第${inspected.storedVersion}版升级为第${caseSchemaVersion}版，内容不变`;
  return { act: 'migrated', what };
}

export function requireCaseId(caseId: string): void {
  if (!isCaseId(caseId)) throw new VaultRefusal(failure('case.notFound'));
}

export async function makeCaseFolder(vault: VaultDisk, caseId: string): Promise<void> {
  await vault.fileSystem.makeFolder(join(vault.folder, casesFolder, caseId));
  // Even when the folder is there already: an earlier try may have failed before this line.
  await vault.fileSystem.syncFolder(join(vault.folder, casesFolder));
}

/** Equal to no file: the next opening reads the case again. */
export const unknownFile: FileFacts = { sizeBytes: 0, modifiedMs: 0, inode: 0 };
