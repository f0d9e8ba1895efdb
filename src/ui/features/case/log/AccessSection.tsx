import { UserAddOutlined } from '@ant-design/icons';
import { App, Button, Select, Table } from 'antd';
import { useState } from 'react';
import { reachOf } from '#domain/access/caseAccess.ts';
import { roleNames } from '#domain/access/role.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import { useServices } from '../../../client/ClientContext.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useMay } from '../../../client/useMay.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** A person the case names; `actor` is missing when they are no longer at work. */
interface Member {
  readonly id: string;
  readonly actor: Actor | undefined;
}

/** 案件人员: who may open this case, and to whom it can be opened. */
export function AccessSection() {
  const { view, target, reload } = useOpenCase();
  const colleagues = useCall('accounts.colleagues', {});
  const grant = useCommand('cases.grantAccess');
  const withdraw = useCommand('cases.withdrawAccess');
  const mayGrant = useMay('cases.grantAccess');
  const known = colleagues.data ?? [];
  const { members } = view.rightsCase;
  const rows = members.map((id) => ({ id, actor: known.find((actor) => actor.id === id) }));
  const others = known.filter((actor) => reachOf(actor) === 'ownCases' && !members.includes(actor.id));
  return (
    <section className="section below">
      <div className="section-head">
        <h2>案件人员</h2>
        <span className="quiet">
          只有下列人员和督察长、维权办能打开本案；系统管理员、安全保密员、审计员都不能。授权和收回都记入日志。
        </span>
      </div>
      <FailureNotice
        failure={colleagues.failure ?? grant.failure ?? withdraw.failure}
        onReload={() => void reload()}
      />
      {mayGrant ? (
        <GrantBar
          others={others}
          isRunning={grant.isRunning}
          onGrant={(accountId) => grant.run({ ...target, change: { accountId } })}
        />
      ) : null}
      <MembersTable
        rows={rows}
        isKnown={colleagues.data !== undefined}
        mayWithdraw={mayGrant}
        onWithdraw={(accountId) => withdraw.run({ ...target, change: { accountId } })}
      />
    </section>
  );
}

interface GrantBarProps {
  readonly others: readonly Actor[];
  readonly isRunning: boolean;
  readonly onGrant: (accountId: string) => Promise<{ readonly ok: boolean }>;
}

function GrantBar({ others, isRunning, onGrant }: GrantBarProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const give = async (accountId: string) => {
    if ((await onGrant(accountId)).ok) setChosen(null);
  };
  if (others.length === 0) {
    return (
      <p className="quiet case-lead">
        没有可以再授权的人员。需要时请系统管理员添加办案民警或者法制审核员的账号。
      </p>
    );
  }
  return (
    <div className="case-bar">
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        className="case-filter"
        aria-label="授权给谁"
        placeholder="选择办案民警或者法制审核员"
        value={chosen}
        onChange={setChosen}
        options={others.map(({ id, name, role }) => ({ value: id, label: `${name}（${roleNames[role]}）` }))}
      />
      <Button
        icon={<UserAddOutlined aria-hidden />}
        disabled={chosen === null}
        loading={isRunning}
        onClick={() => (chosen === null ? undefined : void give(chosen))}
      >
        授权打开本案
      </Button>
    </div>
  );
}

interface MembersTableProps {
  readonly rows: readonly Member[];
  /** The names have come. */
  readonly isKnown: boolean;
  readonly mayWithdraw: boolean;
  readonly onWithdraw: (accountId: string) => Promise<unknown>;
}

function MembersTable({ rows, isKnown, mayWithdraw, onWithdraw }: MembersTableProps) {
  const { person } = useServices();
  const { modal } = App.useApp();
  const ask = ({ id, actor }: Member) =>
    void modal.confirm({
      title: `收回${actor?.name ?? '此人'}对本案的授权？`,
      content: '收回后不能再打开本案，以前做的内容都保留。需要时可以重新授权。',
      okText: '收回授权',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => onWithdraw(id),
    });
  return (
    <Table<Member>
      size="small"
      rowKey="id"
      loading={!isKnown}
      pagination={false}
      dataSource={[...rows]}
      locale={{ emptyText: <EmptyState title="没有指定人员。">只有督察长和维权办能打开本案。</EmptyState> }}
      columns={[
        {
          title: '姓名',
          render: (_, { id, actor }) =>
            actor === undefined ? <span className="quiet">账号已停用（{id}）</span> : actor.name,
        },
        { title: '角色', render: (_, { actor }) => (actor === undefined ? '' : roleNames[actor.role]) },
        {
          title: '办理',
          width: 176,
          render: (_, row) => {
            if (row.id === person.id) return <span className="quiet">本人</span>;
            if (!mayWithdraw) return null;
            return (
              <Button
                size="small"
                danger
                onClick={() => ask(row)}
                aria-label={`收回授权：${row.actor?.name ?? row.id}`}
              >
                收回授权
              </Button>
            );
          },
        },
      ]}
    />
  );
}
