import type { Moment } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { ClockFacts } from '#domain/timeLimits/clockFacts.ts';
import { clockTimeline } from '#domain/timeLimits/clockTimeline.ts';
import type { ClockTimeline } from '#domain/timeLimits/clockTimeline.ts';
import { careClocks } from '#domain/timeLimits/careClocks.ts';
import { byDue, runningClocks } from '#domain/timeLimits/runningClocks.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import { clockLine } from './clockLines.ts';
import { clockLaw } from './clockLaw.ts';
import type { CountingLaw } from './clockLaw.ts';
import type { CaseClockRow, Vault } from './ports.ts';
import { lawCatalogue } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** A running clock of one of all open cases. */
export interface OpenClock {
  readonly clock: CountedClock;
  readonly row: CaseClockRow;
}

/** All clocks of all open cases the person may see; from the index, so that no case is opened. Fails: `document.templateDamaged`. */
export async function openClocks(around: Surroundings) {
  const counted = await clockLaw(around);
  if (!counted.ok) return counted;
  const catalogue = await lawCatalogue(around.shelf);
  if (!catalogue.ok) return catalogue;
  const law = counted.value;
  const now = around.clock.now();
  const timeline = timelineOf(around.vault, await around.vault.surveyClocks(null), law, now);
  const view = ({ clock, row }: OpenClock) => ({
    ...clockLine(clock, catalogue.value, now),
    caseId: row.caseId,
    caseName: row.caseName,
  });
  return ok({ timeline, calendar: law.calendar, view, now });
}

/** The clocks of every open case the person may see, by the id of the case; each most pressing first. Fails: `document.templateDamaged`. */
export async function clocksByCase(around: Surroundings) {
  const law = await clockLaw(around);
  if (!law.ok) return law;
  const now = around.clock.now();
  const rows = await around.vault.surveyClocks(null);
  return ok({
    now,
    byCase: new Map(rows.map(({ caseId, facts }) => [caseId, clocksOf(facts, law.value, now)])),
  });
}

/** What was counted at the last look: a save changes one case, and only that one is counted again. */
interface LastLook {
  readonly law: CountingLaw;
  readonly rows: readonly CaseClockRow[];
  /** Clocks that end at the same moment whenever they are counted. */
  readonly still: ClockTimeline<OpenClock>;
  readonly entriesByRow: ReadonlyMap<CaseClockRow, readonly OpenClock[]>;
  /** Cases with a pause that lasts: their clocks move with the time. */
  readonly moving: readonly CaseClockRow[];
}

const lastLooks = new WeakMap<Vault, LastLook>();

function timelineOf(
  vault: Vault,
  rows: readonly CaseClockRow[],
  law: CountingLaw,
  now: Moment,
): ClockTimeline<OpenClock> {
  const before = lastLooks.get(vault);
  const isSameLaw = before !== undefined && areSame(before.law, law);
  const look =
    isSameLaw && before.rows === rows ? before : lookAgain(isSameLaw ? before : null, rows, law, now);
  lastLooks.set(vault, look);
  if (look.moving.length === 0) return look.still;
  return look.still.changed(
    new Set(),
    look.moving.flatMap((row) => entriesOf(row, law, now)),
  );
}

function lookAgain(
  before: LastLook | null,
  rows: readonly CaseClockRow[],
  law: CountingLaw,
  now: Moment,
): LastLook {
  const entriesByRow = new Map<CaseClockRow, readonly OpenClock[]>();
  const added: OpenClock[] = [];
  const moving: CaseClockRow[] = [];
  for (const row of rows) {
    const known = before?.entriesByRow.get(row);
    const entries = known ?? entriesOf(row, law, now);
    if (known === undefined && entries.some(({ clock }) => clock.isPaused)) {
      moving.push(row);
      continue;
    }
    entriesByRow.set(row, entries);
    if (known === undefined) added.push(...entries);
  }
  const gone = [...(before?.entriesByRow ?? [])].filter(([row]) => !entriesByRow.has(row));
  const still = before?.still ?? clockTimeline([]);
  return {
    law,
    rows,
    still: still.changed(new Set(gone.flatMap(([, entries]) => entries)), added),
    entriesByRow,
    moving,
  };
}

function entriesOf(row: CaseClockRow, law: CountingLaw, now: Moment): readonly OpenClock[] {
  return clocksOf(row.facts, law, now).map((clock) => ({ clock, row }));
}

const areSame = (one: CountingLaw, other: CountingLaw) =>
  one.rules === other.rules && one.calendar === other.calendar && one.goals === other.goals;

interface CountedCase {
  readonly law: CountingLaw;
  readonly clocks: readonly CountedClock[];
}

/** What was counted for a case that did not change holds until the law does; only a pause that lasts moves with the time. */
const countedByFacts = new WeakMap<ClockFacts, CountedCase>();

function clocksOf(facts: ClockFacts, law: CountingLaw, now: Moment): readonly CountedClock[] {
  const known = countedByFacts.get(facts);
  if (known !== undefined && areSame(known.law, law)) return known.clocks;
  const clocks = byDue([
    ...runningClocks(facts, law.rules, law.calendar, now),
    ...careClocks(facts, law.goals),
  ]);
  if (!clocks.some(({ isPaused }) => isPaused)) countedByFacts.set(facts, { law, clocks });
  return clocks;
}
