import { z } from 'zod';
import { DispositionDecision } from '#domain/disposition/decision.ts';
import { DispositionFacts } from '#domain/disposition/facts.ts';
import { OutcomeOfLawInput, StrikeOutcomeInput } from '#domain/case/recordOutcome.ts';
import { FaultInput } from '#domain/case/faultFinding.ts';
import { CaseTarget, onCase } from './caseOperations.ts';
import { CaseView } from '../views/caseView.ts';
import { conductFinders, operation } from '../operation.ts';

/** What people decide; which rules and which facts it was decided on is added from the stored case. */
export const DecisionInput = DispositionDecision.omit({ rulesetVersion: true, factsFingerprint: true });
export type DecisionInput = z.infer<typeof DecisionInput>;

export const dispositionOperations = {
  'disposition.recordFacts': onCase(z.strictObject({ counterpartyId: z.string(), facts: DispositionFacts })),
  /** How gravely the enforcement was at fault; 督察 and 法制 alone say it. */
  'disposition.judgeFault': operation(
    'command',
    conductFinders,
    CaseTarget.extend({ change: FaultInput }),
    CaseView,
  ),
  'disposition.decide': onCase(DecisionInput),
  /** What courts and offices decided afterwards. */
  'disposition.recordOutcome': onCase(OutcomeOfLawInput),
  'disposition.strikeOutcome': onCase(StrikeOutcomeInput),
};
