import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';
import { ClockState } from '../../shared/ClockState.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { RemainingTime } from '../../shared/RemainingTime.tsx';
import { SourceTag } from '../../shared/SourceTag.tsx';

/** Leaves room for 现在要做 on the same screen. */
const SHOWN_AT_FIRST = 5;

type DeskClock = DeskView['clocks'][number];

export interface ClockTableProps {
  readonly clocks: DeskView['clocks'];
  readonly counts: DeskView['clockCounts'];
}

/** Clocks running out, the most pressing first, each with the article it comes from. */
export function ClockTable({ clocks, counts }: ClockTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? clocks : clocks.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="section">
      <div className="section-head">
        <h2>即将到期</h2>
        <span className="quiet">
          {counts.all === 0
            ? ''
            : `已逾期 ${counts.overdue}，今日 ${counts.today}，三日内 ${counts.threeDays}，共 ${counts.all} 个`}
        </span>
        <Link to="/calendar">期限日历</Link>
      </div>
      {clocks.length === 0 ? (
        <EmptyState title="没有正在计算的时限。">
          启动维权机制、传唤、委托鉴定以后，时限会自动出现在这里。
        </EmptyState>
      ) : (
        <Table<DeskClock>
          size="small"
          rowKey={(clock) => `${clock.caseId} ${clock.ruleId} ${clock.startedAt} ${clock.label}`}
          dataSource={[...shown]}
          pagination={false}
          columns={[
            { title: '状态', width: 104, render: (_, clock) => <ClockState state={clock.state} /> },
            {
              title: '时限和依据',
              render: (_, clock) => (
                <>
                  <div>{clock.label}</div>
                  <SourceTag source={clock.basis} verified={clock.verified} />
                </>
              ),
            },
            {
              title: '案件',
              width: 218,
              render: (_, clock) => <Link to={`/cases/${clock.caseId}/clocks`}>{clock.caseName}</Link>,
            },
            {
              title: '最迟',
              width: 144,
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
      {clocks.length > SHOWN_AT_FIRST ? (
        <Button type="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? '只看最急的' : `显示全部 ${clocks.length} 个`}
        </Button>
      ) : null}
    </section>
  );
}
