import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Collection } from './collection.ts';
import { untouched } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { itemOf, withItem } from './itemsOfCase.ts';
import { LegalKind } from './legalKinds.ts';

/** A thing or paper as it is entered; `evidenceId: null` = a new one. */
export const ThingInput = z.strictObject({
  evidenceId: z.string().nullable(),
  title: z.string().trim().min(1).max(120),
  legalKind: LegalKind,
  quantity: z.string().trim().min(1).max(40),
  features: z.string().max(500),
  sealNumber: z.string().trim().max(60),
  collection: Collection,
  storagePlace: z.string().trim().min(1).max(120),
});
export type ThingInput = z.infer<typeof ThingInput>;

/**
 * Registers a thing or a paper that lies elsewhere, or amends what was said of one.
 *
 * Fails: `evidence.notFound`; `evidence.hasFile` for an item that is no registered thing; `case.timeInFuture`.
 * Source: SPEC E-14.
 */
export function recordThing(
  rightsCase: RightsCase,
  input: ThingInput,
  { newId, stamp }: { readonly newId: string; readonly stamp: Stamp },
): Result<RightsCase> {
  const { at, copiedAt } = input.collection;
  for (const [field, moment] of [
    ['取得时间', at],
    ['复制时间', copiedAt],
  ] as const)
    if (moment !== null && compareMoments(moment, stamp.now) > 0)
      return refused(failure('case.timeInFuture', { field }));
  const { evidenceId, ...said } = input;
  return evidenceId === null
    ? registered(rightsCase, said, { newId, stamp })
    : amended(rightsCase, evidenceId, said, stamp);
}

type Said = Omit<ThingInput, 'evidenceId'>;

function registered(
  rightsCase: RightsCase,
  { quantity, features, sealNumber, ...words }: Said,
  { newId, stamp }: { readonly newId: string; readonly stamp: Stamp },
): Result<RightsCase> {
  const number = rightsCase.evidence.length + 1;
  const item: EvidenceItem = {
    ...untouched,
    ...words,
    id: newId,
    number,
    origin: { kind: 'registered', quantity, features, sealNumber },
    file: null,
    custody: [{ at: stamp.now, act: 'registered', by: stamp.by, note: `登记，存放于${words.storagePlace}` }],
  };
  const evidence = [...rightsCase.evidence, item];
  return ok(
    withEvent({ ...rightsCase, evidence }, stamp, 'thingRegistered', `登记证据${number} ${item.title}`),
  );
}

function amended(
  rightsCase: RightsCase,
  evidenceId: string,
  { quantity, features, sealNumber, ...words }: Said,
  stamp: Stamp,
): Result<RightsCase> {
  const found = itemOf(rightsCase, evidenceId);
  if (!found.ok) return found;
  const item = found.value;
  if (item.origin.kind !== 'registered') return refused(failure('evidence.hasFile'));
  const origin = { kind: 'registered', quantity, features, sealNumber } as const;
  const what = `更改证据${item.number} ${words.title}的登记`;
  return ok(withEvent(withItem(rightsCase, { ...item, ...words, origin }), stamp, 'thingRegistered', what));
}

/** A registered thing as it would be typed; `null` for any other item. */
export function thingOf({
  id,
  title,
  legalKind,
  origin,
  collection,
  storagePlace,
}: EvidenceItem): ThingInput | null {
  if (origin.kind !== 'registered') return null;
  const { quantity, features, sealNumber } = origin;
  return { evidenceId: id, title, legalKind, quantity, features, sealNumber, collection, storagePlace };
}
