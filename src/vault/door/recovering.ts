import { readRecoveryCode } from '#domain/access/recoveryCode.ts';
import { foldLoginName } from '#domain/access/userAccount.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import { failure } from '#domain/kernel/failure.ts';
import { changedPeople, newPasswordSlot, withPersonsSlot } from './accounts.ts';
import { attemptsOf, goInside, keyringOf, leave } from './entering.ts';
import type { Door, Inside } from './entering.ts';
import { openSlot, recoverySecret } from './keySlots.ts';
import { RECOVERY } from './loginAttempts.ts';
import { VaultRefusal } from '../refusal.ts';

/** Gives an account a new password by the printed code; the door stays as it was. Fails: throws what `VaultDoor.recover` refuses. */
export async function recover(
  door: Door,
  typed: { readonly code: string; readonly loginName: string; readonly password: string },
): Promise<UserAccount> {
  const keyring = keyringOf(door);
  const attempts = attemptsOf(door, keyring);
  const code = readRecoveryCode(typed.code);
  if (!code.ok) {
    const where = code.group === null ? '，应为8组' : `，第${code.group}组有误`;
    throw new VaultRefusal(failure('session.wrongRecoveryCode', { where }));
  }
  await attempts.begin(RECOVERY, door.clock.now());
  const secret = recoverySecret(Buffer.from(keyring.salt, 'base64'), code.bytes);
  const vaultKey = openSlot(door.taken.identity.vaultId, secret, keyring.slots);
  if (vaultKey === null) throw new VaultRefusal(failure('session.wrongRecoveryCode', { where: '' }));
  await attempts.succeeded(RECOVERY);
  const wasClosed = door.inside === null;
  const inside = door.inside ?? (await goInside(door, vaultKey));
  try {
    return await resetByCode(inside, typed);
  } finally {
    if (wasClosed) await leave(door);
  }
}

async function resetByCode(
  { open, vault }: Inside,
  { loginName, password }: { readonly loginName: string; readonly password: string },
): Promise<UserAccount> {
  const person = open.people.people.find(({ account }) => isNamed(account, loginName));
  if (person === undefined) throw new VaultRefusal(failure('account.unknown'));
  const account: UserAccount = { ...person.account, state: 'active', mustChangePassword: false };
  const slot = await newPasswordSlot(open, loginName, password);
  await changedPeople(open, null, {
    deed: { act: 'recoveryUsed', what: `用恢复单重置“${account.name}”的口令`, about: account.id },
    change: (people) => withPersonsSlot(people, account, slot),
  });
  await open.attempts.forgive(loginName);
  await vault.trail.checkpoint('now');
  return account;
}

function isNamed({ loginName }: UserAccount, typed: string): boolean {
  return loginName === foldLoginName(typed);
}
