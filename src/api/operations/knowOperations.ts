import { ConductFindingInput, ConductGatherInput } from '#domain/evidence/recordConduct.ts';
import { CloseDutyInput, GapDutyInput } from '#domain/evidence/recordGapDuty.ts';
import { z } from 'zod';
import { conductFinders, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseTarget, onCase } from './caseOperations.ts';

/** What is missing, who brings it, and whether the police themselves acted lawfully. */
export const knowOperations = {
  /** Gives a gap to somebody; `id: null` makes a new duty. */
  'evidence.setGapDuty': onCase(GapDutyInput.extend({ id: z.string().nullable() })),
  'evidence.closeGapDuty': onCase(CloseDutyInput),
  /** The case officer gathers what shows how the police acted … */
  'evidence.gatherConduct': onCase(ConductGatherInput),
  /** … and only 督察 and 法制 find (SPEC E-142). */
  'evidence.findConduct': operation(
    'command',
    conductFinders,
    CaseTarget.extend({ change: ConductFindingInput }),
    CaseView,
  ),
};
