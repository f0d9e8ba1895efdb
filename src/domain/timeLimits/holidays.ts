import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { numberOfDay, weekdayOfNumber } from './dayNumber.ts';

/** Shape of `templates/holidays/<year>.json`: the State Council's notice for one year. */
export const HolidayYear = z
  .strictObject({
    schemaVersion: z.literal(1),
    year: z.int().min(2000).max(2100),
    /** False prints 待核: not compared with the notice yet. */
    verified: z.boolean(),
    source: z.string().min(1),
    offDays: z.array(z.strictObject({ name: z.string().min(1), from: Day, to: Day })).readonly(),
    /** Weekend days on which people work (调休). */
    workDays: z.array(Day).readonly(),
  })
  .superRefine((year, context) => {
    for (const problem of holidayProblems(year)) context.addIssue(problem);
  });
export type HolidayYear = z.infer<typeof HolidayYear>;

/** The years on file; years that are not fall back to weekends, visibly. */
export type HolidayCalendar = readonly HolidayYear[];

/** Longer ones are a typing error: the longest the State Council ever gave is nine days. */
const LONGEST_HOLIDAY_DAYS = 16;

type HolidayDates = Pick<HolidayYear, 'year' | 'offDays' | 'workDays'>;

/** What cannot be right in a year's table, each named by its day. Source: SPEC T-H2. */
function holidayProblems({ year, offDays, workDays }: HolidayDates): readonly string[] {
  const isOff = (day: Day) => offDays.some(({ from, to }) => from <= day && day <= to);
  const isOutside = (day: Day) => Number(day.slice(0, 4)) !== year;
  const sorted = [...offDays].sort((a, b) => (a.from < b.from ? -1 : 1));
  return [
    ...offDays.flatMap(({ name, from, to }) => [
      ...(isOutside(from) || isOutside(to) ? [`${name}不在${year}年内`] : []),
      ...(from > to ? [`${name}起止日期颠倒`] : []),
      ...(numberOfDay(to) - numberOfDay(from) >= LONGEST_HOLIDAY_DAYS ? [`${name}长得不像节假日`] : []),
    ]),
    ...sorted.flatMap(({ name, from }, place) => {
      const before = sorted[place - 1];
      return before !== undefined && from <= before.to ? [`${name}与${before.name}重叠`] : [];
    }),
    ...workDays.flatMap((day, place) => [
      ...(isOutside(day) ? [`调休上班日${day}不在${year}年内`] : []),
      ...(workDays.indexOf(day) < place ? [`调休上班日${day}重复`] : []),
      ...(isWeekend(day) ? [] : [`调休上班日${day}不是周末`]),
      ...(isOff(day) ? [`${day}既放假又上班`] : []),
    ]),
  ];
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOfNumber(numberOfDay(day));
  return weekday === 0 || weekday === 6;
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

/**
 * The year without a table in which a counted last day falls, as far as a notice for it can be out: the State Council gives one
 * year at a time, late in the year before. `null` = the day rests on a table, or on a year nobody can have one of.
 * Source: SPEC T-H3, T-T40.
 */
export function untabledYear(lastDay: Day, today: Day, calendar: HolidayCalendar): number | null {
  const year = Number(lastDay.slice(0, 4));
  const isOut = year <= Number(today.slice(0, 4)) + 1;
  return isOut && !calendar.some((stored) => stored.year === year) ? year : null;
}
