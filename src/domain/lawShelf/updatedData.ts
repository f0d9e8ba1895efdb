import { DiscretionTable } from '../disposition/discretion.ts';
import { LawCatalogue } from '../disposition/lawCatalogue.ts';
import { HolidayYear } from '../timeLimits/holidays.ts';
import { TimeLimitFile, withLocalTargets } from '../timeLimits/timeLimitRule.ts';
import { checkOf, packInUse } from './lawShelf.ts';
import { sourceMarks } from './sourceMarks.ts';
import type { SourceMarks } from './sourceMarks.ts';
import type { LawShelf, StoredPack } from './lawShelf.ts';

/** Targets of the bureau by rule. Units: minutes. */
export type ClockTargets = Readonly<Record<string, number>>;

const HOLIDAYS = /^holidays\/(\d{4})$/;

const updatable = new Set(['law/timeLimits', 'law/catalogue', 'policy/discretion']);

/** Whether anything that came later can change a data file; `delivered` is asked for only then. */
export function isUpdatable(name: string): boolean {
  return updatable.has(name) || isChecklist(name) || HOLIDAYS.test(name);
}

/** Lists whose entries say whether their 出处 was checked. */
export function isChecklist(name: string): boolean {
  return name.startsWith('checklists/');
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
  if (name === 'policy/discretion') return discretionInForce(delivered, shelf);
  const year = HOLIDAYS.exec(name)?.[1];
  return year === undefined ? delivered : holidaysInForce(delivered, shelf, year);
}

function checkedCatalogue(delivered: unknown, shelf: LawShelf): unknown {
  const law = LawCatalogue.safeParse(delivered);
  if (!law.success || shelf.checks.length === 0) return delivered;
  const { instruments, articles } = law.data;
  const ticked = shelf.checks.filter(({ subject }) => subject === 'source');
  return {
    ...law.data,
    checkedSources: [...new Set(ticked.map(({ subjectId }) => subjectId))],
    instruments: instruments.map((one) =>
      checkOf(shelf, 'instrument', one.id) ? { ...one, verified: true } : one,
    ),
    articles: articles.map((one) => (checkOf(shelf, 'article', one.id) ? { ...one, verified: true } : one)),
  };
}

/** Entries of a list with whether their 出处 is still open, by the catalogue in force. Source: SPEC T-P5. */
export function checkedList(delivered: unknown, catalogue: unknown): unknown {
  const law = LawCatalogue.safeParse(catalogue);
  return law.success ? withStanding(delivered, sourceMarks(law.data)) : delivered;
}

function withStanding(value: unknown, marks: SourceMarks): unknown {
  if (Array.isArray(value)) return value.map((entry) => withStanding(entry, marks));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, withStanding(held, marks)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  const { source, verified } = copy;
  if (typeof source !== 'string' || typeof verified !== 'boolean') return copy;
  return { ...copy, verified: !marks.isOpen(verified ? source : `${source}（待核）`) };
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

/** Source: SPEC D-K71. */
function discretionInForce(delivered: unknown, shelf: LawShelf): unknown {
  const pack = packInUse(shelf, 'discretion', 'discretion');
  const table = DiscretionTable.safeParse(pack?.content ?? delivered);
  if (!table.success) return pack?.content ?? delivered;
  const standards = table.data.standards.map((one) => {
    const check = checkOf(shelf, 'discretion', one.id);
    return check !== undefined && isAfterPack(check.at, pack) ? { ...one, verified: true } : one;
  });
  return { ...table.data, standards };
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
