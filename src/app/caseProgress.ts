import { nextSteps } from '#domain/case/nextSteps.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { composeDossier } from '#domain/dossier/composeDossier.ts';
import { checkEvidence } from '#domain/evidence/checklist.ts';
import { overdueDuties } from '#domain/evidence/gapDuty.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { caseClocks } from './caseClocks.ts';
import { dossierOrder, evidenceChecklist } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

export type CaseProgress = Extract<Awaited<ReturnType<typeof caseProgress>>, { readonly ok: true }>['value'];

/** How far a case is: what it still has to prove and to file, what to do next, what runs out when. */
export async function caseProgress(around: Surroundings, rightsCase: RightsCase) {
  const checklist = await evidenceChecklist(around.shelf);
  if (!checklist.ok) return checklist;
  const order = await dossierOrder(around.shelf);
  if (!order.ok) return order;
  const clocks = await caseClocks(around, rightsCase);
  if (!clocks.ok) return clocks;
  const checked = checkEvidence(rightsCase, checklist.value);
  const overdue = overdueDuties(rightsCase.gapDuties, dayOf(around.clock.now()));
  const composition = composeDossier(rightsCase, order.value);
  return ok({
    checked,
    order: order.value,
    composition,
    clocks: clocks.value,
    overdueDuties: overdue,
    steps: nextSteps(rightsCase, {
      checklist: checked,
      missingMaterials: composition.missing,
      overdueDuties: overdue,
      pressingClocks: clocks.value
        .filter(({ state }) => state === 'overdue' || state === 'red')
        .map(({ label }) => label),
    }),
  });
}
