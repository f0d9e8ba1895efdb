import type { Counterparty } from '../../case/person.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import type { DispositionProposal, OpenTrack } from '../../disposition/proposal.ts';
import { trackKinds } from '../../disposition/tracks.ts';
import type { TrackId } from '../../disposition/tracks.ts';
import { elementsOfTrack } from '../../evidence/elements.ts';
import type { ElementsFile } from '../../evidence/elements.ts';
import { gapKey } from '../../evidence/gapDuty.ts';
import type { GapDuty } from '../../evidence/gapDuty.ts';
import type { EvidenceFinding } from '../../evidence/linter/evidenceFindings.ts';
import { proofMatrix } from '../../evidence/proofMatrix.ts';
import type { MatrixEntry, MatrixRow } from '../../evidence/proofMatrix.ts';
import type { ElementRowFields } from '../evidenceGroups.ts';
import { dutyTexts } from './dutyTexts.ts';
import { orNull } from './wording.ts';

/** What is said of the roads against a person. */
type Roads = Pick<DispositionProposal, 'leading'> & { readonly tracks: readonly Pick<OpenTrack, 'track'>[] };

export interface ElementBasis {
  readonly rightsCase: RightsCase;
  readonly elements: ElementsFile;
  readonly proposals: Readonly<Record<string, Roads>>;
  readonly findings: readonly EvidenceFinding[];
}

const stateNames = { empty: '缺失', weak: '部分', strong: '具备' } as const;

/** Every element and fact of the leading road against each person, what it rests on and what it lacks. Source: SPEC E-178. */
export function elementFields(basis: ElementBasis): readonly ElementRowFields[] {
  return basis.rightsCase.counterparties.flatMap((person) => {
    const track = roadAgainst(person, basis);
    return track === null ? [unknownRoad(person)] : rowsOn(track, person, basis);
  });
}

/** Duties that stand in one of these rows. */
export function dutiesOfElements(basis: Omit<ElementBasis, 'findings'>): ReadonlySet<GapDuty> {
  const printed = new Set(
    basis.rightsCase.counterparties.flatMap((person) => {
      const track = roadAgainst(person, basis);
      if (track === null) return [];
      return elementsOfTrack(basis.elements, track).map(({ id }) => keyOf(id, track, person));
    }),
  );
  return new Set(basis.rightsCase.gapDuties.filter(({ gap }) => printed.has(gapKey(gap))));
}

/** The leading road, or else the gravest open one, that has something to prove. */
function roadAgainst(
  { id }: Counterparty,
  { proposals, elements }: Omit<ElementBasis, 'findings'>,
): TrackId | null {
  const proposal = proposals[id];
  const open = proposal?.tracks.map(({ track }) => track) ?? [];
  const leading = open.filter((track) => track === proposal?.leading);
  return [...leading, ...open].find((track) => elementsOfTrack(elements, track).length > 0) ?? null;
}

/** Nothing can be checked yet, which is itself a gap. */
function unknownRoad({ name }: Counterparty): ElementRowFields {
  return {
    personText: name,
    trackText: null,
    requirementText: '定性事实没有填写，或者没有可以处罚的路径，要件尚不能核对',
    stateText: null,
    evidenceText: null,
    measureText: null,
    ownerText: null,
    dueText: null,
    doneText: null,
    note: null,
  };
}

function rowsOn(track: TrackId, person: Counterparty, basis: ElementBasis): readonly ElementRowFields[] {
  const { rightsCase, elements, findings } = basis;
  return proofMatrix({ rightsCase, file: elements, findings }, person.id, track).map((row) => ({
    personText: person.name,
    trackText: trackKinds[track].qualification,
    requirementText: row.element.label,
    stateText: stateNames[row.strength],
    evidenceText: orNull(row.entries.map(entryText).join('、')),
    ...dutyTexts(
      rightsCase.gapDuties.filter(({ gap }) => gapKey(gap) === keyOf(row.element.id, track, person)),
      rightsCase,
    ),
    note: noteOf(row),
  }));
}

function keyOf(elementId: string, track: TrackId, { id }: Counterparty): string {
  return gapKey({ kind: 'element', elementId, track, counterpartyId: id });
}

function entryText({ evidenceNumber, strength, isOut }: MatrixEntry): string {
  const weight = isOut ? '（不计入）' : strength === 'direct' ? '' : '（间接）';
  return `证据${evidenceNumber}${weight}`;
}

function noteOf({ strength, reason }: MatrixRow): string | null {
  return strength === 'strong' ? null : reason;
}
