import { Table } from 'antd';
import type { TableProps } from 'antd';
import { Link } from 'react-router';
import type { CaseClockLine } from '#api/views/clockBoard.ts';
import { ClockState } from './ClockState.tsx';
import { MomentText } from './MomentText.tsx';
import { RemainingTime } from './RemainingTime.tsx';
import { SourceTag } from './SourceTag.tsx';

export interface CaseClockTableProps {
  readonly clocks: readonly CaseClockLine[];
  /** `false` = all at once. */
  readonly pagination: Exclude<TableProps<CaseClockLine>['pagination'], undefined>;
}

/** Clocks of several cases, each with the article it comes from and a way to its case. */
export function CaseClockTable({ clocks, pagination }: CaseClockTableProps) {
  return (
    <Table<CaseClockLine>
      size="small"
      rowKey={(clock) => `${clock.caseId} ${clock.ruleId} ${clock.startedAt} ${clock.label}`}
      dataSource={[...clocks]}
      pagination={pagination}
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
          width: 240,
          render: (_, clock) => <Link to={`/cases/${clock.caseId}/clocks`}>{clock.caseName}</Link>,
        },
        {
          title: '最迟',
          width: 148,
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
  );
}
