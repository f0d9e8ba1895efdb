import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Collection } from './collection.ts';
import { untouched } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { filedItem, itemOf, withItem } from './itemsOfCase.ts';
import { LegalKind } from './legalKinds.ts';

export const ThingInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  legalKind: LegalKind,
  quantity: z.string().trim().min(1).max(40),
  features: z.string().max(500),
  collection: Collection,
  storagePlace: z.string().trim().min(1).max(120),
});
export type ThingInput = z.infer<typeof ThingInput>;

/** Registers a thing or a paper that lies elsewhere. Source: SPEC E-14. */
export function registerThing(
  rightsCase: RightsCase,
  { quantity, features, ...words }: ThingInput,
  { id, stamp }: { readonly id: string; readonly stamp: Stamp },
): Result<RightsCase> {
  const number = rightsCase.evidence.length + 1;
  const item: EvidenceItem = {
    ...untouched,
    ...words,
    id,
    number,
    origin: { kind: 'registered', quantity, features },
    file: null,
    custody: [{ at: stamp.now, act: 'registered', by: stamp.by, note: `登记，存放于${words.storagePlace}` }],
  };
  const evidence = [...rightsCase.evidence, item];
  return ok(
    withEvent({ ...rightsCase, evidence }, stamp, 'thingRegistered', `登记证据${number} ${item.title}`),
  );
}

export const ScanInput = z.strictObject({ evidenceId: z.string(), parentId: z.string() });
export type ScanInput = z.infer<typeof ScanInput>;

/**
 * Says that a file is a scan or photograph of a registered thing or paper.
 *
 * Fails: `evidence.notFound`; `evidence.notRegistered` when the parent is no registered thing; `evidence.hasNoFile`.
 * Source: SPEC E-14.
 */
export function tieScan(
  rightsCase: RightsCase,
  { evidenceId, parentId }: ScanInput,
  stamp: Stamp,
): Result<RightsCase> {
  const parent = itemOf(rightsCase, parentId);
  if (!parent.ok) return parent;
  const scan = filedItem(rightsCase, evidenceId);
  if (!scan.ok) return scan;
  const isFile = scan.value.origin.kind === 'imported' || scan.value.origin.kind === 'scan';
  if (parent.value.origin.kind !== 'registered' || !isFile) return refused(failure('evidence.notRegistered'));
  const tied = withItem(rightsCase, { ...scan.value, origin: { kind: 'scan', parentId } });
  const what = `证据${scan.value.number}是证据${parent.value.number}的扫描件或者照片`;
  return ok(withEvent(tied, stamp, 'thingRegistered', what));
}
