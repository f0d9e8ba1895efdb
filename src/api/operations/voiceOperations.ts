import { CivilClaim, LegalRequest } from '#domain/legalAssistance/legalAssistance.ts';
import { DisciplinaryRecord, NameClearing, OpinionPost } from '#domain/publicOpinion/publicOpinion.ts';
import { operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseTarget, onCase } from './caseOperations.ts';
import { overseers } from './supervisionOperations.ts';

/** Legal assistance, public opinion and clearing a name, each one row of the case written whole. */
export const voiceOperations = {
  'legal.recordRequest': onCase(LegalRequest),
  'legal.recordClaim': onCase(CivilClaim),
  'opinion.recordPost': onCase(OpinionPost),
  /** What is found and told of an officer is found by those who drive the mechanism. */
  'opinion.recordClearing': operation(
    'command',
    overseers,
    CaseTarget.extend({ change: NameClearing }),
    CaseView,
  ),
  'opinion.recordDiscipline': operation(
    'command',
    overseers,
    CaseTarget.extend({ change: DisciplinaryRecord }),
    CaseView,
  ),
};
