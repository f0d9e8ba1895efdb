import type { ClockLaw } from '#domain/case/adjustClock.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { HolidayCalendar, HolidayYear } from '#domain/timeLimits/holidays.ts';
import type { CareGoals } from '#domain/timeLimits/careClocks.ts';
import { careGoals } from './careStandards.ts';
import type { TemplateShelf } from './paperPorts.ts';
import { holidaysOf, timeLimits } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** A calendar that did not change stays the same object: it is made ready for counting once. */
const calendarByShelf = new WeakMap<TemplateShelf, HolidayCalendar>();

/** Years looked for around now; one that is not on file falls back to weekends, and the computation says so. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 3;

/** By what the clocks are counted: the rules of law and office, the calendar, and what the office has set itself for those who were harmed. */
export interface CountingLaw extends ClockLaw {
  readonly goals: readonly CareGoals[];
}

/** By what the clocks are counted now. Fails: `document.templateDamaged`. */
export async function clockLaw({
  shelf,
  vault,
  clock,
}: Pick<Surroundings, 'shelf' | 'vault' | 'clock'>): Promise<Result<CountingLaw>> {
  const limits = await timeLimits(shelf);
  if (!limits.ok) return limits;
  const goals = await careGoals({ shelf, vault });
  if (!goals.ok) return goals;
  const first = Number(clock.now().slice(0, 4)) - YEARS_BEFORE;
  const years = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, index) => first + index);
  const read = await Promise.all(years.map((year) => holidaysOf(shelf, year)));
  const calendar = read.flatMap((year): readonly HolidayYear[] => (year.ok ? [year.value] : []));
  const before = calendarByShelf.get(shelf);
  const isSame =
    before?.length === calendar.length && before.every((year, place) => year === calendar[place]);
  if (!isSame) calendarByShelf.set(shelf, calendar);
  return ok({
    rules: limits.value.rules,
    calendar: isSame ? before : calendar,
    goals: goals.value,
  });
}
