import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '#api/client.ts';
import type { CallName, InputOf, OutputOf } from '#api/contract.ts';
import type { Role } from '#domain/access/role.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { systemClock } from '#runtime/systemClock.ts';
import type { ScryptCost } from '#vault/door/keySlots.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { aUnit } from '../contract/aUnit.ts';
import { passwordCost } from '../vault/doorWorld.ts';

export type FirstRole = 'systemAdministrator' | 'securityOfficer' | 'auditor' | 'caseOfficer';

/** The four people of a bureau that does not exist, as the first-start screen would send them. */
export const aFounding: InputOf<'unit.setUp'> = {
  unit: aUnit,
  systemAdministrator: {
    loginName: '管理员子',
    name: '测试管理员子',
    badgeNumber: '000001',
    password: '青山绿水-2026-子',
  },
  securityOfficer: { loginName: '保密员丑', name: '测试保密员丑', badgeNumber: '000002' },
  auditor: { loginName: '审计员寅', name: '测试审计员寅', badgeNumber: '000003' },
  caseOfficer: { loginName: '000004', name: '测试民警丁', badgeNumber: '000004' },
};
/** What each of them chose at the first entry. */
export const ownPassword: Readonly<Record<FirstRole, string>> = {
  systemAdministrator: aFounding.systemAdministrator.password,
  securityOfficer: '青山绿水-2026-丑',
  auditor: '青山绿水-2026-寅',
  caseOfficer: '青山绿水-2026-丁',
};

/** The answer, or the end of the test. */
export async function must<N extends CallName>(
  client: Client,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const answer = await client.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

/** One of the four enters with the password they chose. */
export function enterAs(client: Client, role: FirstRole) {
  const { loginName } = aFounding[role];
  return must(client, 'session.enter', { loginName, password: ownPassword[role] });
}

/** A person comes with the slip, enters, and chooses a password; is inside afterwards. */
export async function enterFirst(
  client: Client,
  slip: { readonly loginName: string; readonly password: string },
  next: string,
) {
  await must(client, 'session.enter', slip);
  return must(client, 'session.changePassword', { current: slip.password, next });
}

/** One more person comes: added by 系统管理员, approved by 安全保密员, inside afterwards with a password of their own. */
export async function comeLater(client: Client, role: Exclude<Role, FirstRole>, name: string) {
  await enterAs(client, 'systemAdministrator');
  const draft = { loginName: name, name, badgeNumber: '', role };
  const { account, password } = await must(client, 'accounts.add', draft);
  await enterAs(client, 'securityOfficer');
  await must(client, 'accounts.approve', { accountId: account.id });
  return enterFirst(client, { loginName: account.loginName, password }, laterPassword);
}

/** What everybody chooses who comes later. */
export const laterPassword = '青山绿水-2026-同';

/** The first start, after which those named have chosen their passwords; the last of them is inside. */
export async function foundAndEnter(client: Client, ...roles: readonly FirstRole[]) {
  const founded = await must(client, 'unit.setUp', aFounding);
  for (const role of roles) {
    const slip = founded.initialPasswords.find(({ account }) => account.role === role);
    if (slip === undefined) await enterAs(client, role);
    else
      await enterFirst(
        client,
        { loginName: slip.account.loginName, password: slip.password },
        ownPassword[role],
      );
  }
  return founded;
}

let founded: Promise<string> | undefined;

/** Copies a vault in which all four have chosen their passwords; founding one takes a second or two, so it is done once per test file. */
export async function copyFoundedVault(to: string): Promise<void> {
  founded ??= inTempFolder();
  await cp(await founded, to, { recursive: true });
}

async function inTempFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'weiquan-founded-')), 'vault');
  await foundVaultAt(folder, passwordCost);
  return folder;
}

/** Such a vault made new. Through the vault's own door, because first entries cost three stretched passwords each. */
export async function foundVaultAt(folder: string, cost: ScryptCost): Promise<void> {
  const clock = systemClock();
  const door = await openVaultDoor({ folder, clock, ids: randomIds(), passwordCost: cost });
  if (!door.ok) throw new Error(door.failure.code);
  const roles: readonly FirstRole[] = ['systemAdministrator', 'securityOfficer', 'auditor', 'caseOfficer'];
  const made = await door.value.found({
    settings: { ...aUnit, schemaVersion: 1, revision: 0, setUpAt: clock.now() },
    accounts: roles.map((role) => {
      const { loginName, name, badgeNumber } = aFounding[role];
      const identity = { id: randomIds().next(), createdAt: clock.now() };
      const standing = { state: 'active', mustChangePassword: false } as const;
      return {
        account: { ...identity, ...standing, loginName, name, badgeNumber, role },
        password: ownPassword[role],
      };
    }),
  });
  if (!made.ok) throw new Error(made.failure.code);
  await door.value.release();
}
