import type { Founding, VaultDoor } from '#app/ports.ts';
import type { Role } from '#domain/access/role.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import type { VaultFolder } from '#vault/disk/takeVaultFolder.ts';
import { noon, someSettings } from './sampleRecords.ts';
import { clockAtNoon, idsInOrder, valueOf } from './vaultWorld.ts';

export const passwords: Readonly<Partial<Record<Role, string>>> = {
  systemAdministrator: '青山绿水-2026-甲',
  securityOfficer: '青山绿水-2026-乙',
  auditor: '青山绿水-2026-丙',
  caseOfficer: '青山绿水-2026-丁',
};

export function anAccount(role: Role, changes: Partial<UserAccount> = {}): UserAccount {
  return {
    id: `account-${role}`,
    loginName: role.toLowerCase(),
    name: `测试${role}`,
    badgeNumber: '000000',
    role,
    state: 'active',
    mustChangePassword: false,
    createdAt: noon,
    ...changes,
  };
}

export function aFounding(): Founding {
  const roles: readonly Role[] = ['systemAdministrator', 'securityOfficer', 'auditor', 'caseOfficer'];
  return {
    settings: someSettings(),
    accounts: roles.map((role) => ({ account: anAccount(role), password: passwords[role] ?? '' })),
  };
}

/** The cheapest the keyring allows, a hundredth of a second instead of a whole one; the bench and the journeys pay the real price. */
export const passwordCost = { n: 2 ** 14, r: 1, p: 1 };

/** A door, closed or before anything was founded. */
export async function doorAt(folder: string, changes: Partial<VaultFolder> = {}): Promise<VaultDoor> {
  return valueOf(
    await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder, passwordCost, ...changes }),
  );
}
