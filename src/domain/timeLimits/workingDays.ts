import { numberOfDay, weekdayOfNumber } from './dayNumber.ts';
import type { HolidayCalendar } from './holidays.ts';

type IsWorkingDay = (dayNumber: number) => boolean;

/** A calendar is made ready once and asked many thousand times. */
const readyByCalendar = new WeakMap<HolidayCalendar, IsWorkingDay>();

/** Whether a day since 1970-01-01 is a working day by this calendar. */
export function workingDays(calendar: HolidayCalendar): IsWorkingDay {
  const known = readyByCalendar.get(calendar);
  if (known !== undefined) return known;
  const off = new Set<number>();
  for (const { from, to } of calendar.flatMap(({ offDays }) => offDays)) {
    for (let day = numberOfDay(from); day <= numberOfDay(to); day += 1) off.add(day);
  }
  const working = new Set(calendar.flatMap(({ workDays }) => workDays).map(numberOfDay));
  const isWorkingDay: IsWorkingDay = (day) => {
    if (working.has(day)) return true;
    const weekday = weekdayOfNumber(day);
    return !off.has(day) && weekday !== 0 && weekday !== 6;
  };
  readyByCalendar.set(calendar, isWorkingDay);
  return isWorkingDay;
}
