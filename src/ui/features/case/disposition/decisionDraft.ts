import type { DecisionInput } from '#api/operations/dispositionOperations.ts';
import { decisionOf } from '#domain/case/decisionOf.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { thisMinute } from '../../../shared/wallClock.ts';

/** The form before every choice is made. */
export type DecisionDraft = Omit<DecisionInput, 'track' | 'measure'> &
  Partial<Pick<DecisionInput, 'track' | 'measure'>>;

/** What was decided before, or an empty draft: nothing is chosen beforehand, because the tool does not decide. */
export function draftOf({ rightsCase }: CaseView, counterpartyId: string): DecisionDraft {
  const decided = decisionOf(rightsCase, counterpartyId);
  if (decided === null) {
    return {
      counterpartyId,
      finality: 'provisional',
      reason: '',
      legalOpinion: '',
      approver: '',
      approverBadgeNumber: '',
      decidedAt: thisMinute(),
    };
  }
  const { rulesetVersion: _, factsFingerprint: __, ...human } = decided;
  // The reason was that of the earlier decision; what changed since has to be said anew.
  return { ...human, reason: '', decidedAt: thisMinute() };
}

/** The decision once both choices are made; `null` before. */
export function readyDecision({ track, measure, ...rest }: DecisionDraft): DecisionInput | null {
  return track === undefined || measure === undefined ? null : { ...rest, track, measure };
}
