import type { DutyView } from '#api/operations/registerOperations.ts';
import { GAP_DAYS } from '#domain/registers/dutyRoster.ts';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { OnDutyList } from './OnDutyList.tsx';

/** 今日值班 of 维权办 with telephones, and the coming turns nobody has. */
export function DutyToday() {
  const duty = useCall('registers.onDuty', {}, { everyMs: 60_000 });
  return (
    <section className="section" aria-label="今日值班">
      <div className="section-head">
        <h2>维权办今日值班</h2>
      </div>
      <FailureNotice failure={duty.failure} onRetry={() => void duty.reload()} />
      {duty.data === undefined ? null : <Today {...duty.data} />}
    </section>
  );
}

function Today({ onDuty, gaps, hasRoster }: DutyView) {
  if (!hasRoster) return <p className="quiet">还没有建值班表；维权办在“机制保障”的“值班表”中登记。</p>;
  return (
    <>
      <OnDutyList onDuty={onDuty} />
      {gaps.length === 0 ? null : (
        <p className="late">
          {GAP_DAYS}天内还没有人值班：{gaps.join('、')}
        </p>
      )}
    </>
  );
}
