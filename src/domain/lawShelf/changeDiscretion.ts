import { z } from 'zod';
import { DiscretionStandard, standardProblem } from '../disposition/discretion.ts';
import type { DiscretionTable } from '../disposition/discretion.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { packInUse } from './lawShelf.ts';
import type { LawShelf, StoredPack } from './lawShelf.ts';

/** One line of the table of discretion as the bureau types it; `null` = the line is taken out. */
export const DiscretionInput = z.strictObject({
  id: DiscretionStandard.shape.id,
  standard: DiscretionStandard.omit({ id: true, verified: true }).nullable(),
});
export type DiscretionInput = z.infer<typeof DiscretionInput>;

/** What a table that was typed here carries instead of the name of a file. */
export const TYPED_HERE = '本机填写';
/** Of what was typed here so many tables are kept; each is small, but all are read with every case. */
const MOST_TYPED = 20;

export interface DiscretionStock {
  readonly shelf: LawShelf;
  /** As it is in force, with what 法制 has checked. */
  readonly table: DiscretionTable;
}

/**
 * Writes one line of the table of discretion, or takes it out, as a new table above those there are.
 *
 * Shape: a new line goes before those there are, because the first that fits speaks; a line that was typed is 待核 until 法制 has compared it; the others keep what was found of them.
 * Fails: `law.packUnfit` names what is wrong; `law.subjectUnknown` when there is no such line to take out.
 * Source: 行政处罚法 第三十四条; SPEC D-K70.
 */
export function changeDiscretion(
  { shelf, table }: DiscretionStock,
  { id, standard }: DiscretionInput,
  facts: Pick<StoredPack, 'id' | 'issuedBy'>,
  { now, by }: Stamp,
): Result<LawShelf> {
  const place = table.standards.findIndex((one) => one.id === id);
  if (standard === null && place < 0) return refused(failure('law.subjectUnknown'));
  const problem = standard === null ? null : standardProblem(standard);
  if (problem !== null) return refused(failure('law.packUnfit', { problem }));
  const typed = standard === null ? [] : [{ ...standard, id, verified: false }];
  const { standards } = table;
  const next =
    place < 0
      ? [...typed, ...standards]
      : [...standards.slice(0, place), ...typed, ...standards.slice(place + 1)];
  const version = nextVersion(shelf, dayOf(now));
  const content: DiscretionTable = { ...table, version, standards: next };
  const pack: StoredPack = {
    ...facts,
    kind: 'discretion',
    subject: 'discretion',
    version,
    fileName: TYPED_HERE,
    sizeBytes: JSON.stringify(content).length,
    importedAt: now,
    by,
    content,
  };
  return ok({ ...shelf, packs: [...withoutOldest(shelf), pack] });
}

function typedHere({ packs }: LawShelf): readonly StoredPack[] {
  return packs.filter(({ kind, fileName }) => kind === 'discretion' && fileName === TYPED_HERE);
}

/** The day and how many-th of the day. */
function nextVersion(shelf: LawShelf, day: string): string {
  const [lastDay, count] = typedHere(shelf).at(-1)?.version.split('.') ?? [];
  return `${day}.${lastDay === day ? Number(count) + 1 : 1}`;
}

function withoutOldest(shelf: LawShelf): readonly StoredPack[] {
  const typed = typedHere(shelf);
  const inUse = packInUse(shelf, 'discretion', 'discretion');
  const oldest = typed.length < MOST_TYPED ? undefined : typed.find((pack) => pack !== inUse);
  return shelf.packs.filter((pack) => pack !== oldest);
}
