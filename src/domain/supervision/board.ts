import { z } from 'zod';
import type { CaseSummary } from '../case/caseSummary.ts';
import { compareMoments, elapsedMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';

/** What the chief may ask the board to show. */
export const BoardFilter = z.enum([
  'all',
  'needsChief',
  'clocksOverdue',
  'noticesOverdue',
  'noticesAnswered',
  'firstsMissing',
  'taskForceMissing',
  'unwatched',
]);
export type BoardFilter = z.infer<typeof BoardFilter>;
export const boardFilterNames: Readonly<Record<BoardFilter, string>> = {
  all: '全部在办',
  needsChief: '重大案件未指定督察长',
  clocksOverdue: '有期限超期',
  noticesOverdue: '督办逾期未反馈',
  noticesAnswered: '督办待核实',
  firstsMissing: '“三个第一”有缺',
  taskForceMissing: '专案组不齐',
  unwatched: '三日没有盯案记录',
};

/** What the clocks of one case say, as far as the board needs it. */
export interface BoardClocks {
  readonly overdue: readonly string[];
  readonly next: { readonly label: string; readonly lawDue: Moment } | null;
}

/** One case on the board. */
export interface BoardRow {
  readonly summary: CaseSummary;
  readonly clocks: BoardClocks;
  readonly concerns: readonly BoardFilter[];
}

/** A serious or major case not looked at for this long is a concern. Units: milliseconds. */
const UNWATCHED_MS = 3 * 24 * 3_600_000;

/** What of a case the chief should look at. Source: SPEC M-50. */
export function boardConcerns(
  { watch, level, registeredAt }: CaseSummary,
  clocks: BoardClocks,
  now: Moment,
): readonly BoardFilter[] {
  const late = watch.unansweredDueAt.filter((due) => compareMoments(due, now) < 0);
  const seenAt = watch.lastWatchedAt ?? registeredAt;
  const found: Readonly<Partial<Record<BoardFilter, boolean>>> = {
    needsChief: level === 'major' && watch.chief === '',
    clocksOverdue: clocks.overdue.length > 0,
    noticesOverdue: late.length > 0,
    noticesAnswered: watch.answeredNotices > 0,
    firstsMissing: watch.missingFirsts.length > 0,
    taskForceMissing: watch.missingBodies.length > 0,
    unwatched: level !== 'ordinary' && elapsedMs(seenAt, now) > UNWATCHED_MS,
  };
  return BoardFilter.options.filter((filter) => found[filter] === true);
}

const weights: Readonly<Partial<Record<BoardFilter, number>>> = {
  needsChief: 40,
  clocksOverdue: 30,
  noticesOverdue: 25,
  firstsMissing: 12,
  noticesAnswered: 8,
  taskForceMissing: 6,
  unwatched: 5,
};
const levelWeights = { major: 20, serious: 10, ordinary: 0 } as const;

/** Most pressing first; among equals, the case whose clock runs out first, then the newest. Source: SPEC M-51. */
export function rankBoard(rows: readonly BoardRow[]): readonly BoardRow[] {
  const weighed = rows.map((row) => ({
    row,
    weight:
      levelWeights[row.summary.level] +
      row.concerns.reduce((sum, concern) => sum + (weights[concern] ?? 0), 0),
    due: row.clocks.next?.lawDue ?? '9999',
  }));
  weighed.sort(
    (a, b) =>
      b.weight - a.weight ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
      (a.row.summary.registeredAt < b.row.summary.registeredAt ? 1 : -1),
  );
  return weighed.map(({ row }) => row);
}

/** How many cases each filter would show. */
export function countConcerns(rows: readonly BoardRow[]): Readonly<Record<BoardFilter, number>> {
  const count = (filter: BoardFilter) =>
    filter === 'all' ? rows.length : rows.filter(({ concerns }) => concerns.includes(filter)).length;
  return Object.fromEntries(BoardFilter.options.map((filter) => [filter, count(filter)])) as Record<
    BoardFilter,
    number
  >;
}
