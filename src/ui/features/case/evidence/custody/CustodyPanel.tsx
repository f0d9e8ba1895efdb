import { SwapOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import { useMemo, useState } from 'react';
import type { Handover } from '#domain/evidence/custody.ts';
import { notYetWithKeeper, overdueReturns } from '#domain/evidence/custodyState.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { rulesOfCustody } from '#domain/evidence/linter/rulesOfCustody.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { Advice } from '../../../../shared/Advice.tsx';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { MomentText } from '../../../../shared/MomentText.tsx';
import { handoverReasonNames, sealNames } from '../../../../text/custodyWords.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { HandoverDrawer } from './HandoverDrawer.tsx';
import { SourceTag } from '../../../../shared/SourceTag.tsx';

/** Who has what: hand-overs, what should be back, what has not reached a keeper. */
export function CustodyPanel() {
  const { handovers } = useOpenCase().view.rightsCase;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <div className="case-bar">
        <span className="quiet">每次交接记一笔，双方、封条写全；已记的不改，只往下接。</span>
        <span className="case-gap" />
        <WriteButton
          needs="evidence.handOver"
          icon={<SwapOutlined aria-hidden />}
          onClick={() => setAdding(true)}
        >
          登记交接
        </WriteButton>
      </div>
      <CustodyWarnings />
      {handovers.length === 0 ? (
        <EmptyState title="还没有交接。">送检、入库、复制、发还、移送时登记。</EmptyState>
      ) : (
        <HandoverTable rows={handovers.toReversed()} />
      )}
      {isAdding ? <HandoverDrawer onClose={() => setAdding(false)} /> : null}
    </>
  );
}

/** What the rules of admissibility find about who had what, and under which seal. */
const rulesOfMoves: readonly string[] = rulesOfCustody.map(({ id }) => id);

function CustodyWarnings() {
  const { rightsCase, readAt } = useOpenCase().view;
  const broken = useMemo(
    () => evidenceFindings(rightsCase).filter(({ ruleId }) => rulesOfMoves.includes(ruleId)),
    [rightsCase],
  );
  const overdue = overdueReturns(rightsCase, dayOf(readAt));
  const unkept = notYetWithKeeper(rightsCase);
  return (
    <>
      {overdue.map(({ handover, evidenceNumbers, dueOn }) => (
        <Advice
          key={handover.id}
          tone="error"
          what={`证据${evidenceNumbers.join('、')}应当于${dueOn}前退回，已逾期`}
          next={`现在${handover.to.name}（${handover.to.unit}）处。请催还；已退回的登记交接。`}
        />
      ))}
      {broken.map(({ ruleId, evidenceNumber, text, mend, source }) => (
        <Advice
          key={`${ruleId} ${evidenceNumber}`}
          what={`证据${evidenceNumber}${text}`}
          next={
            <>
              {mend} <SourceTag source={source} />
            </>
          }
        />
      ))}
      {unkept.length === 0 ? null : (
        <Advice
          what={`证据${unkept.map(({ number }) => number).join('、')}没有在扣押后24小时内移交保管的记录`}
          next={
            <>
              已移交的请登记交接，事由选“入库保管”。{' '}
              <SourceTag source="《公安机关办理行政案件程序规定》第一百九十条" />
            </>
          }
        />
      )}
    </>
  );
}

function HandoverTable({ rows }: { readonly rows: readonly Handover[] }) {
  const { evidence } = useOpenCase().view.rightsCase;
  const numbers = new Map(evidence.map(({ id, number }) => [id, number]));
  return (
    <Table<Handover>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...rows]}
      columns={[
        { title: '时间', width: 150, render: (_, { at }) => <MomentText moment={at} /> },
        {
          title: '证据',
          width: 120,
          render: (_, { evidenceIds }) => evidenceIds.map((id) => numbers.get(id)).join('、'),
        },
        {
          title: '交出 → 接收',
          render: (_, { from, to }) => (
            <>
              {from.name} {from.unit} → {to.name} {to.unit}
            </>
          ),
        },
        { title: '事由', width: 100, render: (_, { reason }) => handoverReasonNames[reason] },
        {
          title: '封存',
          width: 160,
          render: (_, { seal, sealNumbers }) => `${sealNames[seal]} ${sealNumbers.join('、')}`,
        },
        { title: '应退回', width: 110, render: (_, { dueBackOn }) => dueBackOn ?? '不退回' },
      ]}
    />
  );
}
