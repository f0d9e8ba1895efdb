import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { editionInForce, nextVersion, noChanges } from './templateEdition.ts';
import type { EditionChanges, TemplateEdition, TemplateEditions } from './templateEdition.ts';

/** A hundred changes a year would fill these in fourteen years. */
const MOST_EDITIONS = 1400;

export type NewEdition = Pick<TemplateEdition, 'templateId' | 'basedOn' | 'changes' | 'reason' | 'origin'>;

/**
 * A new edition above those that are there; none of them is changed.
 * Fails: `edition.unchanged` when it says what is in force already; `edition.tooMany`.
 * Source: SPEC P-T6.
 */
export function keepEdition(
  editions: TemplateEditions,
  edition: NewEdition,
  stamp: Stamp,
): Result<{ readonly editions: TemplateEditions; readonly kept: TemplateEdition }> {
  const { templateId } = edition;
  const current = editionInForce(editions, templateId);
  if (isSameAs(current?.changes ?? noChanges, edition.changes)) return refused(failure('edition.unchanged'));
  if (editions.length >= MOST_EDITIONS)
    return refused(failure('edition.tooMany', { most: String(MOST_EDITIONS) }));
  const version = nextVersion(editions, templateId);
  const kept = { ...edition, version, by: stamp.by, at: stamp.now };
  return ok({ editions: [...editions, kept], kept });
}

/** Whether two sets of changes come to the same, in whatever order they were typed. */
export function isSameAs(one: EditionChanges, other: EditionChanges): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ labels, wording, rows, chains, number }: EditionChanges): string {
  const sorted = (list: readonly unknown[]) => list.map((change) => JSON.stringify(change)).toSorted();
  return JSON.stringify([sorted(labels), sorted(wording), sorted(rows), sorted(chains), number]);
}
