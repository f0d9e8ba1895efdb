import type { RightsCase } from '../case/rightsCase.ts';
import type { Stamp } from '../case/stamp.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { itemOf, withItem, withLink } from './itemsOfCase.ts';

/**
 * Adds to the chain of an item that somebody saved a readable copy of it outside. Changes no word of the case.
 *
 * Fails: `evidence.notFound`.
 * Source: SPEC E-176.
 */
export function recordCopy(rightsCase: RightsCase, evidenceId: string, stamp: Stamp): Result<RightsCase> {
  const found = itemOf(rightsCase, evidenceId);
  if (!found.ok) return found;
  const link = { at: stamp.now, act: 'copied', by: stamp.by, note: '另存没有加密的副本' } as const;
  return ok(withItem(rightsCase, withLink(found.value, link)));
}

/** The case with a link for each item whose bytes left with a dossier and were read back there. Source: SPEC E-176. */
export function withExportLinks(
  rightsCase: RightsCase,
  { evidenceIds, place }: { readonly evidenceIds: ReadonlySet<string>; readonly place: string },
  stamp: Stamp,
): RightsCase {
  const link = {
    at: stamp.now,
    act: 'exported',
    by: stamp.by,
    note: `随卷导出到${place}，已回读校验`,
  } as const;
  const evidence = rightsCase.evidence.map((item) =>
    evidenceIds.has(item.id) ? withLink(item, link) : item,
  );
  return { ...rightsCase, evidence };
}
