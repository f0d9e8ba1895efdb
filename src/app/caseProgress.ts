import { nextSteps } from '#domain/case/nextSteps.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { composeDossier } from '#domain/dossier/composeDossier.ts';
import { checkEvidence } from '#domain/evidence/checklist.ts';
import { openConduct } from '#domain/evidence/conductReview.ts';
import { overdueReturns } from '#domain/evidence/custodyState.ts';
import { overdueDuties } from '#domain/evidence/gapDuty.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { caseClocks } from './caseClocks.ts';
import { recusalsAmong, staffOf } from './handlerRecusal.ts';
import type { Staff } from './handlerRecusal.ts';
import { conductChecklist, dossierOrder, evidenceChecklist, lawRules } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

export type CaseSteps = Extract<Awaited<ReturnType<typeof caseSteps>>, { readonly ok: true }>['value'];

/** How far a case is: what it still has to prove and to file, what to do next, what runs out when. */
export async function caseProgress(around: Surroundings, rightsCase: RightsCase) {
  const clocks = await caseClocks(around, rightsCase);
  if (!clocks.ok) return clocks;
  const pressing = clocks.value.clocks.filter(({ state }) => state === 'overdue' || state === 'red');
  const pressingClocks = pressing.map(({ label }) => label);
  const steps = await caseSteps(around, rightsCase, { pressingClocks, staff: await staffOf(around) });
  return steps.ok ? ok({ ...steps.value, ...clocks.value }) : steps;
}

/** The same without the clocks, which the desk counts for all cases at once; those of this case that press are given by name. */
export async function caseSteps(
  around: Surroundings,
  rightsCase: RightsCase,
  { pressingClocks, staff }: { readonly pressingClocks: readonly string[]; readonly staff: Staff },
) {
  const checklist = await evidenceChecklist(around.shelf);
  if (!checklist.ok) return checklist;
  const order = await dossierOrder(around.shelf);
  if (!order.ok) return order;
  const conduct = await conductChecklist(around.shelf);
  if (!conduct.ok) return conduct;
  const rules = await lawRules(around.shelf);
  if (!rules.ok) return rules;
  const recusals = recusalsAmong(staff, rightsCase);
  const checked = checkEvidence(rightsCase, checklist.value);
  const overdue = overdueDuties(rightsCase.gapDuties, dayOf(around.clock.now()));
  const composition = composeDossier(rightsCase, order.value);
  return ok({
    checked,
    recusals,
    order: order.value,
    composition,
    overdueDuties: overdue,
    steps: nextSteps(rightsCase, {
      checklist: checked,
      missingMaterials: composition.missing,
      overdueDuties: overdue,
      overdueReturns: overdueReturns(rightsCase, dayOf(around.clock.now())),
      openConduct: openConduct(rightsCase.conductReview, conduct.value),
      recusedHandlers: recusals.filter(({ ruleId }) => ruleId !== 'D-R2').map(({ text }) => text),
      pressingClocks,
      hearing: rules.value.hearing,
    }),
  });
}
