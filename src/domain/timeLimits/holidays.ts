import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { weekdayOf } from './calendarDay.ts';

/** Shape of `templates/holidays/<year>.json`: the State Council's notice for one year. */
export const HolidayYear = z
  .strictObject({
    schemaVersion: z.literal(1),
    year: z.int().min(2000).max(2100),
    /** False prints 待核: not compared with the notice yet. */
    verified: z.boolean(),
    source: z.string().min(1),
    offDays: z.array(z.strictObject({ name: z.string(), from: Day, to: Day })).readonly(),
    /** Weekend days on which people work (调休). */
    workDays: z.array(Day).readonly(),
  })
  .superRefine(({ year, offDays, workDays }, context) => {
    const days = [...offDays.flatMap(({ from, to }) => [from, to]), ...workDays];
    if (days.some((day) => Number(day.slice(0, 4)) !== year)) context.addIssue('节假日不在该年度内');
    if (offDays.some(({ from, to }) => from > to)) context.addIssue('节假日起止日期颠倒');
  });
export type HolidayYear = z.infer<typeof HolidayYear>;

/** The years on file; years that are not fall back to weekends, visibly. */
export type HolidayCalendar = readonly HolidayYear[];

/** Is this a working day? */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  const year = yearOf(day, calendar);
  if (year?.workDays.includes(day) === true) return true;
  if (year?.offDays.some(({ from, to }) => from <= day && day <= to) === true) return false;
  return weekdayOf(day) !== 0 && weekdayOf(day) !== 6;
}

/** What must be said beside a date counted over these days; empty = the calendar is checked. */
export function calendarCaveats(from: Day, to: Day, calendar: HolidayCalendar): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => {
    const stored = calendar.find((candidate) => candidate.year === year);
    if (stored === undefined) return [`没有${year}年节假日数据，只按周末推算，请核对放假通知。`];
    return stored.verified ? [] : [`${year}年节假日数据待核。`];
  });
}

function yearOf(day: Day, calendar: HolidayCalendar): HolidayYear | undefined {
  return calendar.find(({ year }) => year === Number(day.slice(0, 4)));
}
