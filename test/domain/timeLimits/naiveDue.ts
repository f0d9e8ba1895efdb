import type { Moment } from '#domain/kernel/moment.ts';
import { Moment as MomentSchema } from '#domain/kernel/moment.ts';
import type { HolidayYear } from '#domain/timeLimits/holidays.ts';
import type { TimeLimitRule } from '#domain/timeLimits/timeLimitRule.ts';

/**
 * The same law counted a second time and another way: a calendar of three numbers that is walked day by day, with no day numbers and no
 * Date. It shares nothing with the program but the data.
 */
export function naiveDue(rule: TimeLimitRule, trigger: Moment, years: readonly HolidayYear[]): Moment {
  const clock = trigger.slice(11, 19);
  const amount = rule.amount ?? 0;
  const start = dateIn(trigger);
  if (rule.unit === 'minute') return minutesLater(start, clock, amount);
  if (rule.unit === 'hour') {
    const hour = rule.startExcluded ? `${clock.slice(0, 2)}:00:00` : clock;
    return minutesLater(start, hour, amount * 60 + (rule.startExcluded ? 60 : 0));
  }
  if (rule.kind === 'before') return momentOf(daysBefore(start, amount), '23:59:59');
  const last = lastDay(rule, start, years);
  return momentOf(last, rule.kind === 'opens' ? '00:00:00' : '23:59:59');
}

function daysBefore(start: Date3, amount: number): Date3 {
  let day = start;
  for (let step = 0; step < amount; step += 1) day = dayBefore(day);
  return day;
}

function lastDay(rule: TimeLimitRule, start: Date3, years: readonly HolidayYear[]): Date3 {
  const amount = rule.amount ?? 0;
  let last = start;
  if (rule.unit === 'month' || rule.unit === 'year') {
    last = sameDateLater(start, rule.unit === 'year' ? amount * 12 : amount);
  } else {
    for (let counted = 0; counted < amount;) {
      last = dayAfter(last);
      if (rule.unit === 'day' || worksOn(last, years)) counted += 1;
    }
  }
  while (rule.roll === 'rolls' && !worksOn(last, years)) last = dayAfter(last);
  return last;
}

interface Date3 {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function dateIn(moment: Moment): Date3 {
  const [year = 0, month = 0, date = 0] = moment.slice(0, 10).split('-').map(Number);
  return { year, month, date };
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayAfter({ year, month, date }: Date3): Date3 {
  if (date < lengthOf(year, month)) return { year, month, date: date + 1 };
  return month === 12 ? { year: year + 1, month: 1, date: 1 } : { year, month: month + 1, date: 1 };
}

function dayBefore({ year, month, date }: Date3): Date3 {
  if (date > 1) return { year, month, date: date - 1 };
  const [before, of] = month === 1 ? [12, year - 1] : [month - 1, year];
  return { year: of, month: before, date: lengthOf(of, before) };
}

/** One month after the other: the last day stays the last day, a missing day becomes the last. */
function sameDateLater(start: Date3, months: number): Date3 {
  const isLast = start.date === lengthOf(start.year, start.month);
  let { year, month } = start;
  for (let step = 0; step < months; step += 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const length = lengthOf(year, month);
  return { year, month, date: isLast || start.date > length ? length : start.date };
}

/** Zeller's rule: 0 = Saturday, 1 = Sunday … */
function zeller({ year, month, date }: Date3): number {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
  const [k, j] = [y % 100, Math.floor(y / 100)];
  return (date + Math.floor((13 * (m + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(j / 4) + 5 * j) % 7;
}

function worksOn(day: Date3, years: readonly HolidayYear[]): boolean {
  const text = textOf(day);
  for (const { workDays, offDays } of years) {
    if (workDays.some((one) => one === text)) return true;
    if (offDays.some(({ from, to }) => text >= from && text <= to)) return false;
  }
  return zeller(day) > 1;
}

function minutesLater(start: Date3, clock: string, minutes: number): Moment {
  let [hour = 0, minute = 0] = clock.split(':').map(Number);
  let day = start;
  for (let step = 0; step < minutes; step += 1) {
    minute += 1;
    if (minute === 60) [hour, minute] = [hour + 1, 0];
    if (hour === 24) [day, hour] = [dayAfter(day), 0];
  }
  return momentOf(day, `${two(hour)}:${two(minute)}:${clock.slice(6)}`);
}

const two = (value: number) => String(value).padStart(2, '0');
const textOf = ({ year, month, date }: Date3) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
const momentOf = (day: Date3, clock: string) => MomentSchema.parse(`${textOf(day)}T${clock}+08:00`);
