import { LawCatalogue } from '../disposition/lawCatalogue.ts';
import { HolidayYear } from '../timeLimits/holidays.ts';
import { TimeLimitFile, withLocalTargets } from '../timeLimits/timeLimitRule.ts';
import { checkOf, packInUse } from './lawShelf.ts';
import type { LawShelf, StoredPack } from './lawShelf.ts';

/** Targets of the bureau by rule. Units: minutes. */
export type ClockTargets = Readonly<Record<string, number>>;

const HOLIDAYS = /^holidays\/(\d{4})$/;

/** Whether anything that came later can change a data file; `delivered` is asked for only then. */
export function isUpdatable(name: string): boolean {
  return name === 'law/timeLimits' || name === 'law/catalogue' || HOLIDAYS.test(name);
}

/**
 * A data file as it is in force: the newest pack instead of what was delivered, with what 法制 has checked and what the bureau aims at.
 * `null` when there is neither. Damaged deliveries are given on as they are, so that their reader names them.
 */
export function updatedData(
  name: string,
  delivered: unknown,
  shelf: LawShelf,
  targets: ClockTargets,
): unknown {
  if (name === 'law/catalogue') return checkedCatalogue(delivered, shelf);
  if (name === 'law/timeLimits') return limitsInForce(delivered, shelf, targets);
  const year = HOLIDAYS.exec(name)?.[1];
  return year === undefined ? delivered : holidaysInForce(delivered, shelf, year);
}

function checkedCatalogue(delivered: unknown, shelf: LawShelf): unknown {
  const law = LawCatalogue.safeParse(delivered);
  if (!law.success || shelf.checks.length === 0) return delivered;
  const { instruments, articles } = law.data;
  return {
    ...law.data,
    instruments: instruments.map((one) =>
      checkOf(shelf, 'instrument', one.id) ? { ...one, verified: true } : one,
    ),
    articles: articles.map((one) => (checkOf(shelf, 'article', one.id) ? { ...one, verified: true } : one)),
  };
}

function limitsInForce(delivered: unknown, shelf: LawShelf, targets: ClockTargets): unknown {
  const pack = packInUse(shelf, 'timeLimits', 'timeLimits');
  const file = TimeLimitFile.safeParse(pack?.content ?? delivered);
  if (!file.success) return delivered;
  const rules = withLocalTargets(file.data.rules, targets).map((rule) => {
    const check = checkOf(shelf, 'timeLimit', rule.id);
    return check !== undefined && isAfterPack(check.at, pack) ? { ...rule, verified: true } : rule;
  });
  return { ...file.data, rules };
}

function holidaysInForce(delivered: unknown, shelf: LawShelf, year: string): unknown {
  const pack = packInUse(shelf, 'holidays', year);
  const table = HolidayYear.safeParse(pack?.content ?? delivered);
  if (!table.success) return delivered;
  const check = checkOf(shelf, 'holidays', year);
  return check !== undefined && isAfterPack(check.at, pack) ? { ...table.data, verified: true } : table.data;
}

/** A check says nothing of a pack that came after it. */
function isAfterPack(checkedAt: string, pack: StoredPack | undefined): boolean {
  return pack === undefined || Date.parse(checkedAt) >= Date.parse(pack.importedAt);
}
