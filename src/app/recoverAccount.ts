import { readRecoveryCode } from '#domain/access/recoveryCode.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import { checkedPassword } from './newPassword.ts';
import type { Doorstep } from './surroundings.ts';

export interface RecoveryRequest {
  readonly code: string;
  readonly loginName: string;
  readonly password: string;
}

/**
 * Gives an account a new password by the printed sheet.
 *
 * Fails: `session.wrongRecoveryCode` names the group that was mistyped, which says nothing about the code itself;
 * `session.weakPassword`; as `VaultDoor.recover`.
 */
export async function recoverAccount(
  { door }: Doorstep,
  { code, loginName, password }: RecoveryRequest,
): Promise<Result<UserAccount>> {
  const read = readRecoveryCode(code);
  if (!read.ok) {
    const where = read.group === null ? '，应当是八组，每组五个字符' : `，第${read.group}组抄错了`;
    return refused(failure('session.wrongRecoveryCode', { where }));
  }
  const chosen = checkedPassword(password, loginName);
  if (!chosen.ok) return chosen;
  const recovered = await door.recover(code, loginName, chosen.value);
  if (recovered.ok || recovered.failure.code !== 'session.wrongRecoveryCode') return recovered;
  return refused(failure('session.wrongRecoveryCode', { where: '，不是这个资料库现在的恢复码' }));
}
