import type { RightsCase } from '../case/rightsCase.ts';
import { compareMoments } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { CustodyEntry, Handover } from './custody.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { minuteCount, minutesText } from './recordViewing.ts';
import { checkOf } from './verification.ts';
import type { VerificationState } from './verification.ts';

/** One link of the whole chain of an item, from whoever had it first to the dossier it left with. */
export interface ChainLink {
  readonly at: Moment;
  readonly act: CustodyEntry['act'];
  /** Who did it. */
  readonly by: string;
  /** Out of whose hands; `null` = it did not change hands, or nobody has said. */
  readonly from: string | null;
  /** Into whose hands, or onto which medium. */
  readonly to: string | null;
  readonly note: string;
  /** What the digest said then; `null` = it was not looked at. */
  readonly check: VerificationState | null;
  /** Only of a hand-over, which says more. */
  readonly handover: Handover | null;
}

/**
 * Everything that happened to an item in order of time: how it was taken, what its own chain holds, every hand-over, and who looked at it.
 * Source: SPEC E-176.
 */
export function custodyChain(rightsCase: RightsCase, item: EvidenceItem): readonly ChainLink[] {
  const handovers = rightsCase.handovers.filter(({ evidenceIds }) => evidenceIds.includes(item.id));
  const moved = new Set(handovers.map(({ at }) => at));
  const own = item.custody.filter(
    // A hand-over is told by its own record, which names both parties.
    ({ act, at }) => !((act === 'handedOver' || act === 'returned') && moved.has(at)),
  );
  const links = [...takingOf(item), ...own.map(linkOf), ...handovers.map(handoverLink), ...looksAt(item)];
  return links.toSorted((a, b) => compareMoments(a.at, b.at));
}

/** How it came into police hands. What this program made of another item was taken from nobody. */
function takingOf({ collection, origin }: EvidenceItem): readonly ChainLink[] {
  if (origin.kind === 'still' || origin.kind === 'redacted') return [];
  const by = collection.by.join('、');
  const [from, to] = [textOrNull(collection.provider) ?? textOrNull(collection.place), textOrNull(by)];
  const note = collection.method;
  return [{ at: collection.at, act: 'collected', by, from, to, note, check: null, handover: null }];
}

function linkOf(entry: CustodyEntry): ChainLink {
  const { at, act, by, note } = entry;
  const isTakenIn = act === 'imported' || act === 'registered';
  return { at, act, by, from: null, to: isTakenIn ? by : null, note, check: checkOf(entry), handover: null };
}

function handoverLink(handover: Handover): ChainLink {
  const { at, from, to, reason, recordedBy, note } = handover;
  const act = reason === 'return' || reason === 'givingBack' ? 'returned' : 'handedOver';
  const links = { from: partyText(from), to: partyText(to) };
  return { at, act, by: recordedBy, ...links, note, check: null, handover };
}

function partyText({ name, unit }: Handover['from']): string {
  return unit === '' ? name : `${name}（${unit}）`;
}

/** One link a person, at the last look: each single look is in the trail. */
function looksAt(item: EvidenceItem): readonly ChainLink[] {
  const isTimed = minuteCount(item) > 0;
  return item.viewings.map(({ by, lastAt, minutes }) => {
    const note = isTimed ? minutesText(minutes) : '';
    return { at: lastAt, act: 'viewed', by, from: null, to: null, note, check: null, handover: null };
  });
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
