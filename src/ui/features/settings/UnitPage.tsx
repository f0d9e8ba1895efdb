import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { UnitPart } from './UnitPart.tsx';

/** 单位设置: what the bureau is, whom to call, and how long an empty chair keeps the window open. */
export function UnitPage() {
  const unit = useCall('unit.read', {});
  return (
    <>
      <div className="page-head">
        <h1>单位设置</h1>
      </div>
      <FailureNotice failure={unit.failure} onRetry={() => void unit.reload()} />
      {unit.data === undefined ? null : <UnitPart settings={unit.data.settings} reload={unit.reload} />}
    </>
  );
}
