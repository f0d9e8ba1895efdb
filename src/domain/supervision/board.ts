import { z } from 'zod';
import type { CaseSummary } from '../case/caseSummary.ts';
import { epochMs } from '../kernel/moment.ts';

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

/** What the clocks of one case say, as far as ranking needs it. */
export interface BoardClocks {
  readonly overdue: number;
  /** When the next one that can be late runs out; `null` = none runs. Units: milliseconds since 1970. */
  readonly nextDueMs: number | null;
}

/** One case on the board. */
export interface BoardRow {
  readonly summary: CaseSummary;
  readonly clocks: BoardClocks;
  readonly concerns: readonly BoardFilter[];
}

/** A serious or major case not looked at for this long is a concern. Units: milliseconds. */
const UNWATCHED_MS = 3 * 24 * 3_600_000;

/** What of a case the chief should look at. Units: milliseconds since 1970. Source: SPEC M-50. */
export function boardConcerns(
  { watch, level, registeredAt }: CaseSummary,
  clocks: BoardClocks,
  nowMs: number,
): readonly BoardFilter[] {
  const found: BoardFilter[] = [];
  if (level === 'major' && watch.chief === '') found.push('needsChief');
  if (clocks.overdue > 0) found.push('clocksOverdue');
  if (watch.unansweredDueAt.some((due) => epochMs(due) < nowMs)) found.push('noticesOverdue');
  if (watch.answeredNotices > 0) found.push('noticesAnswered');
  if (watch.missingFirsts.length > 0) found.push('firstsMissing');
  if (watch.missingBodies.length > 0) found.push('taskForceMissing');
  const isWatched =
    level === 'ordinary' || nowMs - epochMs(watch.lastWatchedAt ?? registeredAt) <= UNWATCHED_MS;
  if (!isWatched) found.push('unwatched');
  return found;
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
    weight: row.concerns.reduce<number>(
      (sum, concern) => sum + (weights[concern] ?? 0),
      levelWeights[row.summary.level],
    ),
    dueMs: row.clocks.nextDueMs ?? Number.MAX_SAFE_INTEGER,
  }));
  weighed.sort(
    (a, b) =>
      b.weight - a.weight ||
      a.dueMs - b.dueMs ||
      (a.row.summary.registeredAt < b.row.summary.registeredAt ? 1 : -1),
  );
  return weighed.map(({ row }) => row);
}

/** How many cases each filter would show. */
export function countConcerns(rows: readonly BoardRow[]): Readonly<Record<BoardFilter, number>> {
  const counts = Object.fromEntries(BoardFilter.options.map((filter) => [filter, 0])) as Record<
    BoardFilter,
    number
  >;
  for (const { concerns } of rows) for (const concern of concerns) counts[concern] += 1;
  return { ...counts, all: rows.length };
}
