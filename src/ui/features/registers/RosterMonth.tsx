import dayjs from 'dayjs';
import type { Day } from '#domain/kernel/moment.ts';
import { daysOf, dutyTurnNames, dutyTurns, shiftsOn } from '#domain/registers/dutyRoster.ts';
import type { DutyShift } from '#domain/registers/dutyRoster.ts';

export interface RosterMonthProps {
  /** `2026-12`. */
  readonly month: string;
  readonly duties: readonly DutyShift[];
  readonly today: Day;
  /** Presses a name; without it names are only shown. */
  readonly onShift?: (shift: DutyShift) => void;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month with the names of each turn; days to come that have nobody say so. */
export function RosterMonth({ month, duties, today, onShift }: RosterMonthProps) {
  const days = daysOf(month);
  const leading = (dayjs(`${month}-01`).day() + 6) % 7;
  const weeks = Math.ceil((leading + days.length) / 7);
  return (
    <table className="month roster-month" aria-label={`${month}值班表`}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              周{name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {weekdays.map((name, weekday) => {
              const day = days[week * 7 + weekday - leading];
              if (day === undefined) return <td key={name} aria-label="不属于本月" />;
              return (
                <td key={name} className={day === today ? 'month-today' : ''}>
                  <div className="figures">{Number(day.slice(8))}</div>
                  {dutyTurns.map((turn) => (
                    <div key={turn} className="roster-turn">
                      <span className="quiet">{dutyTurnNames[turn]}</span>{' '}
                      <Names
                        shifts={shiftsOn(duties, day, turn)}
                        isAwaited={day >= today}
                        onShift={onShift}
                      />
                    </div>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
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
