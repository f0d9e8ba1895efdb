import type { Role } from '#domain/access/role.ts';
import { LoginName } from '#domain/access/userAccount.ts';
import type { NewAccount, UserAccount } from '#domain/access/userAccount.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { checkedPassword, initialPassword } from './newPassword.ts';
import type { Doorstep } from './surroundings.ts';

type Person = Omit<NewAccount, 'role'>;

/** The unit, and the four people without whom nothing can be done. */
export interface FoundingFacts {
  readonly unit: Omit<UnitSettings, 'schemaVersion' | 'revision' | 'setUpAt'>;
  readonly systemAdministrator: Person & { readonly password: string };
  readonly securityOfficer: Person;
  readonly auditor: Person;
  readonly caseOfficer: Person;
}
export interface IssuedPassword {
  readonly account: UserAccount;
  readonly password: string;
}
export interface Founded {
  readonly unit: UnitSettings;
  readonly recoveryCode: string;
  /** To be handed to three people on paper; each changes it at the first entry. */
  readonly initialPasswords: readonly IssuedPassword[];
}

/**
 * First start on a bare PC: makes the vault with its first four people. The administrator's password is the one typed.
 *
 * Fails: `unit.alreadySetUp`; `account.nameUnfit`, `account.nameTaken`; `session.weakPassword`; what the disk refuses.
 */
export async function foundVault(step: Doorstep, facts: FoundingFacts): Promise<Result<Founded>> {
  if (step.door.condition() !== 'empty') return refused(failure('unit.alreadySetUp'));
  const { systemAdministrator, securityOfficer, auditor, caseOfficer } = facts;
  const { password, ...administrator } = systemAdministrator;
  const drafts: readonly (readonly [Role, Person])[] = [
    ['systemAdministrator', administrator],
    ['securityOfficer', securityOfficer],
    ['auditor', auditor],
    ['caseOfficer', caseOfficer],
  ];
  const people = firstAccounts(step, drafts);
  if (!people.ok) return people;
  const accounts: IssuedPassword[] = [];
  for (const account of people.value) {
    const isTyped = account.role === 'systemAdministrator';
    const chosen = isTyped
      ? checkedPassword(password, account.loginName)
      : ok(initialPassword(step.ids, account.loginName));
    if (!chosen.ok) return chosen;
    accounts.push({ account: { ...account, mustChangePassword: !isTyped }, password: chosen.value });
  }
  const unit: UnitSettings = { ...facts.unit, schemaVersion: 1, revision: 0, setUpAt: step.clock.now() };
  const founded = await step.door.found({ settings: unit, accounts });
  if (!founded.ok) return founded;
  const initialPasswords = accounts.filter(({ account }) => account.mustChangePassword);
  return ok({ unit, recoveryCode: founded.value.recoveryCode, initialPasswords });
}

function firstAccounts(
  { ids, clock }: Doorstep,
  drafts: readonly (readonly [Role, Person])[],
): Result<readonly UserAccount[]> {
  const accounts: UserAccount[] = [];
  for (const [role, person] of drafts) {
    const draft = newAccount({ ...person, role }, { id: ids.next(), createdAt: clock.now() });
    if (!draft.ok) return draft;
    const { loginName } = draft.value;
    if (accounts.some((account) => account.loginName === loginName))
      return refused(failure('account.nameTaken', { loginName }));
    accounts.push({ ...draft.value, state: 'active' });
  }
  return ok(accounts);
}

/** An account nobody has let in yet. Fails: `account.nameUnfit`. */
export function newAccount(
  draft: NewAccount,
  identity: Pick<UserAccount, 'id' | 'createdAt'>,
): Result<UserAccount> {
  const loginName = LoginName.safeParse(draft.loginName);
  if (!loginName.success) return refused(failure('account.nameUnfit'));
  return ok({
    ...draft,
    ...identity,
    loginName: loginName.data,
    state: 'awaitingApproval',
    mustChangePassword: true,
  });
}
