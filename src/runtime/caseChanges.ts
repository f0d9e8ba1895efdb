import { changeCase } from '#app/changeCase.ts';
import type { CaseChange } from '#app/changeCase.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { viewCase } from '#app/viewCase.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';

type Target = { readonly caseId: string; readonly revision: number };

/** Changes of a case, each answered with the case page as it then stands. */
export function caseChanges(around: Surroundings) {
  const viewed = async (result: Result<RightsCase>) =>
    result.ok ? viewCase(around, result.value.id) : result;
  return {
    viewed,
    change: async (target: Target, step: CaseChange, deed?: () => Deed) =>
      viewed(await changeCase(around, target, step, deed)),
  };
}
