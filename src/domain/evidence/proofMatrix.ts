import type { RightsCase } from '../case/rightsCase.ts';
import type { TrackId } from '../disposition/tracks.ts';
import type { Element, ElementsFile } from './elements.ts';
import { elementsOfTrack } from './elements.ts';
import { sourceIdOf } from './derive.ts';
import { countsAsProof } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import type { EvidenceFinding } from './linter/evidenceFindings.ts';

export const cellStrengths = ['empty', 'weak', 'strong'] as const;
export type CellStrength = (typeof cellStrengths)[number];

/** One item that speaks for an element. */
export interface MatrixEntry {
  readonly evidenceNumber: number;
  readonly strength: 'direct' | 'supporting';
  /** It may not be used as it is, so it counts for nothing. */
  readonly isOut: boolean;
  /** The item it goes back to: copies do not bear each other out. */
  readonly sourceId: string;
}
export interface MatrixRow {
  readonly element: Element;
  readonly strength: CellStrength;
  readonly reason: string;
  readonly entries: readonly MatrixEntry[];
}

export interface MatrixInput {
  readonly rightsCase: RightsCase;
  readonly file: ElementsFile;
  readonly findings: readonly EvidenceFinding[];
}

/**
 * What each element and fact against one person on one track rests on; weakest first, otherwise as the law lists them.
 * Source: SPEC E-50, E-51.
 */
export function proofMatrix(
  { rightsCase, file, findings }: MatrixInput,
  counterpartyId: string,
  track: TrackId,
): readonly MatrixRow[] {
  const out = new Set(
    findings.flatMap(({ kind, severity, evidenceId }) =>
      kind === 'wrong' && severity === 'out' ? [evidenceId] : [],
    ),
  );
  return elementsOfTrack(file, track)
    .map((element) => rowOf(element, entriesFor(element, rightsCase.evidence, counterpartyId, out)))
    .toSorted((a, b) => cellStrengths.indexOf(a.strength) - cellStrengths.indexOf(b.strength));
}

function entriesFor(
  element: Element,
  evidence: readonly EvidenceItem[],
  counterpartyId: string,
  out: ReadonlySet<string>,
): readonly MatrixEntry[] {
  return evidence.flatMap((item) => {
    const strength = strengthFor(element, item, counterpartyId);
    const isOut = out.has(item.id) || !countsAsProof(item);
    if (strength === null) return [];
    return [{ evidenceNumber: item.number, strength, isOut, sourceId: sourceIdOf(evidence, item) }];
  });
}

/** What was said against somebody else does not count against this person. */
function strengthFor(
  element: Element,
  { proofs }: EvidenceItem,
  person: string,
): MatrixEntry['strength'] | null {
  let found: MatrixEntry['strength'] | null = null;
  for (const { elementId, counterpartyId, strength } of proofs) {
    if (counterpartyId !== null && counterpartyId !== person) continue;
    if (elementId === element.id && strength === 'direct') return 'direct';
    if (elementId === element.id || element.satisfiedBy.includes(elementId)) found = 'supporting';
  }
  return found;
}

function rowOf(element: Element, entries: readonly MatrixEntry[]): MatrixRow {
  const usable = entries.filter(({ isOut }) => !isOut);
  const isDirect = usable.some(({ strength }) => strength === 'direct');
  const row = (strength: CellStrength, reason: string): MatrixRow => ({ element, strength, reason, entries });
  if (entries.length === 0) return row('empty', '没有任何证据。');
  if (usable.length === 0) return row('empty', '仅有的证据不得采用或者文件残缺。');
  if (!isDirect) return row('weak', '只有间接证据或者由证据清单对应而来，没有直接证据。');
  if (usable.length === 1) return row('weak', '只有一份证据，没有其他证据印证。');
  if (new Set(usable.map(({ sourceId }) => sourceId)).size === 1)
    return row('weak', `${usable.length}份证据出自同一份原件，没有其他来源的证据印证。`);
  return row('strong', `有直接证据，共${usable.length}份互相印证。`);
}
