import { settledGuard } from '#domain/case/moveStage.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A pure step of the domain: the case before, and the case after or why not. */
export type CaseChange = (rightsCase: RightsCase, stamp: Stamp) => Result<RightsCase>;

/**
 * Applies a change to exactly the state the person was looking at, and stores it durably.
 *
 * Fails: `case.changedElsewhere` when someone saved in between; `case.settled`; whatever the change refuses; storage refusals.
 */
export async function changeCase(
  around: Surroundings,
  target: { readonly caseId: string; readonly revision: number },
  change: CaseChange,
  /** For a change that is no entry of the case's history: what the trail says of it. */
  deed?: (before: RightsCase) => Deed,
): Promise<Result<RightsCase>> {
  const current = await around.vault.readCase(target.caseId);
  if (!current.ok) return current;
  if (current.value.revision !== target.revision) return refused(failure('case.changedElsewhere'));
  const changed = change(current.value, stampOf(around));
  const next = changed.ok ? settledGuard(current.value, changed.value) : changed;
  if (!next.ok || next.value === current.value) return next;
  return around.vault.saveCase(next.value, deed?.(current.value));
}

/** How often a job takes up a newer state before it gives way to the person who keeps saving. */
const MAX_ATTEMPTS = 5;

/** Applies a change that does not depend on what was on screen (a job's result) to the newest state. */
export async function changeNewest(
  around: Surroundings,
  caseId: string,
  change: CaseChange,
  deed?: (before: RightsCase) => Deed,
): Promise<Result<RightsCase>> {
  for (let attempt = 1; ; attempt += 1) {
    const current = await around.vault.readCase(caseId);
    if (!current.ok) return current;
    const changed = await changeCase(around, { caseId, revision: current.value.revision }, change, deed);
    if (changed.ok || changed.failure.code !== 'case.changedElsewhere' || attempt === MAX_ATTEMPTS)
      return changed;
  }
}
