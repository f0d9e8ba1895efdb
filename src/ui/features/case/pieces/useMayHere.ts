import type { OperationName } from '#api/contract.ts';
import { isSettled } from '#domain/case/caseStage.ts';
import { useMay } from '../../../client/useMay.ts';
import { useOpenCase } from '../CaseContext.ts';

/** What is still asked for a settled case; the host decides, this keeps useless buttons off the screen (SPEC M-26). */
const afterSettling: readonly OperationName[] = [
  'cases.moveStage',
  'cases.reopen',
  'cases.numberArchive',
  'cases.grantAccess',
  'cases.withdrawAccess',
  'evidence.verify',
  'documents.produce',
  'documents.finalise',
  'documents.withdrawFinal',
  'documents.recordPrint',
  'documents.recordSigning',
  'documents.takeScans',
  'dossier.compile',
  'dossier.export',
  'care.recordContact',
];
const untilArchived: readonly OperationName[] = [
  'supervision.reviewQuality',
  'cases.recordVisit',
  'care.planVisit',
  'care.strikePlan',
  'care.recordFamily',
  'care.strikeFamily',
  'care.recordRescue',
  'care.recordPayout',
  'care.recordNeed',
  'care.tellOutcome',
  'disposition.recordOutcome',
  'disposition.strikeOutcome',
  'upward.recordReport',
  'upward.recordInstruction',
  'upward.strike',
  'legal.recordRequest',
  'legal.recordClaim',
  'opinion.recordPost',
  'opinion.recordClearing',
  'opinion.recordDiscipline',
];

/** Whether whoever is at work may ask for this on the open case as it stands. */
export function useMayHere(needs: OperationName): boolean {
  const { stage } = useOpenCase().view.rightsCase;
  const may = useMay(needs);
  if (!isSettled(stage) || afterSettling.includes(needs)) return may;
  return may && stage !== 'archived' && untilArchived.includes(needs);
}
