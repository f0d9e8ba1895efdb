import type { DutyView } from '#api/operations/registerOperations.ts';
import { dutyTurnNames, spanText } from '#domain/registers/dutyRoster.ts';

/** Turn, name, telephone, one line each. */
export function OnDutyList({ onDuty }: Pick<DutyView, 'onDuty'>) {
  if (onDuty.length === 0) return <p className="late">今天没有人值班。</p>;
  return (
    <ul className="recent">
      {onDuty.map(({ shiftId, day, turn, name, phone }) => (
        <li key={`${shiftId} ${day}`}>
          <span>
            <span className="quiet">
              {spanText(day, day)}
              {dutyTurnNames[turn]}
            </span>{' '}
            {name}
          </span>
          {phone === '' ? (
            <span className="quiet">未登记电话</span>
          ) : (
            <strong className="figures nowrap">{phone}</strong>
          )}
        </li>
      ))}
    </ul>
  );
}
