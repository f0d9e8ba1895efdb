import { Day, epochMs } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { ClockTimeline } from '#domain/timeLimits/clockTimeline.ts';
import { dayOfNumber, msOfDay, numberOfDay } from '#domain/timeLimits/dayNumber.ts';
import { lastKnownYear } from '#domain/timeLimits/holidays.ts';
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

/** Only what is counted by working days or rolls needs the table. Source: SPEC T-H3. */
function calendarWarning(timeline: Timeline, calendar: HolidayCalendar, nowMs: number): string {
  const last = lastKnownYear(calendar);
  const lastDay = last === null ? null : numberOfDay(Day.parse(`${last}-12-31`));
  const span = lastDay === null ? allTime : { ...allTime, fromMs: msOfDay(lastDay + 1) };
  const beyond = timeline
    .page({ only: 'all', nowMs, span }, 0, Number.POSITIVE_INFINITY)
    .filter(({ clock: { rule } }) => rule.roll === 'rolls' || rule.unit === 'workday');
  if (beyond.length === 0) return '';
  const known = last === null ? '没有节假日数据' : `节假日数据只到${last}年`;
  return `${known}，${beyond.length}个期限跨到以后的年度，只按周末推算；请系统管理员导入新年度的节假日包。`;
}
