import { epochMs } from '#domain/kernel/moment.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { ClockTimeline } from '#domain/timeLimits/clockTimeline.ts';
import { dayNumberOf, dayOfNumber, msOfDay, numberOfDay } from '#domain/timeLimits/dayNumber.ts';
import { restsOnCalendar } from '#domain/timeLimits/dueAt.ts';
import { untabledYear } from '#domain/timeLimits/holidays.ts';
import type { HolidayCalendar } from '#domain/timeLimits/holidays.ts';
import { allTime } from '#domain/timeLimits/nearness.ts';
import type { Nearness, TimeSpan } from '#domain/timeLimits/nearness.ts';
import { clockLabel } from './clockLines.ts';
import { openClocks } from './openClocks.ts';
import type { OpenClock } from './openClocks.ts';
import type { Surroundings } from './surroundings.ts';

export interface BoardQuery {
  readonly from: Day;
  readonly until: Day;
  readonly only: Nearness;
  readonly day: Day | null;
  readonly offset: number;
  readonly limit: number;
}

/** Labels shown in one square of the month. */
const LABELS_A_DAY = 2;

/** All clocks of all open cases the person may see, as a month and as a list. */
export async function clockBoard(around: Surroundings, query: BoardQuery) {
  const all = await openClocks(around);
  if (!all.ok) return all;
  const { timeline, calendar, view, now } = all.value;
  const nowMs = epochMs(now);
  const { only, day } = query;
  const wanted = { only, nowMs, ...(day === null ? {} : { span: spanOfDay(numberOfDay(day)) }) };
  return ok({
    counts: countsOf(timeline, nowMs),
    days: dueDays(timeline, query, nowMs),
    total: timeline.count(wanted),
    rows: timeline.page(wanted, query.offset, query.limit).map(view),
    calendarWarning: calendarWarning(timeline, calendar, nowMs),
  });
}

/** The most pressing clocks, and how many there are of each nearness. */
export async function pressingClocks(around: Surroundings, limit: number) {
  const all = await openClocks(around);
  if (!all.ok) return all;
  const { timeline, view, now } = all.value;
  const nowMs = epochMs(now);
  return ok({
    clocks: timeline.page({ only: 'all', nowMs }, 0, limit).map(view),
    counts: countsOf(timeline, nowMs),
  });
}

type Timeline = ClockTimeline<OpenClock>;

function countsOf(timeline: Timeline, nowMs: number) {
  const count = (only: Nearness) => timeline.count({ only, nowMs });
  return {
    all: count('all'),
    overdue: count('overdue'),
    today: count('today'),
    threeDays: count('threeDays'),
  };
}

const spanOfDay = (day: number): TimeSpan => ({ fromMs: msOfDay(day), untilMs: msOfDay(day + 1) });

function dueDays(timeline: Timeline, { from, until, only }: BoardQuery, nowMs: number) {
  const first = numberOfDay(from);
  const days = Array.from({ length: numberOfDay(until) - first + 1 }, (_, place) => first + place);
  return days.flatMap((day) => {
    const asked = { only, nowMs, span: spanOfDay(day) };
    const count = timeline.count(asked);
    if (count === 0) return [];
    return {
      day: dayOfNumber(day),
      count,
      overdue: timeline.count({ ...asked, only: 'overdue' }),
      labels: timeline.page(asked, 0, LABELS_A_DAY).map(({ clock }) => clockLabel(clock)),
    };
  });
}

/** Only an end that a holiday can move needs the table, and only of the year it falls in. Source: SPEC T-H3, T-T40. */
function calendarWarning(timeline: Timeline, calendar: HolidayCalendar, nowMs: number): string {
  const today = dayOfNumber(dayNumberOf(nowMs));
  const years = timeline
    .page({ only: 'all', nowMs, span: allTime }, 0, Number.POSITIVE_INFINITY)
    .filter(({ clock: { rule } }) => restsOnCalendar(rule))
    .flatMap(({ clock: { due } }) => untabledYear(dayOfNumber(due.rolledDay), today, calendar) ?? []);
  if (years.length === 0) return '';
  const named = [...new Set(years)].toSorted((a, b) => a - b).join('、');
  return `没有${named}年节假日数据，${years.length}个期限的截止日在其中，只按周末推算；请系统管理员导入该年度的节假日包。`;
}
