import type { Day } from '#domain/kernel/moment.ts';
import { dutyTurnNames, dutyTurns, shiftsOn } from '#domain/registers/dutyRoster.ts';
import type { DutyShift } from '#domain/registers/dutyRoster.ts';
import { MonthTable } from '../../shared/MonthTable.tsx';

export interface RosterMonthProps {
  /** `2026-12`. */
  readonly month: string;
  readonly duties: readonly DutyShift[];
  readonly today: Day;
  /** Presses a name; without it names are only shown. */
  readonly onShift?: (shift: DutyShift) => void;
}

/** A month with the names of each turn; days to come that have nobody say so. */
export function RosterMonth({ month, duties, today, onShift }: RosterMonthProps) {
  return (
    <MonthTable month={month} today={today} label={`${month}值班表`} className="roster-month">
      {(day) => (
        <>
          <div className="figures">{Number(day.slice(8))}</div>
          {dutyTurns.map((turn) => (
            <div key={turn} className="roster-turn">
              <span className="quiet">{dutyTurnNames[turn]}</span>{' '}
              <Names shifts={shiftsOn(duties, day, turn)} isAwaited={day >= today} onShift={onShift} />
            </div>
          ))}
        </>
      )}
    </MonthTable>
  );
}

interface NamesProps {
  readonly shifts: readonly DutyShift[];
  readonly isAwaited: boolean;
  readonly onShift: ((shift: DutyShift) => void) | undefined;
}

function Names({ shifts, isAwaited, onShift }: NamesProps) {
  if (shifts.length === 0) return isAwaited ? <span className="late">没有人</span> : <span>—</span>;
  return shifts.map((shift) =>
    onShift === undefined ? (
      <span key={shift.id} className="roster-name">
        {shift.name}
      </span>
    ) : (
      <button
        key={shift.id}
        type="button"
        className="link-button roster-name"
        title="划去这一班"
        onClick={() => onShift(shift)}
      >
        {shift.name}
      </button>
    ),
  );
}
