import { Day } from '../kernel/moment.ts';

const DAY_MS = 86_400_000;

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return Day.parse(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10));
}

/**
 * The same day so many months later; the last day of a month leads to the last day of a month, a missing day to the last day.
 * Source: 最高人民法院关于适用刑事诉讼法的解释 第二百零二条.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = lengthOfMonth(toYear, toMonth);
  const toDate = date === lengthOfMonth(year, month) ? last : Math.min(date, last);
  return Day.parse(`${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(toDate)}`);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
