import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock, Founding } from '#app/ports.ts';
import { RECOVERY_BYTES, recoveryCodeOf } from '#domain/access/recoveryCode.ts';
import { failure } from '#domain/kernel/failure.ts';
import { casesFolder } from '../records/caseFiles.ts';
import { attemptsPlace, beginCounting } from './loginAttempts.ts';
import { digestOfPeople, sealPeople } from './keyring.ts';
import type { Keyring } from './keyring.ts';
import { makeSlot, newVaultKey, passwordSecret, recoverySecret } from './keySlots.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import { openTaken } from '../openVault.ts';
import { recordSeal } from '../records/recordSeal.ts';
import { VaultRefusal } from '../refusal.ts';
import type { TakenFolder } from '../disk/takeVaultFolder.ts';
import { vaultKeys } from './vaultKeys.ts';

/** Makes everything of a new vault but the keyring, which is answered: whoever stores it makes the vault. Fails: throws the disk's error. */
export async function foundVault(
  taken: TakenFolder,
  clock: Clock,
  founding: Founding,
): Promise<{ readonly keyring: Keyring; readonly recoveryCode: string }> {
  await sweepLeftovers(taken);
  const { vaultId } = taken.identity;
  const vaultKey = newVaultKey();
  const salt = randomBytes(32);
  const code = randomBytes(RECOVERY_BYTES);
  const opened = await openTaken(taken, { keys: vaultKeys(vaultKey, vaultId), clock });
  const founder = {
    id: founding.accounts[0]?.account.id ?? '',
    name: '首次设置',
    role: 'systemAdministrator' as const,
  };
  await opened.found(founder, founding.settings);
  const slots = await Promise.all(
    founding.accounts.map(async ({ account, password }) => {
      const typed = { vaultSalt: salt, loginName: account.loginName, password };
      return makeSlot(vaultId, await passwordSecret(typed, taken.passwordCost), vaultKey);
    }),
  );
  const recoverySlot = makeSlot(vaultId, recoverySecret(salt, code), vaultKey);
  const names = founding.accounts.map(({ account }) => account.name).join('、');
  const people = await opened.trail.trail.withPen(async (pen) => {
    const everybody = {
      people: founding.accounts.map(({ account }, at) => ({ account, slotId: slots[at]?.id ?? null })),
      recoverySlotId: recoverySlot.id,
    };
    const deed = { act: 'accountMade', what: `首次设置，建立账号：${names}` } as const;
    const entry = pen.next(founder, deed, { before: null, after: digestOfPeople(everybody) });
    await pen.write(entry);
    return { ...everybody, entry };
  });
  const keyring: Keyring = {
    schemaVersion: 1,
    salt: salt.toString('base64'),
    slots: [...slots, recoverySlot],
    people: sealPeople(recordSeal(vaultKeys(vaultKey, vaultId)), people),
  };
  await opened.trail.anchor();
  await beginCounting(taken.disk);
  await opened.close();
  vaultKey.fill(0);
  return { keyring, recoveryCode: recoveryCodeOf(code) };
}

/** Cases or evidence without a keyring: it was lost, and founding anew would bury them. Fails: throws `vault.keyringDamaged`. */
export async function refuseBuriedVault({ disk }: TakenFolder): Promise<void> {
  const { fileSystem, folder } = disk;
  const cases = await fileSystem.list(join(folder, casesFolder));
  const objects = await fileSystem.list(join(folder, objectsFolder));
  if (cases.length > 0 || objects.length > 0) throw new VaultRefusal(failure('vault.keyringDamaged'));
}

/** What a founding that did not live to its end has left is sealed with a key nobody has. */
async function sweepLeftovers({ disk }: TakenFolder): Promise<void> {
  const { fileSystem, folder } = disk;
  const isLeftover = /\.sealed(\.prev|\.damaged|\.torn|\.torn\.prev)?$/;
  const attempts = attemptsPlace('').path;
  for (const name of await fileSystem.list(folder))
    if (isLeftover.test(name) || name.startsWith(attempts)) await fileSystem.remove(join(folder, name));
}
