import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Collection } from './collection.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { itemOf, withItem } from './itemsOfCase.ts';
import { Particulars } from './particulars.ts';

export const CollectionInput = z.strictObject({
  evidenceId: z.string(),
  collection: Collection,
  storagePlace: z.string().max(120),
});
export type CollectionInput = z.infer<typeof CollectionInput>;

/**
 * Says how an item was taken: act, people, place, witness, original or copy, sealing.
 *
 * Fails: `evidence.notFound`; `case.timeInFuture`.
 * Source: SPEC E-13.
 */
export function recordCollection(
  rightsCase: RightsCase,
  { evidenceId, collection, storagePlace }: CollectionInput,
  stamp: Stamp,
): Result<RightsCase> {
  for (const [field, moment] of [
    ['取得时间', collection.at],
    ['复制时间', collection.copiedAt],
  ] as const)
    if (moment !== null && compareMoments(moment, stamp.now) > 0)
      return refused(failure('case.timeInFuture', { field }));
  return changed(rightsCase, evidenceId, stamp, { collection, storagePlace });
}

export const ParticularsInput = z.strictObject({
  evidenceId: z.string(),
  particulars: Particulars.nullable(),
});
export type ParticularsInput = z.infer<typeof ParticularsInput>;

/** Says what the formalities of a paper depend on. Fails: `evidence.notFound`. Source: SPEC E-13. */
export function recordParticulars(
  rightsCase: RightsCase,
  { evidenceId, particulars }: ParticularsInput,
  stamp: Stamp,
): Result<RightsCase> {
  return changed(rightsCase, evidenceId, stamp, { particulars });
}

function changed(
  rightsCase: RightsCase,
  evidenceId: string,
  stamp: Stamp,
  change: Partial<Pick<EvidenceItem, 'collection' | 'storagePlace' | 'particulars'>>,
): Result<RightsCase> {
  const item = itemOf(rightsCase, evidenceId);
  if (!item.ok) return item;
  const part = change.collection === undefined ? '形式要件' : '取证经过';
  const what = `填写证据${item.value.number}的${part}`;
  return ok(withEvent(withItem(rightsCase, { ...item.value, ...change }), stamp, 'collectionRecorded', what));
}
