import type { Accounts } from '#app/ports.ts';
import type { Actor, UserAccount } from '#domain/access/userAccount.ts';
import { RECOVERY_BYTES, recoveryCodeOf } from '#domain/access/recoveryCode.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { randomBytes } from 'node:crypto';
import { digestOfPeople, sealPeople } from './keyring.ts';
import type { Keyring, People, Person } from './keyring.ts';
import { makeSlot, passwordSecret, recoverySecret } from './keySlots.ts';
import type { KeySlot, ScryptCost } from './keySlots.ts';
import type { LoginAttempts } from './loginAttempts.ts';
import type { RecordSeal } from '../records/recordSeal.ts';
import { VaultRefusal } from '../refusal.ts';
import type { VaultTrail } from '../trail/vaultTrail.ts';

/** The people of an open vault, as they stand in the keyring. */
export interface OpenPeople {
  readonly vaultId: string;
  readonly passwordCost: ScryptCost;
  readonly vaultKey: Uint8Array;
  readonly seal: RecordSeal;
  readonly attempts: LoginAttempts;
  readonly trail: () => VaultTrail;
  /** Stores the keyring durably; answers what was stored. */
  readonly store: (keyring: Keyring) => Promise<Keyring>;
  people: People;
  keyring: Keyring;
}

/** Who may enter and by which slots. */
export interface EntryState {
  readonly people: readonly Person[];
  readonly slots: readonly KeySlot[];
  readonly recoverySlotId: string;
}

export interface AccountsContext {
  readonly actor: Actor;
  /** Work with the keyring comes one after the other. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<Result<T>>;
  readonly prove: (loginName: string, password: string) => Promise<UserAccount>;
}

/** The people as one person may ask for and change them; which of it they may do, the dispatcher has decided. */
export function accountsOf(open: OpenPeople, { actor, alone, prove }: AccountsContext): Accounts {
  const change = async (
    account: UserAccount,
    deed: Deed,
    slot: KeySlot | null | 'kept',
  ): Promise<UserAccount> => {
    const person = personWith(open, account.id);
    await changedPeople(open, actor, {
      deed,
      change: (state) =>
        slot === 'kept' ? withAccount(state, account) : withPersonsSlot(state, account, slot),
    });
    if (slot !== 'kept') await open.attempts.forgive(person.account.loginName);
    return account;
  };
  return {
    prove: (loginName, password) => alone(() => prove(loginName, password)),
    list: () =>
      alone(async () => {
        const known = open.people.people.map(async ({ account }) => ({
          account,
          failures: await open.attempts.failuresOf(account.loginName),
        }));
        return Promise.all(known);
      }),
    add: (account, password, deed) =>
      alone(async () => {
        const isTaken = open.people.people.some((each) => each.account.loginName === account.loginName);
        if (isTaken) throw new VaultRefusal(failure('account.nameTaken', { loginName: account.loginName }));
        const slot = await newPasswordSlot(open, account.loginName, password);
        await changedPeople(open, actor, { deed, change: (state) => withPersonsSlot(state, account, slot) });
        return account;
      }),
    change: (account, deed) =>
      alone(() => change(account, deed, account.state === 'disabled' ? null : 'kept')),
    setPassword: (account, password, deed) =>
      alone(async () => change(account, deed, await newPasswordSlot(open, account.loginName, password))),
    forgive: (accountId, deed) =>
      alone(async () => {
        const { account } = personWith(open, accountId);
        await open.attempts.forgive(account.loginName);
        await open.trail().note(actor, deed);
        return account;
      }),
    newRecoveryCode: (deed) => alone(() => newRecoveryCode(open, actor, deed)),
  };
}

async function newRecoveryCode(open: OpenPeople, actor: Actor, deed: Deed): Promise<string> {
  const code = randomBytes(RECOVERY_BYTES);
  const secret = recoverySecret(Buffer.from(open.keyring.salt, 'base64'), code);
  const slot = makeSlot(open.vaultId, secret, open.vaultKey);
  await changedPeople(open, actor, {
    deed,
    change: (state) => ({
      ...state,
      recoverySlotId: slot.id,
      slots: [...state.slots.filter(({ id }) => id !== state.recoverySlotId), slot],
    }),
  });
  return recoveryCodeOf(code);
}

/** Wraps the vault key for a person's new password. */
export async function newPasswordSlot(
  { vaultId, vaultKey, keyring, passwordCost }: OpenPeople,
  loginName: string,
  password: string,
): Promise<KeySlot> {
  const vaultSalt = Buffer.from(keyring.salt, 'base64');
  return makeSlot(vaultId, await passwordSecret({ vaultSalt, loginName, password }, passwordCost), vaultKey);
}

/** One change of who may enter: the keyring with the line of the trail in it, then the trail. */
export async function changedPeople(
  open: OpenPeople,
  by: Actor | null,
  { deed, change }: { readonly deed: Deed; readonly change: (state: EntryState) => EntryState },
): Promise<void> {
  await open.trail().trail.withPen(async (pen) => {
    const { people, slots, recoverySlotId } = change({ ...open.people, slots: open.keyring.slots });
    const digests = {
      before: digestOfPeople(open.people),
      after: digestOfPeople({ people, recoverySlotId }),
    };
    const next: People = { people, recoverySlotId, entry: pen.next(by, deed, digests) };
    const keyring = { ...open.keyring, slots, people: sealPeople(open.seal, next) };
    open.keyring = await open.store(keyring);
    open.people = next;
    await pen.write(next.entry);
  });
}

/** The account as given, behind this slot alone; `null` takes the key away. */
export function withPersonsSlot(state: EntryState, account: UserAccount, slot: KeySlot | null): EntryState {
  const before = state.people.find((person) => person.account.id === account.id)?.slotId;
  const slots = state.slots.filter(({ id }) => id !== before && id !== slot?.id);
  return {
    ...withAccount(state, account, slot?.id ?? null),
    slots: slot === null ? slots : [...slots, slot],
  };
}

function withAccount(state: EntryState, account: UserAccount, slotId?: string | null): EntryState {
  const isKnown = state.people.some((person) => person.account.id === account.id);
  const people = state.people.map((person) =>
    person.account.id === account.id
      ? { account, slotId: slotId === undefined ? person.slotId : slotId }
      : person,
  );
  return { ...state, people: isKnown ? people : [...people, { account, slotId: slotId ?? null }] };
}

function personWith({ people }: OpenPeople, accountId: string): Person {
  const person = people.people.find((each) => each.account.id === accountId);
  if (person === undefined) throw new VaultRefusal(failure('account.unknown'));
  return person;
}
