import type { RightsCase } from '../case/rightsCase.ts';
import { compareMoments, elapsedMs } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import type { Handover } from './custody.ts';
import type { EvidenceItem } from './evidenceItem.ts';

/** Something that had to be back and is not. */
export interface OverdueReturn {
  readonly handover: Handover;
  readonly evidenceNumbers: readonly number[];
  readonly dueOn: Day;
}

/**
 * Items of a hand-over that are past their day and have not been handed on since; a thing handed on is the next one's duty.
 * Source: SPEC E-55.
 */
export function overdueReturns(rightsCase: RightsCase, today: Day): readonly OverdueReturn[] {
  const numbers = new Map(rightsCase.evidence.map(({ id, number }) => [id, number]));
  return rightsCase.handovers.flatMap((handover, index) => {
    const dueOn = handover.dueBackOn;
    if (dueOn === null || dueOn >= today) return [];
    const gone = handover.evidenceIds.filter((id) => !movedLater(rightsCase.handovers, handover, index, id));
    const evidenceNumbers = gone.flatMap((id) => numbers.get(id) ?? []);
    return evidenceNumbers.length === 0 ? [] : [{ handover, evidenceNumbers, dueOn }];
  });
}

/** `证据1、2在测试鉴定人庚（虚构市物证鉴定所）处，应于2026-03-30前退回`. */
export function overdueText({ handover, evidenceNumbers, dueOn }: OverdueReturn): string {
  const { to } = handover;
  const holder = to.unit === '' ? to.name : `${to.name}（${to.unit}）`;
  return `证据${evidenceNumbers.join('、')}在${holder}处，应于${dueOn}前退回`;
}

function movedLater(
  handovers: readonly Handover[],
  handover: Handover,
  index: number,
  evidenceId: string,
): boolean {
  return handovers.some((other, at) => {
    if (!other.evidenceIds.includes(evidenceId)) return false;
    const order = compareMoments(other.at, handover.at);
    return order > 0 || (order === 0 && at > index);
  });
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
