import { compareMoments, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Handover } from './custody.ts';
import type { EvidenceItem } from './evidenceItem.ts';

/** Hand-overs of each item in the order they happened, by item id; whoever took a copy away left the thing where it was. */
export function movesByItem(handovers: readonly Handover[]): ReadonlyMap<string, readonly Handover[]> {
  const moves = new Map<string, Handover[]>();
  for (const handover of handovers.toSorted((a, b) => compareMoments(a.at, b.at))) {
    if (handover.reason === 'copying') continue;
    for (const id of new Set(handover.evidenceIds)) {
      const known = moves.get(id);
      if (known === undefined) moves.set(id, [handover]);
      else known.push(handover);
    }
  }
  return moves;
}

/** Where one gives what another received, in words. Source: SPEC E-205. */
export function brokenLinks(moves: readonly Handover[]): readonly string[] {
  return pairsOf(moves).flatMap(([before, after]) =>
    before.to.name.trim() === after.from.name.trim()
      ? []
      : [`${clock(before.at)}由${before.to.name}接收，${clock(after.at)}却由${after.from.name}交出`],
  );
}

/** What was given before it was taken, in words; `null` = nothing was. Source: SPEC E-205. */
export function givenBeforeTaken({ collection }: EvidenceItem, moves: readonly Handover[]): string | null {
  const [first] = moves;
  if (first === undefined || compareMoments(first.at, collection.at) >= 0) return null;
  return `${clock(first.at)}已由${first.from.name}交出，${clock(collection.at)}才取得`;
}

/** Where a seal said to be whole is not the one put on before, in words. One hand-over may list the seals of several things. Source: SPEC E-206. */
export function changedSeals({ origin }: EvidenceItem, moves: readonly Handover[]): readonly string[] {
  const registered = origin.kind === 'registered' && origin.sealNumber !== '' ? [origin.sealNumber] : [];
  const [first] = moves;
  const atFirst =
    first !== undefined && isOtherSeal(registered, first)
      ? [`登记时封条${registered.join('、')}，${nowWords(first)}`]
      : [];
  const later = pairsOf(moves).flatMap(([before, after]) =>
    isOtherSeal(before.sealNumbers, after)
      ? [`${clock(before.at)}封条${before.sealNumbers.join('、')}，${nowWords(after)}`]
      : [],
  );
  return [...atFirst, ...later];
}

function isOtherSeal(before: readonly string[], { seal, sealNumbers }: Handover): boolean {
  if (seal !== 'intact' || before.length === 0 || sealNumbers.length === 0) return false;
  const known = new Set(before.map((number) => number.trim()));
  return !sealNumbers.some((number) => known.has(number.trim()));
}

function nowWords({ at, sealNumbers }: Handover): string {
  return `${clock(at)}写明封存完好，封条却是${sealNumbers.join('、')}`;
}

function pairsOf(moves: readonly Handover[]): readonly (readonly [Handover, Handover])[] {
  return moves.slice(1).flatMap((after, index) => {
    const before = moves[index];
    return before === undefined ? [] : [[before, after] as const];
  });
}

/** `03-24 20:40` in Chinese legal time. */
function clock(moment: Moment): string {
  return momentOfEpoch(epochMs(moment)).slice(5, 16).replace('T', ' ');
}
