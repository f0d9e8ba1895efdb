import { Table } from 'antd';
import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';

type Step = DeskView['waitingSteps'][number];

/** What to do now: the next open step of each case. */
export function WaitingSteps({ steps }: { readonly steps: DeskView['waitingSteps'] }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>现在要做</h2>
        <span className="quiet">{steps.length === 0 ? '' : '每个在办案件的下一步'}</span>
      </div>
      {steps.length === 0 ? (
        <EmptyState title="在办案件没有待办步骤。" />
      ) : (
        <Table<Step>
          size="small"
          rowKey={(step) => `${step.caseId} ${step.label}`}
          dataSource={[...steps]}
          pagination={false}
          columns={[
            {
              title: '下一步',
              width: '30%',
              render: (_, step) => <Link to={`/cases/${step.caseId}`}>{step.label}</Link>,
            },
            { title: '为什么', dataIndex: 'why' },
            { title: '案件', width: '30%', dataIndex: 'caseName' },
          ]}
        />
      )}
    </section>
  );
}
