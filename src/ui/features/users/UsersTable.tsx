import { CheckCircleOutlined, ClockCircleOutlined, LockFilled, StopOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import type { AccountRow } from '#api/operations/accountOperations.ts';
import { roleNames } from '#domain/access/role.ts';
import { accountStateNames } from '#domain/access/userAccount.ts';
import type { AccountState } from '#domain/access/userAccount.ts';
import { useServices } from '../../client/ClientContext.ts';
import { useMay } from '../../client/useMay.ts';
import { MomentText } from '../../shared/MomentText.tsx';
import type { AccountActions } from './useAccountActions.ts';

export interface UsersTableProps {
  readonly rows: readonly AccountRow[];
  readonly isLoading: boolean;
  readonly actions: AccountActions;
}

const stateLook: Readonly<Record<AccountState, { readonly icon: ReactNode; readonly tone: string }>> = {
  awaitingApproval: { icon: <ClockCircleOutlined aria-hidden />, tone: 'amber' },
  active: { icon: <CheckCircleOutlined aria-hidden />, tone: 'good' },
  disabled: { icon: <StopOutlined aria-hidden />, tone: 'quiet' },
};

/** One line a person, and the buttons of whoever looks. */
export function UsersTable({ rows, isLoading, actions }: UsersTableProps) {
  const isReadOnly = [useMay('accounts.approve'), useMay('accounts.resetPassword')].every((may) => !may);
  return (
    <Table<AccountRow>
      size="small"
      rowKey={({ account }) => account.id}
      loading={isLoading}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: '姓名',
          width: 144,
          render: (_, { account }) => <strong className="break">{account.name}</strong>,
        },
        {
          title: '用户名',
          width: 144,
          render: (_, { account }) => <code className="path">{account.loginName}</code>,
        },
        {
          title: '警号',
          width: 104,
          className: 'figures',
          render: (_, { account: { badgeNumber } }) =>
            badgeNumber === '' ? <span className="quiet">未填</span> : badgeNumber,
        },
        { title: '角色', width: 112, render: (_, { account }) => roleNames[account.role] },
        { title: '状态', width: 168, render: (_, row) => <State row={row} /> },
        { title: '口令错误', render: (_, row) => <Failures row={row} /> },
        ...(isReadOnly
          ? []
          : [
              {
                title: '办理',
                width: 192,
                className: 'nowrap',
                render: (_: unknown, row: AccountRow) => <Actions row={row} actions={actions} />,
              },
            ]),
      ]}
    />
  );
}

function State({ row: { account, isLocked } }: { readonly row: AccountRow }) {
  const { icon, tone } = stateLook[account.state];
  return (
    <>
      <span className={`${tone} nowrap`}>
        {icon} {accountStateNames[account.state]}
      </span>
      {isLocked ? (
        <span className="late nowrap">
          {' '}
          <LockFilled aria-hidden /> 已锁定
        </span>
      ) : null}
      {account.mustChangePassword ? <div className="quiet">初始口令尚未修改</div> : null}
    </>
  );
}

function Failures({ row: { failures, isLocked } }: { readonly row: AccountRow }) {
  if (failures === null || failures.count === 0) return <span className="quiet">无</span>;
  return (
    <span className={isLocked ? 'late' : ''}>
      连续 {failures.count} 次，最近 <MomentText moment={failures.lastAt} />
      {isLocked ? <div>须由安全保密员解锁</div> : null}
    </span>
  );
}

function Actions({ row, actions }: { readonly row: AccountRow; readonly actions: AccountActions }) {
  const { person } = useServices();
  const mayGuard = useMay('accounts.approve');
  const mayReset = useMay('accounts.resetPassword');
  const { account, isLocked } = row;
  const button = (label: string, act: () => void, isDanger = false) => (
    <Button size="small" danger={isDanger} onClick={act} aria-label={`${label}${account.name}`}>
      {label}
    </Button>
  );
  if (account.id === person.id) return <span className="quiet">本人，由他人办理</span>;
  return (
    <span className="row-actions">
      {mayGuard && isLocked ? button('解锁', () => actions.unlock(account)) : null}
      {mayGuard && account.state !== 'active' ? button('启用', () => actions.approve(account)) : null}
      {mayGuard && account.state === 'active' ? button('停用', () => actions.disable(account), true) : null}
      {mayReset ? button('重置口令', () => actions.resetPassword(account)) : null}
    </span>
  );
}
