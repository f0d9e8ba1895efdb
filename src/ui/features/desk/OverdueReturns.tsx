import { Table } from 'antd';
import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';

type Return = DeskView['overdueReturns'][number];

/** Evidence that should be back by now, and who has it; nothing when all of it is. */
export function OverdueReturns({ returns }: { readonly returns: DeskView['overdueReturns'] }) {
  if (returns.length === 0) return null;
  return (
    <section className="section" aria-label="逾期未退的证据">
      <div className="section-head">
        <h2>逾期未退的证据</h2>
        <span className="late">{returns.length} 笔</span>
      </div>
      <Table<Return>
        size="small"
        rowKey="id"
        dataSource={[...returns]}
        pagination={false}
        columns={[
          {
            title: '证据',
            width: '30%',
            render: (_, { caseId, evidenceNumbers }) => (
              <Link to={`/cases/${caseId}/evidence`}>证据{evidenceNumbers.join('、')}</Link>
            ),
          },
          { title: '现在谁处', dataIndex: 'holder' },
          {
            title: '应退回',
            width: 120,
            render: (_, { dueOn }) => <span className="late figures">{dueOn}</span>,
          },
          { title: '案件', width: '30%', dataIndex: 'caseName' },
        ]}
      />
    </section>
  );
}
