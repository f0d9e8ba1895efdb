import { z } from 'zod';
import { LoginFailures } from '#domain/access/loginDelay.ts';
import { Actor, NewAccount, UserAccount } from '#domain/access/userAccount.ts';
import { list } from '../list.ts';
import { caseWorkers, operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { InitialPassword, RecoverySheet } from './unitOperations.ts';

/** An account, and whether wrong passwords have locked it. */
export const AccountRow = z.strictObject({
  account: UserAccount,
  failures: LoginFailures.nullable(),
  isLocked: z.boolean(),
});
export type AccountRow = z.infer<typeof AccountRow>;

const one = z.strictObject({ accountId: z.string().max(40) });
const administrators: Audience = ['systemAdministrator'];
const guards: Audience = ['securityOfficer'];
const systemPeople: Audience = ['systemAdministrator', 'securityOfficer', 'auditor'];

/** 三员: 系统管理员 makes accounts, 安全保密员 lets them in, 审计员 watches; nobody can do two of these alone. */
export const accountOperations = {
  'accounts.list': operation('query', systemPeople, z.strictObject({}), list(AccountRow)),
  'accounts.add': operation('command', administrators, NewAccount, InitialPassword),
  'accounts.resetPassword': operation('command', administrators, one, InitialPassword),
  'accounts.approve': operation('command', guards, one, AccountRow),
  'accounts.disable': operation('command', guards, one, AccountRow),
  'accounts.unlock': operation('command', guards, one, AccountRow),
  'accounts.newRecoverySheet': operation('command', guards, z.strictObject({}), RecoverySheet),
  /** Whom a case may be opened to. */
  'accounts.colleagues': operation('query', caseWorkers, z.strictObject({}), list(Actor)),
};
