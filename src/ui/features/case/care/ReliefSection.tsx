import { PlusOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import { useState } from 'react';
import type { ReliefApplication } from '#domain/care/relief.ts';
import { reliefKindNames, reliefVerdictNames } from '#domain/care/relief.ts';
import { moneyOf, reliefState, reliefStateNames, worthOf } from '#domain/care/reliefSums.ts';
import type { ReliefState } from '#domain/care/reliefSums.ts';
import { moneyHan } from '#domain/kernel/money.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { PayoutDrawer } from './PayoutDrawer.tsx';
import { ReliefDecisionDialog } from './ReliefDecisionDialog.tsx';
import { ReliefDrawer } from './ReliefDrawer.tsx';

const stateColours: Readonly<Record<ReliefState, string>> = {
  waiting: 'warning',
  returned: 'warning',
  refused: 'error',
  approved: 'processing',
  paid: 'success',
};

type Editing =
  | { readonly kind: 'application'; readonly id: string | null }
  | { readonly kind: 'decision' | 'payout'; readonly id: string };

/** Applications for money and goods: who is to get what, who decided, who signed. */
export function ReliefSection() {
  const { rightsCase, care } = useOpenCase().view;
  const [editing, setEditing] = useState<Editing | null>(null);
  const { applications } = rightsCase.relief;
  const chosen = applications.find(({ id }) => id === editing?.id);
  const close = () => setEditing(null);
  return (
    <section className="section">
      <div className="section-head">
        <h2>慰问救助申请</h2>
        <WriteButton
          needs="care.applyForRelief"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing({ kind: 'application', id: null })}
        >
          申请慰问救助
        </WriteButton>
        <span className="quiet">
          限额和来源：{care.policy.name} {care.policy.version}版，自{care.policy.effectiveFrom}起
        </span>
        {care.policy.verified ? null : <SourceTag source={care.policy.source} verified={false} />}
      </div>
      {applications.length === 0 ? (
        <EmptyState title="还没有慰问救助申请。">
          慰问金、慰问品先申请、后审批，同意后签收；审批表、签收表在“文书”中按申请逐份制作。
        </EmptyState>
      ) : (
        <ReliefTable applications={applications} onEdit={setEditing} />
      )}
      {editing?.kind === 'application' ? <ReliefDrawer applicationId={editing.id} onClose={close} /> : null}
      {editing?.kind === 'decision' && chosen !== undefined ? (
        <ReliefDecisionDialog application={chosen} onClose={close} />
      ) : null}
      {editing?.kind === 'payout' && chosen !== undefined ? (
        <PayoutDrawer application={chosen} onClose={close} />
      ) : null}
    </section>
  );
}

interface ReliefTableProps {
  readonly applications: readonly ReliefApplication[];
  readonly onEdit: (editing: Editing) => void;
}

function ReliefTable({ applications, onEdit }: ReliefTableProps) {
  const nameOf = useNameOf();
  return (
    <Table<ReliefApplication>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...applications]}
      columns={[
        {
          title: '类别和对象',
          width: 150,
          render: (_, { kind, shares, recipient }) => (
            <>
              {reliefKindNames[kind]}
              <div className="quiet">
                {shares.map(({ officerId }) => nameOf(officerId)).join('、')}
                {recipient === 'family' ? '的家属' : ''}
              </div>
            </>
          ),
        },
        { title: '金额和物品', render: (_, application) => <Amounts application={application} /> },
        { title: '状态', width: 130, render: (_, application) => <State application={application} /> },
        { title: '审批意见', render: (_, application) => <Decision application={application} /> },
        {
          title: '操作',
          width: 132,
          render: (_, application) => <Deeds application={application} onEdit={onEdit} />,
        },
      ]}
    />
  );
}

function Amounts({ application }: { readonly application: ReliefApplication }) {
  const money = moneyOf(application);
  return (
    <>
      <MoneyText fen={money} />
      {moneyHan(money) === null ? '' : `（${moneyHan(money)}）`}
      {application.goods.length === 0 ? null : (
        <div>
          {application.goods.map(({ name, quantity }) => `${name}×${quantity}`).join('、')}，折价{' '}
          <MoneyText fen={worthOf(application.goods)} />
        </div>
      )}
      <div className="quiet">来源：{application.fundSource}</div>
      {application.passedLimitFen === null ? null : (
        <div className="amber">
          超过每人限额 <MoneyText fen={application.passedLimitFen} />：{application.overLimitReason}
        </div>
      )}
    </>
  );
}

function State({ application }: { readonly application: ReliefApplication }) {
  const state = reliefState(application);
  return <Tag color={stateColours[state]}>{reliefStateNames[state]}</Tag>;
}

function Decision({ application }: { readonly application: ReliefApplication }) {
  const { decision, appliedBy, appliedAt, payouts } = application;
  return (
    <>
      <div className="quiet">
        {appliedBy} {dayOf(appliedAt)} 申请
      </div>
      {decision === null ? null : (
        <div>
          {decision.by} {dayOf(decision.at)} {reliefVerdictNames[decision.verdict]}：{decision.reason}
        </div>
      )}
      {payouts.length === 0 ? null : (
        <div className="quiet">
          已签收{payouts.length}人{payouts.some(({ proxy }) => proxy !== null) ? '，有代领' : ''}
        </div>
      )}
    </>
  );
}

function Deeds({
  application,
  onEdit,
}: Pick<ReliefTableProps, 'onEdit'> & { readonly application: ReliefApplication }) {
  const { id } = application;
  switch (reliefState(application)) {
    case 'waiting':
      return (
        <>
          <WriteButton
            needs="care.decideRelief"
            size="small"
            onClick={() => onEdit({ kind: 'decision', id })}
          >
            审批
          </WriteButton>{' '}
          <WriteButton
            needs="care.applyForRelief"
            size="small"
            onClick={() => onEdit({ kind: 'application', id })}
          >
            修改
          </WriteButton>
        </>
      );
    case 'returned':
      return (
        <WriteButton
          needs="care.applyForRelief"
          size="small"
          onClick={() => onEdit({ kind: 'application', id })}
        >
          修改后再报
        </WriteButton>
      );
    case 'approved':
    case 'paid':
      return (
        <WriteButton needs="care.recordPayout" size="small" onClick={() => onEdit({ kind: 'payout', id })}>
          签收
        </WriteButton>
      );
    case 'refused':
      return null;
  }
}
