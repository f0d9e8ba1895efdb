import { z } from 'zod';
import { DispositionDecision } from '#domain/disposition/decision.ts';
import { DispositionFacts } from '#domain/disposition/facts.ts';
import { operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseTarget } from './caseOperations.ts';

export const dispositionOperations = {
  'disposition.recordFacts': operation(
    'command',
    CaseTarget.extend({ change: z.strictObject({ counterpartyId: z.string(), facts: DispositionFacts }) }),
    CaseView,
  ),
  'disposition.decide': operation('command', CaseTarget.extend({ change: DispositionDecision }), CaseView),
};
