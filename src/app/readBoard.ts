import { newestFirst } from '#domain/case/caseOrder.ts';
import type { CaseStage } from '#domain/case/caseStage.ts';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { boardConcerns, countConcerns, rankBoard } from '#domain/supervision/board.ts';
import type { BoardClocks, BoardFilter, BoardRow } from '#domain/supervision/board.ts';
import { caseClocks } from './caseClocks.ts';
import type { Vault } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

const openStages: readonly CaseStage[] = ['registered', 'accepted', 'activated', 'handling'];

/** How long one look may go on working clocks out; the next look goes on from there. Units: milliseconds. */
const SWEEP_MS = 250;
/** Rows that are shown have their clocks at once, however many are still to be worked out. */
const EVERYTHING = 1_000_000;

interface KnownClocks {
  readonly revision: number;
  readonly clocks: readonly {
    readonly label: string;
    readonly lawDue: Moment;
    readonly isOverdue: boolean;
  }[];
  /** From then on the answer may be another one. */
  readonly goodUntilMs: number;
}

/** A day's holidays may be brought in meanwhile. Units: milliseconds. */
const GOOD_FOR_MS = 3_600_000;

/** Clocks worked out so far, kept as long as the person who looks is at work. */
const knownByVault = new WeakMap<Vault, Map<string, KnownClocks>>();

/**
 * The chief's board over all open cases.
 *
 * Shape: stage, level and supervision come from the index; clocks need the record of a case, so that a great many of them are
 * worked out over several looks, and `clocksPending` says how many are left.
 * Source: SPEC M-50, M-51.
 */
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
  const known = knownByVault.get(around.vault) ?? new Map<string, KnownClocks>();
  knownByVault.set(around.vault, known);
  const pending = await sweep(around, found.rows, known);
  const now = around.clock.now();
  const rows = found.rows.map((summary) => rowOf(summary, known, now));
  const wanted = rows.filter(({ concerns }) => query.filter === 'all' || concerns.includes(query.filter));
  return ok({
    readAt: now,
    counts: countConcerns(rows),
    total: wanted.length,
    rows: rankBoard(wanted).slice(query.offset, query.offset + query.limit),
    clocksPending: pending,
  });
}

/** Works out the clocks of as many cases as the time allows. How many are left. */
async function sweep(
  around: Surroundings,
  summaries: readonly CaseSummary[],
  known: Map<string, KnownClocks>,
): Promise<number> {
  const nowMs = epochMs(around.clock.now());
  const stale = summaries.filter(({ id, revision }) => {
    const before = known.get(id);
    return before === undefined || before.revision !== revision || before.goodUntilMs <= nowMs;
  });
  const until = around.clock.uptimeMs() + SWEEP_MS;
  let done = 0;
  for (const { id, revision } of stale) {
    if (around.clock.uptimeMs() > until) break;
    known.set(id, await clocksOf(around, id, revision, nowMs));
    done += 1;
  }
  return stale.length - done;
}

async function clocksOf(
  around: Surroundings,
  caseId: string,
  revision: number,
  nowMs: number,
): Promise<KnownClocks> {
  const read = await around.vault.readCase(caseId);
  const views = read.ok ? await caseClocks(around, read.value) : read;
  // A damaged record must not take the board down with it; the health check names it.
  const clocks = views.ok
    ? views.value.clocks.map(({ label, lawDue, state }) => ({
        label,
        lawDue,
        isOverdue: state === 'overdue',
      }))
    : [];
  const turns = clocks.map(({ lawDue }) => epochMs(lawDue)).filter((due) => due > nowMs);
  return { revision, clocks, goodUntilMs: Math.min(nowMs + GOOD_FOR_MS, ...turns) };
}

function rowOf(summary: CaseSummary, known: ReadonlyMap<string, KnownClocks>, now: Moment): BoardRow {
  const found = known.get(summary.id);
  const clocks = found?.revision === summary.revision ? boardClocks(found, now) : null;
  return { summary, clocks, concerns: boardConcerns(summary, clocks, now) };
}

function boardClocks({ clocks }: KnownClocks, now: Moment): BoardClocks {
  const next = clocks.find(({ isOverdue, lawDue }) => !isOverdue && lawDue > now) ?? null;
  return {
    overdue: clocks.filter(({ isOverdue }) => isOverdue).map(({ label }) => label),
    next: next === null ? null : { label: next.label, lawDue: next.lawDue },
  };
}
