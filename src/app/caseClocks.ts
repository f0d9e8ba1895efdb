import { caseTriggers } from '#domain/case/caseTriggers.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { lawBasis } from '#domain/disposition/lawCatalogue.ts';
import type { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { HolidayYear } from '#domain/timeLimits/holidays.ts';
import { runningClocks } from '#domain/timeLimits/runningClocks.ts';
import type { RunningClock } from '#domain/timeLimits/runningClocks.ts';
import { holidaysOf, lawCatalogue, timeLimits } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** The clocks that run in a case, most pressing first, each with its computation and article. */
export async function caseClocks(around: Surroundings, rightsCase: RightsCase) {
  const limits = await timeLimits(around.shelf);
  if (!limits.ok) return limits;
  const law = await lawCatalogue(around.shelf);
  if (!law.ok) return law;
  const now = around.clock.now();
  const calendar = await calendarAround(around, Number(now.slice(0, 4)));
  const clocks = runningClocks(caseTriggers(rightsCase), limits.value.rules, calendar, now);
  return ok(clocks.map((clock) => clockView(clock, law.value)));
}

function clockView({ rule, startedAt, due, state }: RunningClock, law: LawCatalogue) {
  const basis =
    rule.basis.length > 0 ? lawBasis(law, rule.basis) : rule.source === 'bureau' ? '本局目标' : '';
  return {
    ruleId: rule.id,
    label: rule.name,
    startedAt,
    lawDue: due.lawDue,
    safeDue: due.safeDue,
    state,
    steps: [...due.steps, ...due.caveats, ...(rule.note === '' ? [] : [rule.note])],
    basis,
    verified: rule.verified,
  };
}

/** Years on file around now; a missing one falls back to weekends, and the computation says so. */
async function calendarAround(around: Surroundings, year: number): Promise<readonly HolidayYear[]> {
  const stored: readonly Result<HolidayYear>[] = await Promise.all(
    [year - 1, year, year + 1].map((each) => holidaysOf(around.shelf, each)),
  );
  return stored.flatMap((read) => (read.ok ? [read.value] : []));
}
