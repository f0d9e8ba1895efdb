import { handlerRecusals } from '#domain/case/mustRecuse.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { RecusalFinding } from '#domain/disposition/recusal.ts';
import { accountsOf } from './handlerAtWork.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

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
