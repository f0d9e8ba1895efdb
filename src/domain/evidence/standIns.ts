import type { EvidenceItem } from './evidenceItem.ts';

/** A covered copy that can leave in the place of what it was made from. */
export interface StandIn {
  readonly number: number;
  /** Of the original, when the copy shows one page of it. */
  readonly page: number | null;
  /** Whether it shows one picture out of a recording. */
  readonly isOfStill: boolean;
}

/** Everything made from an item, at any remove. */
export function madeFrom(evidence: readonly EvidenceItem[], { id }: EvidenceItem): readonly EvidenceItem[] {
  const ids = new Set([id]);
  const found: EvidenceItem[] = [];
  // A copy has a higher number than what it was made from.
  for (const item of evidence.toSorted((a, b) => a.number - b.number)) {
    if (!('parentId' in item.origin) || !ids.has(item.origin.parentId)) continue;
    ids.add(item.id);
    found.push(item);
  }
  return found;
}

/** Covered copies of an item, ready to leave in its place. Source: SPEC B-40. */
export function standInsOf(
  evidence: readonly EvidenceItem[],
  item: EvidenceItem,
  mayLeave: (copy: EvidenceItem) => boolean = () => true,
): readonly StandIn[] {
  const made = madeFrom(evidence, item);
  const ofStills = new Set(
    made.filter(({ origin }) => origin.kind === 'still').flatMap((still) => madeFrom(evidence, still)),
  );
  return made.flatMap((copy) =>
    copy.origin.kind === 'redacted' && mayLeave(copy)
      ? [{ number: copy.number, page: copy.origin.page, isOfStill: ofStills.has(copy) }]
      : [],
  );
}

/** What was made from an item and shows it as it is: stills and scans. Source: SPEC B-41. */
export function uncoveredCopies(
  evidence: readonly EvidenceItem[],
  item: EvidenceItem,
): readonly EvidenceItem[] {
  return madeFrom(evidence, item).filter(({ origin }) => origin.kind !== 'redacted');
}

/** `以证据5（遮盖件）、证据6（第2页遮盖件）代替`; empty when nothing stands in. */
export function standInText(standIns: readonly StandIn[]): string {
  if (standIns.length === 0) return '';
  const named = standIns.map(
    ({ number, page, isOfStill }) =>
      `证据${number}（${isOfStill ? '截图的' : ''}${page === null ? '' : `第${page}页`}遮盖件）`,
  );
  return `以${named.join('、')}代替`;
}
