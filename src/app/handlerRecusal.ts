import { handlerRecusals, mustRecuse } from '#domain/case/mustRecuse.ts';
import type { Handler } from '#domain/case/mustRecuse.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { RecusalFinding } from '#domain/disposition/recusal.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeCase } from './changeCase.ts';
import type { CaseChange } from './changeCase.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * As `changeCase`, for finding facts and deciding: whoever must step aside does neither, even in a case they were handling before.
 * Fails: `case.mustRecuse` besides. Source: SPEC D-R4.
 */
export async function handleCase(
  around: Surroundings,
  target: { readonly caseId: string; readonly revision: number },
  change: CaseChange,
): Promise<Result<RightsCase>> {
  const handler = await handlerAtWork(around);
  return changeCase(around, target, (rightsCase, stamp) => {
    const barred = mustRecuse(rightsCase, handler);
    return barred === null ? change(rightsCase, stamp) : refused(barred);
  });
}

/** Whoever is at work, with the badge number of their account where it can be read. */
export async function handlerAtWork(around: Surroundings): Promise<Handler> {
  const { user } = around;
  const own = (await accountsOf(around)).find(({ id }) => id === user.id);
  return { name: user.name, badgeNumber: own?.badgeNumber ?? '' };
}

/** Everybody who may be a handler, and the bureau they belong to. */
export type Staff = Awaited<ReturnType<typeof staffOf>>;

/** Read once for all cases that are looked at together: the accounts are read from disk. */
export async function staffOf(around: Surroundings) {
  const unit = await unitOf(around);
  return { accounts: await accountsOf(around), unitName: unit.ok ? unit.value.unitName : '' };
}

/** What recusal says of everybody the case is open to. Source: SPEC D-R4. */
export function recusalsAmong(
  { accounts, unitName }: Staff,
  rightsCase: RightsCase,
): readonly RecusalFinding[] {
  const handlers = accounts.filter(({ id }) => rightsCase.members.includes(id));
  return handlerRecusals(
    rightsCase,
    handlers.map(({ name, badgeNumber }) => ({ name, badgeNumber })),
    unitName,
  );
}

async function accountsOf({ vault }: Surroundings) {
  const known = await vault.accounts.list();
  return known.ok ? known.value.map(({ account }) => account) : [];
}
