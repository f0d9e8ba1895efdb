import type { RightsCase } from '../case/rightsCase.ts';
import { compareMoments, elapsedMs } from '../kernel/moment.ts';
import type { Day, Moment } from '../kernel/moment.ts';
import type { Handover } from './custody.ts';
import type { EvidenceItem } from './evidenceItem.ts';

/** Something that has to be back by a day. */
export interface ReturnDue {
  readonly handover: Handover;
  /** Those still out; once all are back, all of them. */
  readonly evidenceNumbers: readonly number[];
  readonly dueOn: Day;
  /** When the last of them was handed on; `null` = something is still out. */
  readonly backAt: Moment | null;
}

/** Hand-overs that name a day of return; a thing handed on is the next one's duty. Source: SPEC E-55. */
export function returnsDue({
  evidence,
  handovers,
}: Pick<RightsCase, 'evidence' | 'handovers'>): readonly ReturnDue[] {
  const numbers = new Map(evidence.map(({ id, number }) => [id, number]));
  return handovers.flatMap((handover, index) => {
    const dueOn = handover.dueBackOn;
    if (dueOn === null) return [];
    const moves = handover.evidenceIds.map((id) => ({
      id,
      movedAt: movedLater(handovers, handover, index, id),
    }));
    const out = moves.filter(({ movedAt }) => movedAt === null);
    const named = (out.length === 0 ? moves : out).flatMap(({ id }) => numbers.get(id) ?? []);
    const backAt = out.length === 0 ? latestOf(moves.flatMap(({ movedAt }) => movedAt ?? [])) : null;
    return named.length === 0 ? [] : [{ handover, evidenceNumbers: named, dueOn, backAt }];
  });
}

/** What had to be back before today and is not. */
export function overdueReturns(rightsCase: RightsCase, today: Day): readonly ReturnDue[] {
  return returnsDue(rightsCase).filter(({ backAt, dueOn }) => backAt === null && dueOn < today);
}

/** `证据1、2在测试鉴定人庚（虚构市物证鉴定所）处，应于2026-03-30前退回`. */
export function overdueText({ handover, evidenceNumbers, dueOn }: ReturnDue): string {
  const { to } = handover;
  const holder = to.unit === '' ? to.name : `${to.name}（${to.unit}）`;
  return `证据${evidenceNumbers.join('、')}在${holder}处，应于${dueOn}前退回`;
}

/** When a thing was next handed on; `null` = it was not. */
function movedLater(
  handovers: readonly Handover[],
  handover: Handover,
  index: number,
  evidenceId: string,
): Moment | null {
  const later = handovers.filter((other, at) => {
    if (!other.evidenceIds.includes(evidenceId)) return false;
    const order = compareMoments(other.at, handover.at);
    return order > 0 || (order === 0 && at > index);
  });
  return later.map(({ at }) => at).toSorted(compareMoments)[0] ?? null;
}

function latestOf(moments: readonly Moment[]): Moment | null {
  return moments.toSorted(compareMoments).at(-1) ?? null;
}

const KEEPER_WITHIN_MS = 24 * 3_600_000;

/**
 * Seized things that were not handed to a keeper within 24 hours, as far as the record says.
 * Source: SPEC E-54 (行政程序规定 第一百九十条).
 */
export function notYetWithKeeper(rightsCase: RightsCase): readonly EvidenceItem[] {
  return rightsCase.evidence.filter((item) => {
    const { act, at } = item.collection;
    const isHeld = act === 'seizure' || act === 'advanceRegistration';
    if (!isHeld || item.legalKind !== 'physicalEvidence') return false;
    return !rightsCase.handovers.some(
      ({ evidenceIds, reason, at: handedAt }) =>
        reason === 'storing' && evidenceIds.includes(item.id) && elapsedMs(at, handedAt) <= KEEPER_WITHIN_MS,
    );
  });
}
