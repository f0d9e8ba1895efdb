import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeskView } from '#api/operations/caseOperations.ts';
import { CaseClockTable } from '../../shared/CaseClockTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';

/** Leaves room for 现在要做 on the same screen. */
const SHOWN_AT_FIRST = 5;

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
        <CaseClockTable clocks={shown} pagination={false} />
      )}
      {clocks.length > SHOWN_AT_FIRST ? (
        <Button type="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? '只看最急的' : `显示全部 ${clocks.length} 个`}
        </Button>
      ) : null}
    </section>
  );
}
