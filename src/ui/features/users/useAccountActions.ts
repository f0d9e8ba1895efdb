import { App } from 'antd';
import type { UserAccount } from '#domain/access/userAccount.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { InitialPassword, RecoverySheet } from '#api/operations/unitOperations.ts';
import { useCommand } from '../../client/useCommand.ts';

/** What can be done to an account; every act says first what follows from it. */
export interface AccountActions {
  readonly approve: (account: UserAccount) => void;
  readonly disable: (account: UserAccount) => void;
  readonly unlock: (account: UserAccount) => void;
  readonly resetPassword: (account: UserAccount) => void;
  readonly renewSheet: () => void;
  /** Why the last act was refused. */
  readonly failure: Failure | null;
}
export interface AccountActionsSetting {
  readonly onPassword: (handedOut: InitialPassword) => void;
  readonly onSheet: (sheet: RecoverySheet) => void;
}

interface Question {
  readonly title: string;
  readonly content: string;
  readonly okText: string;
  readonly isDanger?: boolean;
  readonly act: () => Promise<unknown>;
}

/** The commands behind the buttons of the users page, each with its question. */
export function useAccountActions({ onPassword, onSheet }: AccountActionsSetting): AccountActions {
  const { modal, message } = App.useApp();
  const approve = useCommand('accounts.approve');
  const disable = useCommand('accounts.disable');
  const unlock = useCommand('accounts.unlock');
  const reset = useCommand('accounts.resetPassword');
  const renew = useCommand('accounts.newRecoverySheet');
  const ask = ({ title, content, okText, isDanger = false, act }: Question) =>
    void modal.confirm({
      title,
      content,
      okText,
      okButtonProps: { danger: isDanger },
      cancelText: '取消',
      onOk: () => act(),
    });
  const tell = async (done: Promise<{ readonly ok: boolean }>, words: string) => {
    if ((await done).ok) void message.success(words);
  };
  return {
    approve: (account) =>
      ask({
        title: `启用${account.name}的账号？`,
        content: `启用后，${account.name}凭自己的口令就能登录，按职责使用程序。请先当面核对是不是本人、是不是需要。`,
        okText: '启用',
        act: () => tell(approve.run({ accountId: account.id }), `${account.name}的账号已启用`),
      }),
    disable: (account) =>
      ask({
        title: `停用${account.name}的账号？`,
        content: `停用后，${account.name}不能再登录；办过的案件和日志都保留。需要时可以重新启用。`,
        okText: '停用',
        isDanger: true,
        act: () => tell(disable.run({ accountId: account.id }), `${account.name}的账号已停用`),
      }),
    unlock: (account) =>
      ask({
        title: `解锁${account.name}的账号？`,
        content: `解锁后，${account.name}可以再试口令。请先问清连续输错的是不是本人；不是本人的，请不要解锁，并告诉审计员。`,
        okText: '解锁',
        act: () => tell(unlock.run({ accountId: account.id }), `${account.name}的账号已解锁`),
      }),
    resetPassword: (account) =>
      ask({
        title: `重置${account.name}的口令？`,
        content: `原来的口令立即失效，程序生成一个初始口令，由您当面交给${account.name}；本人第一次登录时必须修改。请先核对是本人要求的。`,
        okText: '重置口令',
        isDanger: true,
        act: async () => {
          const result = await reset.run({ accountId: account.id });
          if (result.ok) onPassword(result.value);
        },
      }),
    renewSheet: () =>
      ask({
        title: '更换恢复单？',
        content:
          '更换后，以前打印或者抄下的恢复单全部作废，只有新的一张有效。请准备好打印机，打印后封存，并销毁旧的恢复单。',
        okText: '更换',
        isDanger: true,
        act: async () => {
          const result = await renew.run({});
          if (result.ok) onSheet(result.value);
        },
      }),
    failure:
      [approve, disable, unlock, reset, renew].find(({ failure }) => failure !== null)?.failure ?? null,
  };
}
