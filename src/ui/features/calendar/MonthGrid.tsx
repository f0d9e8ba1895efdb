import type { KeyboardEvent } from 'react';
import type { DueDay } from '#api/views/clockBoard.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { MonthTable } from '../../shared/MonthTable.tsx';

export interface MonthGridProps {
  /** `2026-03`. */
  readonly month: string;
  readonly today: Day;
  readonly days: readonly DueDay[];
  readonly chosen: Day | null;
  readonly onChoose: (day: Day) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month with what ends on each day; arrow keys go from day to day, Enter opens one. */
export function MonthGrid({ month, today, days, chosen, onChoose }: MonthGridProps) {
  const dueByDay = new Map<string, DueDay>(days.map((due) => [due.day, due]));
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Number(event.currentTarget.dataset['date']) + step;
    event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <MonthTable month={month} today={today} label={`${month}期限`}>
      {(day) => (
        <DayButton
          day={day}
          due={dueByDay.get(day)}
          isChosen={day === chosen}
          onChoose={onChoose}
          onMove={move}
        />
      )}
    </MonthTable>
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
