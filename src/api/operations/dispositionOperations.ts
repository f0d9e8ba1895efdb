import { z } from 'zod';
import { DispositionDecision } from '#domain/disposition/decision.ts';
import { DispositionFacts } from '#domain/disposition/facts.ts';
import { onCase } from './caseOperations.ts';

/** What people decide; which rules and which facts it was decided on is added from the stored case. */
export const DecisionInput = DispositionDecision.omit({ rulesetVersion: true, factsFingerprint: true });
export type DecisionInput = z.infer<typeof DecisionInput>;

export const dispositionOperations = {
  'disposition.recordFacts': onCase(z.strictObject({ counterpartyId: z.string(), facts: DispositionFacts })),
  'disposition.decide': onCase(DecisionInput),
};
