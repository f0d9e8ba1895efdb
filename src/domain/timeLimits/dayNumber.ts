import { Day } from '../kernel/moment.ts';

const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The Chinese calendar day an instant falls on, counted from 1970-01-01. Units: milliseconds since 1970. */
export function dayNumberOf(ms: number): number {
  return Math.floor((ms + CHINA_OFFSET_MS) / DAY_MS);
}

/** The first instant of a Chinese calendar day. */
export function msOfDay(dayNumber: number): number {
  return dayNumber * DAY_MS - CHINA_OFFSET_MS;
}

/** Days since 1970-01-01. */
export function numberOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayOfNumber(dayNumber: number): Day {
  return Day.parse(new Date(dayNumber * DAY_MS).toISOString().slice(0, 10));
}

/** 0 = Sunday … 6 = Saturday; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/**
 * The same day so many months later; the last day of a month leads to the last day of a month, a missing day to the last day.
 * Source: 最高人民法院关于适用刑事诉讼法的解释 第二百零二条.
 */
export function monthsLater(dayNumber: number, months: number): number {
  const from = new Date(dayNumber * DAY_MS);
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  const isLast = date === Date.UTC(year, month + 1, 0) / DAY_MS - Date.UTC(year, month, 0) / DAY_MS;
  const before = Date.UTC(year, month + months, 0) / DAY_MS;
  const last = Date.UTC(year, month + months + 1, 0) / DAY_MS;
  return isLast ? last : Math.min(before + date, last);
}
