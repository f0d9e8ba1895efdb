import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';
import type { DueDay } from '#api/views/clockBoard.ts';
import { Day } from '#domain/kernel/moment.ts';

export interface MonthGridProps {
  /** `2026-03`. */
  readonly month: string;
  readonly today: Day;
  readonly days: readonly DueDay[];
  readonly chosen: Day | null;
  readonly onChoose: (day: Day) => void;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month with what ends on each day; arrow keys go from day to day, Enter opens one. */
export function MonthGrid({ month, today, days, chosen, onChoose }: MonthGridProps) {
  const first = dayjs(`${month}-01`);
  const leading = (first.day() + 6) % 7;
  const weeks = Math.ceil((leading + first.daysInMonth()) / 7);
  const dueByDay = new Map<string, DueDay>(days.map((due) => [due.day, due]));
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Number(event.currentTarget.dataset['date']) + step;
    event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <table className="month" aria-label={`${month}期限`}>
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
              const date = week * 7 + weekday - leading + 1;
              if (date < 1 || date > first.daysInMonth()) return <td key={name} aria-label="不属于本月" />;
              const day = Day.parse(first.date(date).format('YYYY-MM-DD'));
              return (
                <td key={name} className={day === today ? 'month-today' : ''}>
                  <DayButton
                    day={day}
                    due={dueByDay.get(day)}
                    isChosen={day === chosen}
                    onChoose={onChoose}
                    onMove={move}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayButtonProps {
  readonly day: Day;
  readonly due: DueDay | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (day: Day) => void;
  readonly onMove: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

function DayButton({ day, due, isChosen, onChoose, onMove }: DayButtonProps) {
  const date = Number(day.slice(8, 10));
  const late = due === undefined || due.overdue === 0 ? '' : `，已逾期${due.overdue}个`;
  const said = due === undefined ? '没有到期' : `到期${due.count}个${late}`;
  return (
    <button
      type="button"
      className="month-day"
      data-date={date}
      aria-pressed={isChosen}
      aria-label={`${date}日，${said}`}
      onClick={() => onChoose(day)}
      onKeyDown={onMove}
    >
      <span className="month-head">
        <span className="figures">{date}</span>
        {due === undefined ? null : (
          <span className={due.overdue > 0 ? 'late figures' : 'figures'}>{due.count}个</span>
        )}
      </span>
      {due?.labels.map((label, place) => (
        <span key={`${place} ${label}`} className="month-label" title={label}>
          {label}
        </span>
      ))}
    </button>
  );
}
