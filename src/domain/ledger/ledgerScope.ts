import type { CaseSummary } from '../case/caseSummary.ts';
import { epochMs, startOfDay } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import { oncePer } from '../kernel/oncePer.ts';

/** Which cases are counted: by the day of the incident, both days included. */
export interface LedgerScope {
  readonly from: Day;
  /** `null` = up to now. */
  readonly until: Day | null;
  /** The unit somebody harmed belongs to; `null` = all. */
  readonly unit: string | null;
}

/** What the ledger needs of a case. */
export type LedgerCase = Pick<
  CaseSummary,
  | 'id'
  | 'revision'
  | 'caseNumber'
  | 'name'
  | 'kind'
  | 'level'
  | 'stage'
  | 'occurredAt'
  | 'registeredAt'
  | 'activatedAt'
  | 'place'
  | 'caseOfficer'
  | 'members'
  | 'ledger'
>;

const DAY_MS = 86_400_000;

/**
 * The cases a scope counts, the latest incident first; declined and terminated ones are none.
 * Of a unit only its own people are kept in a case, so that two units never count one person twice.
 * Source: SPEC S-1, S-3.
 */
export function casesInScope<T extends LedgerCase>(
  all: readonly T[],
  { from, until, unit }: LedgerScope,
): readonly T[] {
  const fromMs = epochMs(startOfDay(from));
  const untilMs = until === null ? Number.POSITIVE_INFINITY : epochMs(startOfDay(until)) + DAY_MS;
  const found: T[] = [];
  const occurredMs = new Float64Array(all.length);
  for (const one of all) {
    if (one.stage === 'declined' || one.stage === 'terminated') continue;
    const ms = epochMs(one.occurredAt);
    if (ms < fromMs || ms >= untilMs) continue;
    const kept = unit === null ? one : ofUnit(one, unit);
    if (kept === null) continue;
    occurredMs[found.length] = ms;
    found.push(kept);
  }
  return latestFirst(found, occurredMs);
}

/** `ms` = when each of them happened. */
function latestFirst<T>(all: readonly T[], ms: Float64Array): readonly T[] {
  const places = Uint32Array.from(all, (_, place) => place);
  places.sort((a, b) => (ms[b] ?? 0) - (ms[a] ?? 0));
  return Array.from(places, (place) => all[place]).filter((one) => one !== undefined);
}

function ofUnit<T extends LedgerCase>(one: T, unit: string): T | null {
  const officers = one.ledger.officers.filter((officer) => officer.unit === unit);
  return officers.length === 0 ? null : { ...one, ledger: { ...one.ledger, officers } };
}

/** The units of those harmed in a case, each once; empty = nobody said which. */
export const unitsOfCase = oncePer(({ ledger }: LedgerCase): readonly string[] => [
  ...new Set(ledger.officers.map(({ unit }) => unit)),
]);

/** Every unit whose people were harmed, in order of their names. */
export function unitsIn(all: readonly LedgerCase[]): readonly string[] {
  const units = new Set<string>();
  for (const one of all) for (const unit of unitsOfCase(one)) units.add(unit);
  units.delete('');
  return [...units].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
