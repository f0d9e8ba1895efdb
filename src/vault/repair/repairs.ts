import type { RepairOffer, Repairs, RepairSource } from '#app/keepingPorts.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { onMedium } from '../backup/onMedium.ts';
import type { Doorkeeper } from '../door/doorkeeper.ts';
import { SourceThrew } from '../objects/intake.ts';
import type { VaultRooms } from '../openRooms.ts';
import { answer } from '../refusal.ts';
import { copyFromSnapshot, objectFromOriginal, objectOffers } from './repairObject.ts';
import { previousOffer, recordOffers, repairRecord } from './repairRecord.ts';
import { repairableAt } from './repairable.ts';
import type { Repairable } from './repairable.ts';

/** Repairs as one person makes them. */
export function repairsOf(rooms: VaultRooms, visitors: Doorkeeper, actor: Actor): Repairs {
  const at = async <T>(path: string, work: (what: Repairable) => Promise<Result<T>>): Promise<Result<T>> => {
    const what = repairableAt(rooms, path);
    if (what === null) return refused(failure('repair.notRepairable', { path }));
    return visitors.during(() => work(what));
  };
  const told = async (result: Result<string>, path: string): Promise<Result<null>> => {
    if (!result.ok) return result;
    return answer('writing', async () => {
      await rooms.trail.note(actor, { act: 'repaired', what: `修复${path}：${result.value}` });
      return null;
    });
  };
  return {
    offers: (path, folderToken) =>
      at(path, async (what) => {
        const here =
          what.kind === 'record' ? await answer('reading', () => previousOffer(rooms, what)) : ok([]);
        if (!here.ok || folderToken === null) return here;
        const there = await onMedium(rooms.drives, folderToken, (place) =>
          what.kind === 'record'
            ? recordOffers(rooms, what, place, folderToken)
            : objectOffers(rooms, what, place, folderToken),
        );
        return there.ok ? ok(distinct([...here.value, ...there.value])) : there;
      }),
    accept: (path, { source, sha256 }) =>
      at(path, async (what) => {
        const choice = { what, source, sha256, actor };
        const repaired =
          source.kind === 'previousGeneration'
            ? await answer('writing', () => repairRecord(rooms, choice, null))
            : await onMedium(rooms.drives, source.folderToken, (place) =>
                what.kind === 'record'
                  ? repairRecord(rooms, choice, place)
                  : copyFromSnapshot(rooms, choice, place),
              );
        return told(repaired, path);
      }),
    fromOriginal: (path, source, progress) =>
      at(path, async (what) => {
        if (what.kind === 'record') return refused(failure('repair.notRepairable', { path }));
        try {
          const repaired = await answer('writing', () => objectFromOriginal(rooms, what, source, progress));
          return await told(repaired, path);
        } catch (error) {
          throw error instanceof SourceThrew ? error.cause : error;
        }
      }),
  };
}

/** The same bytes in ten backups are one offer: the newest backup's. */
function distinct(offers: readonly RepairOffer[]): readonly RepairOffer[] {
  const seen = new Set<string>();
  return offers.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256).has(sha256));
}

export type { RepairSource };
