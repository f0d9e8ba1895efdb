import { hearingOn } from '../disposition/hearingRights.ts';
import type { HearingSteps } from '../disposition/hearingRights.ts';
import type { Day } from '../kernel/moment.ts';
import { dayOfNumber, numberOfDay } from '../timeLimits/dayNumber.ts';
import type { HolidayCalendar } from '../timeLimits/holidays.ts';
import { workingDays } from '../timeLimits/workingDays.ts';

/** By what a hearing is measured: who has a right to one, and which days are working days. */
export interface HearingLaw {
  readonly hearing: HearingSteps;
  readonly calendar: HolidayCalendar;
}

/**
 * The last day on which somebody told on `toldOn` may ask for a hearing; `null` = no rule covers the day.
 *
 * Shape: the day of telling is not counted; days end on a working day, working days are counted one by one.
 * Source: 行政处罚法 第六十四条、第八十五条; SPEC D-K51.
 */
export function lastDayToAsk(toldOn: Day, { hearing, calendar }: HearingLaw): Day | null {
  const step = hearingOn(hearing, toldOn);
  if (step === null) return null;
  const isWorkday = workingDays(calendar);
  const counts = (day: number) => step.request.unit === 'day' || isWorkday(day);
  let day = numberOfDay(toldOn);
  for (let counted = 0; counted < step.request.amount; counted += counts(day) ? 1 : 0) day += 1;
  while (!isWorkday(day)) day += 1;
  return dayOfNumber(day);
}
