import { loginVerdict } from '#domain/access/loginDelay.ts';
import { roleNames, systemRoles } from '#domain/access/role.ts';
import { accountStateNames } from '#domain/access/userAccount.ts';
import type { AccountState, NewAccount, UserAccount } from '#domain/access/userAccount.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { newAccount } from './foundVault.ts';
import type { IssuedPassword } from './foundVault.ts';
import { checkedPassword, initialPassword } from './newPassword.ts';
import type { KnownAccount } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

/** An account as the list shows it. */
export interface AccountStanding extends KnownAccount {
  readonly isLocked: boolean;
}

/** Everyone who has, had or will have access. */
export async function listAccounts(around: Surroundings): Promise<Result<readonly AccountStanding[]>> {
  const known = await around.vault.accounts.list();
  return known.ok ? ok(known.value.map((each) => standing(around, each))) : known;
}

/** Makes an account; 安全保密员 must let it in. Fails: `account.nameUnfit`, `account.nameTaken`. */
export async function addAccount(around: Surroundings, draft: NewAccount): Promise<Result<IssuedPassword>> {
  const { ids, clock, vault } = around;
  const account = newAccount(draft, { id: ids.next(), createdAt: clock.now() });
  if (!account.ok) return account;
  const password = initialPassword(ids, account.value.loginName);
  const added = await vault.accounts.add(
    account.value,
    password,
    deed('accountMade', '建立账号', account.value),
  );
  return added.ok ? ok({ account: added.value, password }) : added;
}

/**
 * Gives out a new password. 安全保密员 must let the account in again: an administrator who knows the password of an
 * account that anyone may enter would be all three people at once.
 *
 * Fails: `account.unknown`; `account.ownAccount` (one changes one's own password); `account.wrongState` for the only
 * 安全保密员, whom nobody could let in again (that is what the recovery sheet is for).
 * Source: SPEC A-S4, A-S5.
 */
export async function resetPassword(
  around: Surroundings,
  accountId: string,
): Promise<Result<IssuedPassword>> {
  const found = await othersAccount(around, accountId);
  if (!found.ok) return found;
  const { account } = found.value;
  if (isOnlyOne(found.value) && account.role === 'securityOfficer') return refusedAsOnlyOne(account);
  const password = initialPassword(around.ids, account.loginName);
  const next: UserAccount = { ...account, state: 'awaitingApproval', mustChangePassword: true };
  const set = await around.vault.accounts.setPassword(
    next,
    password,
    deed('passwordReset', '重置口令', account),
  );
  return set.ok ? ok({ account: set.value, password }) : set;
}

/** Lets an account in. Fails: `account.wrongState` unless it waits for that; `account.ownAccount`. */
export function approveAccount(around: Surroundings, accountId: string): Promise<Result<AccountStanding>> {
  return actOnOther(around, accountId, async ({ account }) => {
    if (account.state !== 'awaitingApproval') return refusedInState(account.state);
    const next = { ...account, state: 'active' } as const;
    return around.vault.accounts.change(next, deed('accountApproved', '启用账号', next));
  });
}

/** Shuts an account out for good; a new password and 安全保密员 let it in again. Fails: `account.wrongState`, `account.ownAccount`. */
export function disableAccount(around: Surroundings, accountId: string): Promise<Result<AccountStanding>> {
  return actOnOther(around, accountId, async (found) => {
    const { account } = found;
    if (account.state === 'disabled') return refusedInState(account.state);
    if (isOnlyOne(found)) return refusedAsOnlyOne(account);
    const next = { ...account, state: 'disabled' } as const;
    return around.vault.accounts.change(next, deed('accountDisabled', '停用账号', next));
  });
}

/** Forgets the wrong passwords typed for an account. Fails: `account.unknown`, `account.ownAccount`. */
export function unlockAccount(around: Surroundings, accountId: string): Promise<Result<AccountStanding>> {
  return actOnOther(around, accountId, ({ account }) =>
    around.vault.accounts.forgive(accountId, deed('accountUnlocked', '解锁账号', account)),
  );
}

/**
 * A person's own new password, once the current one is proved.
 *
 * Fails: as `Accounts.prove`; `session.weakPassword`.
 */
export async function changePassword(
  around: Surroundings,
  account: UserAccount,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<UserAccount>> {
  const { accounts } = around.vault;
  const proved = await accounts.prove(account.loginName, current);
  if (!proved.ok) return proved;
  const chosen = current === next ? unchanged : checkedPassword(next, account.loginName);
  if (!chosen.ok) return chosen;
  const done = { ...proved.value, mustChangePassword: false };
  return accounts.setPassword(done, chosen.value, deed('passwordChanged', '修改口令', account));
}

const unchanged = refused(failure('session.weakPassword', { problem: '与现在的口令相同' }));

interface FoundAccount {
  readonly account: UserAccount;
  readonly all: readonly KnownAccount[];
}

/** Nobody manages himself: what one may do to others must not become a way around the other two. */
async function othersAccount(around: Surroundings, accountId: string): Promise<Result<FoundAccount>> {
  const known = await around.vault.accounts.list();
  if (!known.ok) return known;
  const account = known.value.find((each) => each.account.id === accountId)?.account;
  if (account === undefined) return refused(failure('account.unknown'));
  return account.id === around.user.id
    ? refused(failure('account.ownAccount'))
    : ok({ account, all: known.value });
}

/** Does something to somebody else's account and answers how it stands then. */
async function actOnOther(
  around: Surroundings,
  accountId: string,
  act: (found: FoundAccount) => Promise<Result<UserAccount>>,
): Promise<Result<AccountStanding>> {
  const found = await othersAccount(around, accountId);
  if (!found.ok) return found;
  const done = await act(found.value);
  if (!done.ok) return done;
  const known = await around.vault.accounts.list();
  if (!known.ok) return known;
  const now = known.value.find((each) => each.account.id === accountId);
  return now === undefined ? refused(failure('account.unknown')) : ok(standing(around, now));
}

function standing({ clock }: Surroundings, known: KnownAccount): AccountStanding {
  return { ...known, isLocked: loginVerdict(known.failures, clock.now()).kind === 'locked' };
}

/** The last active one of the three: without it a duty would have nobody. */
function isOnlyOne({ account, all }: FoundAccount): boolean {
  const others = all.filter(
    (each) =>
      each.account.id !== account.id && each.account.role === account.role && each.account.state === 'active',
  );
  return account.state === 'active' && systemRoles.includes(account.role) && others.length === 0;
}

const refusedInState = (state: AccountState) =>
  refused(failure('account.wrongState', { state: accountStateNames[state] }));
const refusedAsOnlyOne = ({ role }: UserAccount) =>
  refused(failure('account.wrongState', { state: `唯一的${roleNames[role]}` }));

function deed(act: Deed['act'], verb: string, { id, name, loginName, role }: UserAccount): Deed {
  return { act, what: `${verb}：${name}（${loginName}，${roleNames[role]}）`, about: id };
}
