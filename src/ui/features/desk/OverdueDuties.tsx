import { Table } from 'antd';
import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';

type Duty = DeskView['overdueDuties'][number];

/** Evidence that should have been brought by now, and by whom; nothing when nobody is late. */
export function OverdueDuties({ duties }: { readonly duties: DeskView['overdueDuties'] }) {
  if (duties.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>逾期的补证任务</h2>
        <span className="late">{duties.length} 项</span>
      </div>
      <Table<Duty>
        size="small"
        rowKey="id"
        dataSource={[...duties]}
        pagination={false}
        columns={[
          {
            title: '缺什么',
            width: '30%',
            render: (_, { caseId, label }) => <Link to={`/cases/${caseId}`}>{label}</Link>,
          },
          { title: '责任人', dataIndex: 'owner' },
          {
            title: '期限',
            width: 120,
            render: (_, { dueOn }) => <span className="late figures">{dueOn}</span>,
          },
          { title: '案件', width: '30%', dataIndex: 'caseName' },
        ]}
      />
    </section>
  );
}
