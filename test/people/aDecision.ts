import type { DispositionDecision } from '#domain/disposition/decision.ts';
import { aCounterparty, at } from './aCase.ts';

/** A final decision on the first counterparty of a case. */
export function aDecision(changes: Partial<DispositionDecision> = {}): DispositionDecision {
  return {
    counterpartyId: aCounterparty().id,
    track: '治61',
    measure: 'administrativeDetention',
    finality: 'final',
    reason: '',
    legalOpinion: '',
    approver: '测试局长庚',
    approverBadgeNumber: '',
    decidedAt: at('24T21:00'),
    rulesetVersion: '1',
    factsFingerprint: '0'.repeat(16),
    ...changes,
  };
}
