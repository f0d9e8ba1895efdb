import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { Day } from '#domain/kernel/moment.ts';

export interface MonthTableProps {
  /** `2026-03`. */
  readonly month: string;
  readonly today: Day;
  /** What the month shows, for screen readers. */
  readonly label: string;
  readonly className?: string;
  readonly children: (day: Day) => ReactNode;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month in weeks from Monday on, with something in each day. */
export function MonthTable({ month, today, label, className = '', children }: MonthTableProps) {
  const first = dayjs(`${month}-01`);
  const leading = (first.day() + 6) % 7;
  const weeks = Math.ceil((leading + first.daysInMonth()) / 7);
  return (
    <table className={`month ${className}`} aria-label={label}>
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
                  {children(day)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
