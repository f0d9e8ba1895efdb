import { PlusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCall } from '../../client/useCall.ts';
import { useMay } from '../../client/useMay.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { DutyToday } from '../../shared/duty/DutyToday.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { ClockTable } from './ClockTable.tsx';
import { DriveList } from './DriveList.tsx';
import { OverdueDuties } from './OverdueDuties.tsx';
import { RecentCases } from './RecentCases.tsx';
import { StageCounts } from './StageCounts.tsx';
import { WaitingSteps } from './WaitingSteps.tsx';

/** The desk: what runs out next, what to do now, where the cases stand. */
export function DeskPage() {
  const navigate = useNavigate();
  const desk = useCall('desk.read', {}, { everyMs: 60_000 });
  const drives = useCall('drives.roots', {}, { everyMs: 5000 });
  const start = useMay('cases.register') ? (
    <Button type="primary" size="large" icon={<PlusCircleOutlined />} onClick={() => void navigate('/start')}>
      启动新案件
    </Button>
  ) : null;
  if (desk.data === undefined) {
    return <FailureNotice failure={desk.failure} onRetry={() => void desk.reload()} />;
  }
  const { clocks, clockCounts, overdueDuties, waitingSteps } = desk.data;
  const { stageCounts, recent, periodSentence } = desk.data;
  const isEmpty = stageCounts.every(({ count }) => count === 0);
  return (
    <>
      <div className="page-head">
        <h1>工作台</h1>
        <span className="quiet">{isEmpty ? '' : periodSentence}</span>
        <span className="gap" />
        {isEmpty ? null : start}
      </div>
      <FailureNotice failure={desk.failure} onRetry={() => void desk.reload()} />
      <div className="desk">
        <div className="desk-main">
          {isEmpty ? (
            <EmptyState title="还没有案件。" action={start}>
              接到民警、辅警受侵害的报告后，边接电话边填写时间、地点和人员，点一个按钮就启动维权机制。
            </EmptyState>
          ) : (
            <>
              <ClockTable clocks={clocks} counts={clockCounts} />
              <OverdueDuties duties={overdueDuties} />
              <WaitingSteps steps={waitingSteps} />
            </>
          )}
        </div>
        <aside aria-label="概览">
          <DutyToday />
          {isEmpty ? null : <StageCounts counts={stageCounts} />}
          {isEmpty ? null : <RecentCases cases={recent} />}
          <DriveList drives={drives.data ?? []} failure={drives.failure} />
        </aside>
      </div>
    </>
  );
}
