import { reachOf } from '#domain/access/caseAccess.ts';
import { actorOf } from '#domain/access/userAccount.ts';
import type { Actor, UserAccount } from '#domain/access/userAccount.ts';
import { grantAccess, withdrawAccess } from '#domain/case/caseMembers.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { applyChange, changeCase } from './changeCase.ts';
import type { Surroundings } from './surroundings.ts';

interface Target {
  readonly caseId: string;
  readonly revision: number;
}

/** Whom a case may be opened to: active people who are named in cases. */
export async function colleagues(around: Surroundings): Promise<Result<readonly Actor[]>> {
  const known = await around.vault.accounts.list();
  if (!known.ok) return known;
  return ok(handlersAmong(known.value).map(actorOf));
}

function handlersAmong(known: readonly { readonly account: UserAccount }[]): readonly UserAccount[] {
  return known
    .map(({ account }) => account)
    .filter((account) => account.state === 'active' && reachOf(account) === 'ownCases');
}

/** Opens a case to a colleague. Fails: `account.unknown` when that is none; as the domain's `grantAccess`. */
export async function openCaseTo(around: Surroundings, target: Target, accountId: string) {
  const known = await around.vault.accounts.list();
  if (!known.ok) return known;
  const person = handlersAmong(known.value).find(({ id }) => id === accountId);
  if (person === undefined) return refused(failure('account.unknown'));
  return changeCase(around, target, (rightsCase, stamp) => grantAccess(rightsCase, person, stamp));
}

/** Takes a case away from anyone who has it, whatever became of the account meanwhile. Fails: as the domain's `withdrawAccess`. */
export async function takeCaseFrom(
  around: Surroundings,
  target: Target,
  accountId: string,
): Promise<Result<RightsCase>> {
  const known = await around.vault.accounts.list();
  if (!known.ok) return known;
  const account = known.value.find((entry) => entry.account.id === accountId)?.account;
  if (account === undefined) return refused(failure('account.unknown'));
  const by = { actorId: around.user.id };
  return applyChange(around, target, (rightsCase, stamp) =>
    withdrawAccess(rightsCase, actorOf(account), { ...stamp, ...by }),
  );
}
