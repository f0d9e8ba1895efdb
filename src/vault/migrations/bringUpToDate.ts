import type { Progress } from '#app/ports.ts';
import { caseSchemaVersion, presentCases } from '../records/caseFiles.ts';
import type { VaultRooms } from '../openRooms.ts';
import { failureOf } from '../refusal.ts';
import type { TakenFolder } from '../disk/takeVaultFolder.ts';

/**
 * Rewrites every case record of an older version, each durably and with its line in the trail.
 *
 * Must hold after a kill at any moment: every record tells its own version, so the next opening goes on where this one ended. A vault
 * that was finished is known by one number in `vault.json` and costs nothing. A disk that takes no more keeps nobody out: records are
 * upgraded in memory whenever they are read, and the next opening tries again.
 */
export async function bringUpToDate(
  taken: TakenFolder,
  rooms: Pick<VaultRooms, 'disk' | 'cases' | 'trail'>,
  progress?: Progress,
): Promise<void> {
  if (taken.identity.recordsVersion >= caseSchemaVersion) return;
  try {
    const rewritten = await rewriteAll(rooms, progress);
    const what = `${rewritten}件案件记录升级为第${caseSchemaVersion}版`;
    await rooms.trail.note(null, { act: 'migrated', what });
    await taken.raiseRecordsVersion();
  } catch (error) {
    if (failureOf(error, 'writing') === null) throw error;
  }
}

async function rewriteAll(
  { disk, cases }: Pick<VaultRooms, 'disk' | 'cases'>,
  progress: Progress | undefined,
): Promise<number> {
  const caseIds = (await presentCases(disk)).toSorted();
  let rewritten = 0;
  for (const [done, caseId] of caseIds.entries()) {
    if (await cases.bringUpToDate(caseId)) rewritten += 1;
    progress?.report({
      phase: '升级记录',
      doneBytes: 0,
      totalBytes: 0,
      doneFiles: done + 1,
      totalFiles: caseIds.length,
    });
  }
  return rewritten;
}
