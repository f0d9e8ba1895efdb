import type { Progress } from '#app/ports.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import { actorOf } from '#domain/access/userAccount.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { changedPeople, newPasswordSlot, withPersonsSlot } from './accounts.ts';
import type { OpenPeople } from './accounts.ts';
import { openPeople } from './keyring.ts';
import type { Keyring, Person } from './keyring.ts';
import { openSlot, passwordSecret } from './keySlots.ts';
import type { ScryptCost } from './keySlots.ts';
import { loginAttempts, RECOVERY } from './loginAttempts.ts';
import type { LoginAttempts } from './loginAttempts.ts';
import { openTaken } from '../openVault.ts';
import type { OpeningOptions } from '../openRooms.ts';
import type { OpenVault } from '../openVault.ts';
import { lookAtCases } from '../records/caseFiles.ts';
import type { CasesOnDisk } from '../records/caseFiles.ts';
import type { RecordFile } from '../records/recordFile.ts';
import { recordSeal } from '../records/recordSeal.ts';
import { ifPossible, VaultRefusal } from '../refusal.ts';
import type { TakenFolder, VaultFolder } from '../disk/takeVaultFolder.ts';
import { vaultKeys } from './vaultKeys.ts';

/** A taken vault folder and, once someone has entered, what is inside. */
export interface Door {
  readonly clock: VaultFolder['clock'];
  readonly drives: VaultFolder['drives'];
  readonly record: RecordFile<Keyring>;
  taken: TakenFolder;
  keyring: Keyring | null;
  attempts: LoginAttempts | null;
  inside: Inside | null;
}
/** What is known while the door is open. */
export interface Inside {
  readonly vault: OpenVault;
  readonly open: OpenPeople;
  readonly vaultKey: Uint8Array;
}

/** Opens the door with a password, or proves one to an open door. Fails: throws what `VaultDoor.enter` refuses. */
export async function prove(door: Door, loginName: string, password: string, progress?: Progress) {
  const keyring = keyringOf(door);
  const attempts = attemptsOf(door, keyring);
  await attempts.begin(loginName, door.clock.now());
  const seen = door.inside === null ? lookingMeanwhile(door) : undefined;
  const known = await tryPassword(door, keyring, { loginName, password });
  if (known === null) throw new VaultRefusal(failure('session.wrongPassword'));
  const inside = door.inside ?? (await goInside(door, known.vaultKey, { progress, seen }));
  const person = personOfSlot(inside, known.slotId);
  await attempts.succeeded(loginName);
  await tellUntold(inside, attempts);
  refuseInactive(person.account);
  if (known.isOutdated) await raiseCost(inside, person, { loginName, password });
  return { inside, person };
}

/** The password's stretching leaves the disk and this thread idle. Whoever opens the cases hears of a failure. */
function lookingMeanwhile({ taken }: Door): Promise<CasesOnDisk> {
  const looking = lookAtCases(taken.disk);
  looking.catch(() => undefined);
  return looking;
}

interface Known {
  readonly vaultKey: Uint8Array;
  readonly slotId: string;
  readonly isOutdated: boolean;
}

/** Tries the costs that any slot was made with: how many depends on the file, never on the name or the password. */
async function tryPassword(
  { taken }: Door,
  keyring: Keyring,
  typed: { readonly loginName: string; readonly password: string },
): Promise<Known | null> {
  const vaultSalt = Buffer.from(keyring.salt, 'base64');
  let known: Known | null = null;
  for (const cost of costsIn(keyring, taken.passwordCost)) {
    const secret = await passwordSecret({ vaultSalt, ...typed }, cost);
    const vaultKey = openSlot(taken.identity.vaultId, secret, keyring.slots);
    if (vaultKey !== null) known = { vaultKey, slotId: secret.id, isOutdated: cost.n < taken.passwordCost.n };
  }
  return known;
}

function costsIn(keyring: Keyring, current: ScryptCost): readonly ScryptCost[] {
  const costs = [current, ...keyring.slots.flatMap(({ cost }) => (cost === null ? [] : [cost]))];
  return [...new Map(costs.map((cost) => [JSON.stringify(cost), cost])).values()];
}

export async function goInside(
  door: Door,
  vaultKey: Uint8Array,
  opening: Pick<OpeningOptions, 'progress' | 'seen'> = {},
): Promise<Inside> {
  const { taken, record, clock, drives } = door;
  const keys = vaultKeys(vaultKey, taken.identity.vaultId);
  const seal = recordSeal(keys);
  const people = openPeople(seal, keyringOf(door));
  const open: OpenPeople = {
    vaultId: taken.identity.vaultId,
    passwordCost: taken.passwordCost,
    vaultKey,
    people,
    keyring: keyringOf(door),
    seal,
    attempts: attemptsOf(door, keyringOf(door)),
    trail: () => insideOf(door).vault.trail,
    async store(keyring) {
      try {
        door.keyring = await record.replace(keyring);
      } catch (error) {
        await ifPossible(async () => takeOver(await record.read()));
        throw error;
      }
      return door.keyring;
    },
  };
  // A write that failed at its last step has happened all the same: what the disk says, counts.
  const takeOver = (keyring: Keyring | null): void => {
    if (keyring === null) return;
    door.keyring = keyring;
    open.keyring = keyring;
    open.people = openPeople(seal, keyring);
  };
  const vault = await openTaken(taken, { ...opening, keys, clock, drives });
  door.inside = { vault, open, vaultKey };
  return door.inside;
}

/** Closes the vault once nobody is inside, and forgets its key. */
export async function leave(door: Door): Promise<void> {
  const { inside } = door;
  if (inside === null) return;
  door.inside = null;
  await inside.vault.close();
  inside.vaultKey.fill(0);
}

/** Wrong passwords typed while nobody was in are told as soon as someone is. */
async function tellUntold({ vault, open }: Inside, attempts: LoginAttempts): Promise<void> {
  const untold = await attempts.untold();
  for (const { who, count } of untold) {
    const person = open.people.people.find(({ account }) => attempts.whoIs(account.loginName) === who);
    const whose =
      who === attempts.whoIs(RECOVERY)
        ? '恢复码'
        : person === undefined
          ? '不存在的用户名'
          : `“${person.account.name}”`;
    const about = person?.account.id;
    const what = `此前${whose}输错口令${count}次`;
    await vault.note(null, { act: 'enteringRefused', what, ...(about === undefined ? {} : { about }) });
  }
  if (untold.length > 0) await attempts.allTold();
}

function refuseInactive({ state }: UserAccount): void {
  if (state === 'awaitingApproval') throw new VaultRefusal(failure('session.awaitingApproval'));
  // A disabled account has no slot; one that has is refused like a stranger.
  if (state === 'disabled') throw new VaultRefusal(failure('session.wrongPassword'));
}

async function raiseCost(
  { open }: Inside,
  person: Person,
  { loginName, password }: { readonly loginName: string; readonly password: string },
): Promise<void> {
  const slot = await newPasswordSlot(open, loginName, password);
  await changedPeople(open, actorOf(person.account), {
    deed: { act: 'passwordChanged', what: '提高口令保护强度，口令不变', about: person.account.id },
    change: (people) => withPersonsSlot(people, person.account, slot),
  });
}

function personOfSlot({ open }: Inside, slotId: string): Person {
  const person = open.people.people.find((each) => each.slotId === slotId);
  if (person === undefined) throw new VaultRefusal(failure('session.wrongPassword'));
  return person;
}

export function keyringOf({ keyring }: Door): Keyring {
  if (keyring === null) throw new VaultRefusal(failure('unit.notSetUp'));
  return keyring;
}

export function attemptsOf(door: Door, keyring: Keyring): LoginAttempts {
  door.attempts ??= loginAttempts(door.taken.disk, Buffer.from(keyring.salt, 'base64'));
  return door.attempts;
}

export function insideOf({ inside }: Door): Inside {
  if (inside === null) throw new Fault('nobody has entered the vault');
  return inside;
}
