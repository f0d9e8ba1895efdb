import type { ClockLaw } from '#domain/case/adjustClock.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import type { Day, Moment } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { ClockFacts } from '#domain/timeLimits/clockFacts.ts';
import { dayNumberOf, dayOfNumber, numberOfDay } from '#domain/timeLimits/dayNumber.ts';
import { lastKnownYear } from '#domain/timeLimits/holidays.ts';
import type { HolidayCalendar } from '#domain/timeLimits/holidays.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import type { Nearness } from '#domain/timeLimits/nearness.ts';
import { runningClocks } from '#domain/timeLimits/runningClocks.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import { clockLabel, clockLine } from './clockLines.ts';
import { clockLaw } from './clockLaw.ts';
import type { CaseClockRow } from './ports.ts';
import { lawCatalogue } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** A running clock of one of all open cases. */
export interface OpenClock {
  readonly clock: CountedClock;
  readonly row: CaseClockRow;
}

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
  const { clocks, calendar, view, now } = all.value;
  const nowMs = epochMs(now);
  const near = clocks.filter(({ clock }) => isNear(clock, query.only, nowMs));
  const wantedDay = query.day === null ? null : numberOfDay(query.day);
  const wanted = wantedDay === null ? near : near.filter(({ clock }) => dueDay(clock) === wantedDay);
  return ok({
    counts: countsOf(clocks, nowMs),
    days: dueDays(near, query, nowMs),
    total: wanted.length,
    rows: wanted.slice(query.offset, query.offset + query.limit).map(view),
    calendarWarning: calendarWarning(clocks, calendar),
  });
}

/** The most pressing clocks, and how many there are of each nearness. */
export async function pressingClocks(around: Surroundings, limit: number) {
  const all = await openClocks(around);
  if (!all.ok) return all;
  const { clocks, view, now } = all.value;
  return ok({ clocks: clocks.slice(0, limit).map(view), counts: countsOf(clocks, epochMs(now)) });
}

/** All clocks of all open cases the person may see, most pressing first; from the index, so that no case is opened. */
export async function openClocks(around: Surroundings) {
  const counted = await clockLaw(around);
  if (!counted.ok) return counted;
  const law = await lawCatalogue(around.shelf);
  if (!law.ok) return law;
  const now = around.clock.now();
  const rows = await around.vault.surveyClocks(null);
  const clocks = rows
    .flatMap((row) => clocksOfRow(row.facts, counted.value, now).map((clock): OpenClock => ({ clock, row })))
    .sort((a, b) => a.clock.due.lawDueMs - b.clock.due.lawDueMs);
  const view = ({ clock, row }: OpenClock) => ({
    ...clockLine(clock, law.value, now),
    caseId: row.caseId,
    caseName: row.caseName,
  });
  return ok({ clocks, calendar: counted.value.calendar, view, now });
}

interface CountedRow {
  readonly law: ClockLaw;
  readonly clocks: readonly CountedClock[];
}

/** What was counted for a case that did not change holds until the law does; only a pause that lasts moves with the time. */
const countedByFacts = new WeakMap<ClockFacts, CountedRow>();

function clocksOfRow(facts: ClockFacts, law: ClockLaw, now: Moment): readonly CountedClock[] {
  const known = countedByFacts.get(facts);
  if (known?.law.rules === law.rules && known.law.calendar === law.calendar) return known.clocks;
  const clocks = runningClocks(facts, law.rules, law.calendar, now);
  if (!clocks.some(({ isPaused }) => isPaused)) countedByFacts.set(facts, { law, clocks });
  return clocks;
}

function countsOf(clocks: readonly OpenClock[], nowMs: number) {
  const count = (only: Nearness) => clocks.filter(({ clock }) => isNear(clock, only, nowMs)).length;
  return {
    all: clocks.length,
    overdue: count('overdue'),
    today: count('today'),
    threeDays: count('threeDays'),
  };
}

const dueDay = ({ due }: CountedClock): number => dayNumberOf(due.lawDueMs);

function dueDays(clocks: readonly OpenClock[], { from, until }: BoardQuery, nowMs: number) {
  const [first, last] = [numberOfDay(from), numberOfDay(until)];
  const byDay = new Map<number, OpenClock[]>();
  for (const one of clocks) {
    const day = dueDay(one.clock);
    if (day < first || day > last) continue;
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [one]);
    else others.push(one);
  }
  return [...byDay].map(([day, due]) => ({
    day: dayOfNumber(day),
    count: due.length,
    overdue: due.filter(({ clock }) => isNear(clock, 'overdue', nowMs)).length,
    labels: due.slice(0, LABELS_A_DAY).map(({ clock }) => clockLabel(clock)),
  }));
}

/** Only what is counted by working days or rolls needs the table. Source: SPEC T-H3. */
function calendarWarning(clocks: readonly OpenClock[], calendar: HolidayCalendar): string {
  const last = lastKnownYear(calendar);
  const beyond = clocks.filter(({ clock: { rule, due } }) => {
    const usesTable = rule.roll === 'rolls' || rule.unit === 'workday';
    return usesTable && (last === null || Number(dayOfNumber(due.rolledDay).slice(0, 4)) > last);
  });
  if (beyond.length === 0) return '';
  const known = last === null ? '没有节假日数据' : `节假日数据只到${last}年`;
  return `${known}，${beyond.length}个期限跨到以后的年度，只按周末推算；请系统管理员导入新年度的节假日包。`;
}
