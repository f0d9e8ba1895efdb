import type { DispositionDecision } from '../disposition/decision.ts';
import type { RightsCase } from './rightsCase.ts';

/** What stands for this counterparty: the last decision; those before it are kept. `null` = none yet. */
export function decisionOf(
  { decisions }: Pick<RightsCase, 'decisions'>,
  counterpartyId: string,
): DispositionDecision | null {
  return decisions.findLast((decision) => decision.counterpartyId === counterpartyId) ?? null;
}

/** The decisions that were replaced, newest first. */
export function earlierDecisions(
  { decisions }: Pick<RightsCase, 'decisions'>,
  counterpartyId: string,
): readonly DispositionDecision[] {
  return decisions
    .filter((decision) => decision.counterpartyId === counterpartyId)
    .slice(0, -1)
    .reverse();
}
