import { Day } from '../kernel/moment.ts';
import type { LedgerScope } from '../ledger/ledgerScope.ts';

const DAY_MS = 86_400_000;

/**
 * The period a report is held against: the year before for a whole year, else as many days just before; `null` while the period still runs.
 * Source: SPEC R-10.
 */
export function previousPeriod(scope: LedgerScope): LedgerScope | null {
  const { from, until } = scope;
  if (until === null || until < from) return null;
  const year = Number(from.slice(0, 4));
  const isYear = from === `${year}-01-01` && until === `${year}-12-31`;
  if (isYear) return { ...scope, from: dayAt(`${year - 1}-01-01`, 0), until: dayAt(`${year - 1}-12-31`, 0) };
  const days = Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS) + 1;
  return { ...scope, from: dayAt(from, -days), until: dayAt(from, -1) };
}

function dayAt(day: string, days: number): Day {
  return Day.parse(new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10));
}
