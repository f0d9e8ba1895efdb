import { z } from 'zod';
import type { CaseEventKind } from '../case/caseEvent.ts';
import { peopleOf } from '../case/peopleOf.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { filedItem, withItem } from './itemsOfCase.ts';
import { Marker } from './marker.ts';
import { placeText } from './mediaClock.ts';
import { whyMisplaced, withNote } from './placedNote.ts';
import { tickOf } from './proofTicks.ts';

/** A marker as it is typed; `id: null` = a new one. */
export const MarkerInput = Marker.omit({ id: true, by: true, at: true }).extend({
  evidenceId: z.string(),
  id: z.string().nullable(),
});
export type MarkerInput = z.infer<typeof MarkerInput>;

/** One marker or line of an item. */
export const PieceTarget = z.strictObject({ evidenceId: z.string(), id: z.string() });
export type PieceTarget = z.infer<typeof PieceTarget>;

const MAX_MARKERS = 500;

/**
 * Notes a place in a recording: what it shows, whom, and what it proves. What it proves counts for the item.
 *
 * Fails: `evidence.notFound`, `evidence.hasNoFile`, `evidence.placeOutside`, `evidence.noteUnknown`, `evidence.tooManyNotes`, `case.personUnknown`.
 * Source: SPEC E-30, E-31, E-207.
 */
export function recordMarker(
  rightsCase: RightsCase,
  { evidenceId, id, ...input }: MarkerInput,
  newId: string,
  stamp: Stamp,
): Result<RightsCase> {
  const item = filedItem(rightsCase, evidenceId);
  if (!item.ok) return item;
  const misplaced = whyMisplaced(item.value, input);
  if (misplaced !== null) return refused(misplaced);
  const known = new Set(peopleOf(rightsCase).map((person) => person.id));
  if (!input.personIds.every((personId) => known.has(personId)))
    return refused(failure('case.personUnknown'));
  const marker: Marker = { ...input, id: id ?? newId, by: stamp.by, at: stamp.now };
  const markers = withNote(item.value.markers, marker, { isNew: id === null, most: MAX_MARKERS });
  if (!markers.ok) return markers;
  const proofs = provingAlso(item.value, marker, rightsCase);
  const next = { ...item.value, markers: markers.value, proofs };
  const act = id === null ? '标记' : '修改标记';
  return ok(
    told(rightsCase, next, stamp, `${act}证据${next.number} ${placeText(input.fromMs)}：${input.note}`),
  );
}

/** Fails: `evidence.notFound`, `evidence.hasNoFile`, `evidence.noteUnknown`. Source: SPEC E-30. */
export function removeMarker(
  rightsCase: RightsCase,
  { evidenceId, id }: PieceTarget,
  stamp: Stamp,
): Result<RightsCase> {
  const item = filedItem(rightsCase, evidenceId);
  if (!item.ok) return item;
  const gone = item.value.markers.find((entry) => entry.id === id);
  if (gone === undefined) return refused(failure('evidence.noteUnknown'));
  const next = { ...item.value, markers: item.value.markers.filter((entry) => entry !== gone) };
  const what = `删除证据${next.number} ${placeText(gone.fromMs)}处的标记：${gone.note}`;
  return ok(told(rightsCase, next, stamp, what));
}

/** Against the counterparties it shows, for the whole case when it shows none; what is said already is not said twice. Source: SPEC E-207. */
function provingAlso(
  { proofs }: EvidenceItem,
  { elementIds, personIds }: Pick<Marker, 'elementIds' | 'personIds'>,
  { counterparties }: RightsCase,
): EvidenceItem['proofs'] {
  const shown = counterparties.map(({ id }) => id).filter((id) => personIds.includes(id));
  const against = shown.length === 0 ? [null] : shown;
  const isSaid = (elementId: string, person: string | null) =>
    proofs.some(
      (proof) =>
        proof.elementId === elementId && (proof.counterpartyId === null || proof.counterpartyId === person),
    );
  const fresh = elementIds.flatMap((elementId) =>
    against
      .filter((person) => !isSaid(elementId, person))
      .map((counterpartyId) => ({ ...tickOf(elementId), counterpartyId })),
  );
  return [...proofs, ...fresh].slice(0, 60);
}

function told(rightsCase: RightsCase, next: EvidenceItem, stamp: Stamp, what: string): RightsCase {
  const kind: CaseEventKind = 'evidenceMarked';
  return withEvent(withItem(rightsCase, next), stamp, kind, what);
}
