import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useCall } from '../../client/useCall.ts';
import { DutyToday } from '../../shared/duty/DutyToday.tsx';
import { ElapsedTime } from '../../shared/ElapsedTime.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { CallList } from './CallList.tsx';
import { FirstPapers } from './FirstPapers.tsx';
import { FirstSteps } from './FirstSteps.tsx';

/** Right after the start: three firsts with their times, whom to call, what to print. */
export function StartedPage() {
  const { caseId = '' } = useParams();
  const navigate = useNavigate();
  const opened = useCall('cases.view', { caseId });
  const unit = useCall('unit.read', {});
  const view = opened.data;
  if (view === undefined) {
    return <FailureNotice failure={opened.failure} onRetry={() => void opened.reload()} />;
  }
  const { rightsCase } = view;
  const { activation } = rightsCase;
  const enter = (
    <Button type="primary" onClick={() => void navigate(`/cases/${caseId}`)}>
      进入案件
    </Button>
  );
  if (activation === null) {
    return (
      <EmptyState title="这个案件还没有启动维权机制。" action={enter}>
        请进入案件，在“办理导引”中启动。
      </EmptyState>
    );
  }
  return (
    <>
      <div className="page-head">
        <h1>维权机制已启动</h1>
        <Link to={`/cases/${caseId}`}>{rightsCase.name}</Link>
        <span className="quiet figures">{rightsCase.caseNumber}</span>
        <span className="gap" />
        {enter}
      </div>
      <div className="started-clock">
        <div>
          <div className="quiet">启动时间</div>
          <div className="started-figure">
            <MomentText moment={activation.activatedAt} withSeconds />
          </div>
        </div>
        <div>
          <div className="quiet">启动以来</div>
          <div className="started-figure">
            <ElapsedTime since={activation.activatedAt} />
          </div>
        </div>
        <div>
          <div className="quiet">案发以来</div>
          <div className="started-figure">
            <ElapsedTime since={rightsCase.incident.occurredAt} />
          </div>
        </div>
      </div>
      <FirstSteps
        rightsCase={rightsCase}
        activation={activation}
        settings={unit.data?.settings ?? null}
        reload={opened.reload}
      />
      <div className="started-columns">
        <div>
          <DutyToday />
          <CallList settings={unit.data?.settings ?? null} />
        </div>
        <FirstPapers caseId={caseId} papers={view.papers} />
      </div>
    </>
  );
}
