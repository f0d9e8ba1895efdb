import type { TrailAct } from '#domain/audit/trailEntry.ts';
import { itemOf } from '#domain/evidence/itemsOfCase.ts';
import { recordCopy } from '#domain/evidence/recordLeaving.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { markNewest } from './changeCase.ts';
import type { Progress } from './ports.ts';
import type { TrailExamination, TrailPage, TrailQuery } from './trailPorts.ts';
import type { Surroundings } from './surroundings.ts';

/** Looking at the same trail again within this time is the same look. */
const LOOKED_AT_MINUTES = 30;

/** The trail of one case, for whoever may open the case; looking at it is in it. Fails: `case.notYours`; as `Vault.readTrail`. */
export function caseHistory(
  around: Surroundings,
  query: TrailQuery & { readonly caseId: string },
): Promise<Result<TrailPage>> {
  return trailOf(around, query, '查看办理日志');
}

/** The trail of the vault itself; no case is in it. */
export function vaultHistory(
  around: Surroundings,
  query: Omit<TrailQuery, 'caseId'>,
): Promise<Result<TrailPage>> {
  return trailOf(around, { ...query, caseId: null }, '查看操作日志');
}

async function trailOf(around: Surroundings, query: TrailQuery, what: string): Promise<Result<TrailPage>> {
  const deed = { act: 'trailViewed', what } as const;
  const sight = { caseId: query.caseId, deed, everyMinutes: LOOKED_AT_MINUTES };
  const noted = await around.sightings.note(around, sight);
  return noted.ok ? around.vault.readTrail(query) : noted;
}

/** Reads every chain and checkpoint; that it was done, and what came of it, is itself in the trail. */
export async function verifyTrails(
  around: Surroundings,
  progress: Progress,
): Promise<Result<TrailExamination>> {
  const examined = await around.vault.examineTrails(progress);
  if (!examined.ok) return examined;
  const { chains, entries, broken } = examined.value;
  const outcome = broken.length === 0 ? '全部相符' : `${broken.length}处不符`;
  const what = `核验操作日志：${chains}条链，${entries}条记录，${outcome}`;
  const noted = await around.vault.note(null, { act: 'trailsVerified', what });
  return noted.ok ? examined : noted;
}

export interface Use {
  readonly caseId: string;
  readonly use: Extract<TrailAct, 'printed' | 'externalViewerUsed'>;
  readonly about: string;
  readonly title: string;
}

const useWords = { printed: '打印', externalViewerUsed: '带出副本' } as const;

/**
 * What a person did with a paper or an item outside this program's reach. A copy of an item is a link of its chain too.
 * Source: SPEC E-176.
 */
export async function noteUse(around: Surroundings, { caseId, use, about, title }: Use) {
  const deed = { act: use, what: `${useWords[use]}：${title}`, about };
  const noted = (await isCopyOfItem(around, { caseId, use, about }))
    ? await markNewest(
        around,
        caseId,
        (rightsCase, stamp) => recordCopy(rightsCase, about, stamp),
        () => deed,
      )
    : await around.vault.note(caseId, deed);
  return noted.ok ? ok({}) : noted;
}

async function isCopyOfItem(around: Surroundings, { caseId, use, about }: Omit<Use, 'title'>) {
  if (use !== 'externalViewerUsed') return false;
  const current = await around.vault.readCase(caseId);
  return current.ok && itemOf(current.value, about).ok;
}
