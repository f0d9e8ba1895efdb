import { settledGuard } from '#domain/case/moveStage.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { mustRecuse } from '#domain/case/mustRecuse.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { handlerAtWork } from './handlerAtWork.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A pure step of the domain: the case before, and the case after or why not. */
export type CaseChange = (rightsCase: RightsCase, stamp: Stamp) => Result<RightsCase>;

/**
 * Applies a change to exactly the state the person was looking at, and stores it durably.
 * Whoever must step aside writes nothing, even in a case they were handling before.
 *
 * Fails: `case.changedElsewhere` when someone saved in between; `case.mustRecuse`; `case.settled`; whatever the change refuses;
 * storage refusals.
 * Source: SPEC D-R4.
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
  const barred = mustRecuse(current.value, await handlerAtWork(around));
  return barred === null ? applyTo(around, current.value, { target, change, deed }) : refused(barred);
}

/** As `changeCase`, for what even one who must step aside leaves behind: that they looked, and the giving up of a case. */
export async function applyChange(
  around: Surroundings,
  target: { readonly caseId: string; readonly revision: number },
  change: CaseChange,
  deed?: (before: RightsCase) => Deed,
): Promise<Result<RightsCase>> {
  const current = await around.vault.readCase(target.caseId);
  return current.ok ? applyTo(around, current.value, { target, change, deed }) : current;
}

interface ChangeOrder {
  readonly target: { readonly revision: number };
  readonly change: CaseChange;
  readonly deed: ((before: RightsCase) => Deed) | undefined;
}

/** The same on the case as it was just read. */
async function applyTo(
  around: Surroundings,
  current: RightsCase,
  { target, change, deed }: ChangeOrder,
): Promise<Result<RightsCase>> {
  if (current.revision !== target.revision) return refused(failure('case.changedElsewhere'));
  const changed = change(current, stampOf(around));
  const next = changed.ok ? settledGuard(current, changed.value) : changed;
  if (!next.ok || next.value === current) return next;
  return around.vault.saveCase(next.value, deed?.(current));
}

/** How often a job takes up a newer state before it gives way to the person who keeps saving. */
const MAX_ATTEMPTS = 5;

/** Applies a change that does not depend on what was on screen (a job's result) to the newest state. Fails: as `changeCase`. */
export function changeNewest(
  around: Surroundings,
  caseId: string,
  change: CaseChange,
  deed?: (before: RightsCase) => Deed,
): Promise<Result<RightsCase>> {
  return toNewest(around, caseId, (target) => changeCase(around, target, change, deed));
}

/** As `changeNewest`, for the mark that somebody looked or took a copy, which one who must step aside leaves as well. */
export function markNewest(
  around: Surroundings,
  caseId: string,
  change: CaseChange,
  deed: (before: RightsCase) => Deed,
): Promise<Result<RightsCase>> {
  return toNewest(around, caseId, (target) => applyChange(around, target, change, deed));
}

async function toNewest(
  around: Surroundings,
  caseId: string,
  apply: (target: { readonly caseId: string; readonly revision: number }) => Promise<Result<RightsCase>>,
): Promise<Result<RightsCase>> {
  for (let attempt = 1; ; attempt += 1) {
    const current = await around.vault.readCase(caseId);
    if (!current.ok) return current;
    const changed = await apply({ caseId, revision: current.value.revision });
    if (changed.ok || changed.failure.code !== 'case.changedElsewhere' || attempt === MAX_ATTEMPTS)
      return changed;
  }
}
