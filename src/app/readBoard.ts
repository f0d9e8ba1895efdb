import { newestFirst } from '#domain/case/caseOrder.ts';
import { openStages } from '#domain/case/caseStage.ts';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { boardConcerns, countConcerns, rankBoard } from '#domain/supervision/board.ts';
import type { BoardClocks, BoardFilter } from '#domain/supervision/board.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import { noticeRuleId } from '#domain/timeLimits/taskRule.ts';
import { clockLabel } from './clockLines.ts';
import { clocksByCase } from './openClocks.ts';
import type { Surroundings } from './surroundings.ts';

/** The board ranks all open cases, so it asks for all of them. */
const EVERYTHING = 1_000_000;

/** The chief's board over all open cases, from the index alone. Source: SPEC M-50, M-51. */
export async function readBoard(
  around: Surroundings,
  query: { readonly filter: BoardFilter; readonly offset: number; readonly limit: number },
) {
  const found = await around.vault.findCases({
    text: '',
    stages: openStages,
    kinds: [],
    visibleTo: null,
    order: newestFirst,
    offset: 0,
    limit: EVERYTHING,
  });
  const counted = await clocksByCase(around);
  if (!counted.ok) return counted;
  const { now, byCase } = counted.value;
  const nowMs = epochMs(now);
  const rows = found.rows.map((summary) => {
    const clocks = boardClocks(byCase.get(summary.id) ?? [], nowMs);
    return { summary, clocks, concerns: boardConcerns(summary, clocks, nowMs) };
  });
  const wanted =
    query.filter === 'all' ? rows : rows.filter(({ concerns }) => concerns.includes(query.filter));
  const shown = rankBoard(wanted).slice(query.offset, query.offset + query.limit);
  return ok({
    readAt: now,
    counts: countConcerns(rows),
    total: wanted.length,
    rows: shown.map((row) => ({ ...row, clocks: clockWords(byCase.get(row.summary.id) ?? [], nowMs) })),
  });
}

/** `clocks` = most pressing first. A late notice is a concern of its own. */
function lateAndNext(clocks: readonly CountedClock[], nowMs: number) {
  return {
    late: clocks.filter((clock) => clock.rule.id !== noticeRuleId && isNear(clock, 'overdue', nowMs)),
    next: clocks.find(({ rule, due }) => rule.kind !== 'opens' && due.lawDueMs > nowMs),
  };
}

function boardClocks(clocks: readonly CountedClock[], nowMs: number): BoardClocks {
  const { late, next } = lateAndNext(clocks, nowMs);
  return { overdue: late.length, nextDueMs: next?.due.lawDueMs ?? null };
}

/** The same for a row that is shown. */
function clockWords(clocks: readonly CountedClock[], nowMs: number) {
  const { late, next } = lateAndNext(clocks, nowMs);
  return {
    overdue: late.map(clockLabel),
    next: next === undefined ? null : { label: clockLabel(next), lawDue: momentOfEpoch(next.due.lawDueMs) },
  };
}
