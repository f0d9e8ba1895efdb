import type { DutyView } from '#api/operations/registerOperations.ts';
import { dutyTurnNames, spanText } from '#domain/registers/dutyRoster.ts';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import './dutyLine.css';

/** 今日值班 in one line, beside a form that is filled in while the phone is in the other hand. Source: SPEC R-16. */
export function DutyLine() {
  const duty = useCall('registers.onDuty', {}, { everyMs: 60_000 });
  const unit = useCall('unit.read', {});
  const officePhone = unit.data?.settings?.rightsOfficePhone ?? '';
  return (
    <section className="duty-line" aria-label="今日值班">
      <FailureNotice failure={duty.failure} onRetry={() => void duty.reload()} />
      {duty.data === undefined ? null : <Whom {...duty.data} officePhone={officePhone} />}
    </section>
  );
}

function Whom({ onDuty, hasRoster, officePhone }: DutyView & { readonly officePhone: string }) {
  if (onDuty.length > 0)
    return (
      <>
        <span className="quiet">维权办今日值班，请先打电话：</span>
        {onDuty.map(({ shiftId, day, turn, name, phone }) => (
          <span key={`${shiftId} ${day}`} className="nowrap">
            <span className="quiet">
              {spanText(day, day)}
              {dutyTurnNames[turn]}
            </span>{' '}
            {name}{' '}
            {phone === '' ? (
              <span className="quiet">未登记电话</span>
            ) : (
              <strong className="figures">{phone}</strong>
            )}
          </span>
        ))}
      </>
    );
  return (
    <>
      <span className={hasRoster ? 'late' : 'quiet'}>
        {hasRoster ? '今天没有人值班。' : '维权办还没有建值班表。'}
      </span>
      {officePhone === '' ? (
        <span>请按本单位通知名册打电话；维权办在“机制保障”的“值班表”中登记值班。</span>
      ) : (
        <span>
          请拨维权办电话 <strong className="figures nowrap">{officePhone}</strong>
          ；维权办在“机制保障”的“值班表”中登记值班。
        </span>
      )}
    </>
  );
}
