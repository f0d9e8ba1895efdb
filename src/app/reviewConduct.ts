import type { RightsCase } from '#domain/case/rightsCase.ts';
import { conductBodyOf, findConduct, gatherConduct } from '#domain/evidence/recordConduct.ts';
import type { ConductFindingInput, ConductGatherInput } from '#domain/evidence/recordConduct.ts';
import { roleNames } from '#domain/access/role.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeCase } from './changeCase.ts';
import { conductChecklist } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

type Asked<C> = { readonly caseId: string; readonly revision: number; readonly change: C };

/** Says which items show how the police acted. Source: SPEC E-141. */
export async function gatherConductEvidence(
  around: Surroundings,
  { change, ...target }: Asked<ConductGatherInput>,
): Promise<Result<RightsCase>> {
  const checklist = await conductChecklist(around.shelf);
  if (!checklist.ok) return checklist;
  return changeCase(around, target, (it, stamp) => gatherConduct(it, change, checklist.value, stamp));
}

/** What 督察 or 法制 found, under the body of whoever is at work. Source: SPEC E-142. */
export async function recordConductFinding(
  around: Surroundings,
  { change, ...target }: Asked<ConductFindingInput>,
): Promise<Result<RightsCase>> {
  const { role } = around.user;
  const body = conductBodyOf(role);
  if (body === null) return refused(failure('session.notAllowed', { role: roleNames[role] }));
  const checklist = await conductChecklist(around.shelf);
  if (!checklist.ok) return checklist;
  return changeCase(around, target, (it, stamp) =>
    findConduct(it, change, { checklist: checklist.value, body }, stamp),
  );
}
