import { applyForRelief } from '#domain/care/applyForRelief.ts';
import type { ReliefInput } from '#domain/care/applyForRelief.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeCase } from './changeCase.ts';
import { carePolicy } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** Applies for money or goods, held against what the bureau laid down. Fails: as the domain's `applyForRelief`. */
export async function askForRelief(
  around: Surroundings,
  input: { readonly caseId: string; readonly revision: number; readonly change: ReliefInput },
): Promise<Result<RightsCase>> {
  const policy = await carePolicy(around.shelf);
  if (!policy.ok) return policy;
  const frame = { policy: policy.value, newId: around.ids.next() };
  return changeCase(around, input, (rightsCase, stamp) =>
    applyForRelief(rightsCase, input.change, frame, { ...stamp, actorId: around.user.id }),
  );
}
