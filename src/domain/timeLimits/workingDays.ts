import { oncePer } from '../kernel/oncePer.ts';
import { numberOfDay, weekdayOfNumber } from './dayNumber.ts';
import type { HolidayCalendar } from './holidays.ts';

type IsWorkingDay = (dayNumber: number) => boolean;

/** Whether a day since 1970-01-01 is a working day by this calendar, which is asked many thousand times. */
export const workingDays = oncePer((calendar: HolidayCalendar): IsWorkingDay => {
  const off = new Set<number>();
  for (const { from, to } of calendar.flatMap(({ offDays }) => offDays)) {
    for (let day = numberOfDay(from); day <= numberOfDay(to); day += 1) off.add(day);
  }
  const working = new Set(calendar.flatMap(({ workDays }) => workDays).map(numberOfDay));
  return (day) => {
    if (working.has(day)) return true;
    const weekday = weekdayOfNumber(day);
    return !off.has(day) && weekday !== 0 && weekday !== 6;
  };
});
