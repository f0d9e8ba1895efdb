import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { Role } from './role.ts';

/** `awaitingApproval`: made by 系统管理员, not yet let in by 安全保密员. `disabled`: left or suspended; never deleted, because the trail names it. */
export const AccountState = z.enum(['awaitingApproval', 'active', 'disabled']);
export type AccountState = z.infer<typeof AccountState>;
export const accountStateNames: Readonly<Record<AccountState, string>> = {
  awaitingApproval: '待启用',
  active: '正常',
  disabled: '已停用',
};

/** The name typed at the door: folded, so that width, case and spaces never lock anyone out. */
export const LoginName = z
  .string()
  .transform(foldLoginName)
  .pipe(
    z
      .string()
      .min(2)
      .max(30)
      .regex(/^[\p{L}\p{N}._-]+$/u),
  );

/** A person who may enter the vault. No password, no key: those are the vault's own. */
export const UserAccount = z.strictObject({
  id: z.string().min(1).max(40),
  loginName: z.string().min(2).max(30),
  name: z.string().min(1).max(60),
  badgeNumber: z.string().max(20),
  role: Role,
  state: AccountState,
  /** The password was given out by someone else; nothing else may be done before it is changed. */
  mustChangePassword: z.boolean(),
  createdAt: Moment,
});
export type UserAccount = z.infer<typeof UserAccount>;

/** What is asked when an account is made. */
export const NewAccount = z.strictObject({
  loginName: z.string().max(60),
  name: z.string().min(1).max(60),
  badgeNumber: z.string().max(20),
  role: Role,
});
export type NewAccount = z.infer<typeof NewAccount>;

/** Who is at work, as the trail names them. */
export const Actor = z.strictObject({ id: z.string(), name: z.string(), role: Role });
export type Actor = z.infer<typeof Actor>;

/** The part of an account the trail and the rules need. */
export function actorOf({ id, name, role }: UserAccount): Actor {
  return { id, name, role };
}

/** Compatibility form, lower case, no spaces: `张 三` typed with a wide space is the same person. */
export function foldLoginName(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
