import { newestFirst } from '#domain/case/caseOrder.ts';
import { openStages } from '#domain/case/caseStage.ts';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { boardConcerns, countConcerns, rankBoard } from '#domain/supervision/board.ts';
import type { BoardClocks, BoardFilter } from '#domain/supervision/board.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import { openClocks } from './clockBoard.ts';
import type { OpenClock } from './clockBoard.ts';
import { clockLabel } from './clockLines.ts';
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
  const counted = await openClocks(around);
  if (!counted.ok) return counted;
  const { now } = counted.value;
  const byCase = clocksByCase(counted.value.clocks);
  const rows = found.rows.map((summary) => {
    const clocks = boardClocks(byCase.get(summary.id) ?? [], epochMs(now));
    return { summary, clocks, concerns: boardConcerns(summary, clocks, now) };
  });
  const wanted = rows.filter(({ concerns }) => query.filter === 'all' || concerns.includes(query.filter));
  return ok({
    readAt: now,
    counts: countConcerns(rows),
    total: wanted.length,
    rows: rankBoard(wanted).slice(query.offset, query.offset + query.limit),
  });
}

/** Most pressing first, as they come. */
function clocksByCase(all: readonly OpenClock[]): ReadonlyMap<string, readonly CountedClock[]> {
  const byCase = new Map<string, CountedClock[]>();
  for (const { clock, row } of all) {
    const others = byCase.get(row.caseId);
    if (others === undefined) byCase.set(row.caseId, [clock]);
    else others.push(clock);
  }
  return byCase;
}

function boardClocks(clocks: readonly CountedClock[], nowMs: number): BoardClocks {
  const next = clocks.find(({ rule, due }) => rule.kind !== 'opens' && due.lawDueMs > nowMs);
  return {
    overdue: clocks.filter((clock) => isNear(clock, 'overdue', nowMs)).map(clockLabel),
    next: next === undefined ? null : { label: clockLabel(next), lawDue: momentOfEpoch(next.due.lawDueMs) },
  };
}
