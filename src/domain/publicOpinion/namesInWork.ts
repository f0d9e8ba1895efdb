import type { RightsCase } from '../case/rightsCase.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';

/**
 * Names written down while the case was worked on, of people who are no party to it: investigators, collectors, interviewers,
 * guardians, whoever applied or signed for another. Fields that hold a post as often as a name are left out.
 * Source: SPEC O-1.
 */
export function namesInWork(rightsCase: RightsCase): readonly string[] {
  const { activation, procedure, relief, evidence, devices, legalAssistance } = rightsCase;
  const { application } = procedure;
  return [
    ...(activation?.taskForce ?? []).map(({ name }) => name),
    ...(application === null ? [] : [application.applicantName, application.takenBy]),
    ...relief.applications.flatMap(({ payouts }) => payouts.map(({ proxy }) => proxy?.name ?? '')),
    ...devices.map(({ wearer }) => wearer),
    ...legalAssistance.requests.map(({ engagement }) => engagement?.lawyerName ?? ''),
    ...evidence.flatMap(namesOfItem),
  ].filter((name) => name.trim() !== '');
}

function namesOfItem({ collection, particulars }: EvidenceItem): readonly string[] {
  const taken = [...collection.by, collection.attestingWitness?.name ?? ''];
  if (particulars?.kind !== 'interview') return taken;
  const { personName, interviewers, recorder, guardian, interpreter } = particulars;
  return [...taken, personName, ...interviewers, recorder, guardian, interpreter];
}
