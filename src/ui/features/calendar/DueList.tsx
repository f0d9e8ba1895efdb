import { Table } from 'antd';
import { Link } from 'react-router';
import type { CaseClockLine } from '#api/views/clockBoard.ts';
import { ClockState } from '../../shared/ClockState.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { RemainingTime } from '../../shared/RemainingTime.tsx';
import { SourceTag } from '../../shared/SourceTag.tsx';

export interface DueListProps {
  readonly title: string;
  readonly rows: readonly CaseClockLine[];
  readonly total: number;
  readonly page: number;
  readonly pageRows: number;
  readonly onPage: (page: number) => void;
}

/** The same as the month, as a list: the most pressing first. */
export function DueList({ title, rows, total, page, pageRows, onPage }: DueListProps) {
  return (
    <section className="section below">
      <div className="section-head">
        <h2>{title}</h2>
        <span className="quiet">{total === 0 ? '' : `${total} 个期限，最急的在前`}</span>
      </div>
      {total === 0 ? (
        <EmptyState title="没有到期的期限。">换一天或者换一个筛选再看。</EmptyState>
      ) : (
        <Table<CaseClockLine>
          size="small"
          rowKey={(clock) => `${clock.caseId} ${clock.ruleId} ${clock.startedAt} ${clock.label}`}
          dataSource={[...rows]}
          pagination={{
            current: page,
            pageSize: pageRows,
            total,
            onChange: onPage,
            showSizeChanger: false,
            hideOnSinglePage: true,
          }}
          columns={[
            { title: '状态', width: 104, render: (_, clock) => <ClockState state={clock.state} /> },
            {
              title: '期限和依据',
              render: (_, clock) => (
                <>
                  <div>{clock.label}</div>
                  <SourceTag source={clock.basis} verified={clock.verified} />
                </>
              ),
            },
            {
              title: '案件',
              width: 260,
              render: (_, clock) => <Link to={`/cases/${clock.caseId}/clocks`}>{clock.caseName}</Link>,
            },
            {
              title: '最迟',
              width: 160,
              render: (_, clock) => (
                <>
                  <MomentText moment={clock.lawDue} />
                  <div>
                    <RemainingTime due={clock.lawDue} state={clock.state} />
                  </div>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
