import { Table } from 'antd';
import { Link } from 'react-router';
import type { SubmissionSummary } from '#api/operations/reviewOperations.ts';
import { reviewOutcomeNames } from '#domain/review/reviewOpinion.ts';
import { useCall } from '../../client/useCall.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';

/** Every dossier brought in, newest first. */
export function ReceivedList() {
  const { data, failure, isLoading, reload } = useCall('review.list', {});
  return (
    <section className="section below">
      <div className="section-head">
        <h2>送审卷宗</h2>
      </div>
      <FailureNotice failure={failure} onRetry={() => void reload()} />
      {data?.length === 0 ? (
        <EmptyState title="还没有带入送审卷宗。">选择U盘上的卷宗，校验以后点“带入并审核”。</EmptyState>
      ) : (
        <Table<SubmissionSummary>
          size="small"
          rowKey="id"
          loading={isLoading}
          dataSource={[...(data ?? [])]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: '案件',
              render: (_, row) => (
                <>
                  <Link to={`/review/${row.id}`}>{row.caseName}</Link>
                  <div className="quiet">{row.caseNumber}</div>
                </>
              ),
            },
            { title: '接收时间', width: 150, render: (_, row) => <MomentText moment={row.receivedAt} /> },
            {
              title: '校验',
              width: 90,
              render: (_, row) => (row.verdict === 'valid' ? '通过' : <b>不通过</b>),
            },
            { title: '问题', width: 70, className: 'figures', dataIndex: 'findings' },
            {
              title: '审核意见',
              width: 110,
              render: (_, row) => (row.outcome === null ? '审核中' : reviewOutcomeNames[row.outcome]),
            },
          ]}
        />
      )}
    </section>
  );
}
