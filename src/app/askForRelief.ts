import { applyForRelief } from '#domain/care/applyForRelief.ts';
import type { ReliefInput } from '#domain/care/applyForRelief.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import { carePolicyAt } from './careStandards.ts';
import { changeCase } from './changeCase.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Applies for money or goods, held against the standard in force on the day it is made. Fails: as the domain's `applyForRelief`. Source: SPEC C-34. */
export async function askForRelief(
  around: Surroundings,
  input: { readonly caseId: string; readonly revision: number; readonly change: ReliefInput },
): Promise<Result<RightsCase>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const policy = await carePolicyAt(around.shelf, unit.value);
  if (!policy.ok) return policy;
  const frame = { policy: policy.value(dayOf(around.clock.now())), newId: around.ids.next() };
  return changeCase(around, input, (rightsCase, stamp) =>
    applyForRelief(rightsCase, input.change, frame, { ...stamp, actorId: around.user.id }),
  );
}
