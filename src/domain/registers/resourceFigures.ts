import type { Day } from '../kernel/moment.ts';
import { moneyText } from '../kernel/money.ts';
import type { LedgerScope } from '../ledger/ledgerScope.ts';
import { periodWords } from '../ledger/periodSentence.ts';
import type { BureauRegisters } from './bureauRegisters.ts';
import { spentFen } from './equipment.ts';
import type { EquipmentKinds, EquipmentLot } from './equipment.ts';
import { attendanceOf, trainingKindNames } from './training.ts';

/** What training and equipment of a scope add up to. */
export interface ResourceFigures {
  readonly sessions: number;
  readonly attendances: number;
  /** Of the bureau: what was bought; of a unit: the worth of what it was handed. Units: fen. */
  readonly spendingFen: number;
}

/** A row a number is made of. */
export interface ResourceSource {
  readonly id: string;
  readonly day: Day;
  readonly what: string;
  /** Its share: classes, people, or fen. */
  readonly amount: number;
  /** Pieces of equipment; 0 for a class. */
  readonly quantity: number;
}
export type ResourceSources = Readonly<Record<keyof ResourceFigures, readonly ResourceSource[]>>;

/** Every number traced to its rows, the latest first. Source: SPEC. */
export function resourceSources(registers: BureauRegisters, scope: LedgerScope): ResourceSources {
  const { unit } = scope;
  const sessions = registers.trainings
    .filter((one) => isWithin(one.heldOn, scope) && attendanceOf(one, unit) > 0)
    .map((one) => ({
      id: one.id,
      day: one.heldOn,
      what: `${trainingKindNames[one.kind]}：${one.topic}`,
      amount: attendanceOf(one, unit),
      quantity: 0,
    }));
  const spending = unit === null ? purchases(registers, scope) : issues(registers, scope, unit);
  return {
    sessions: latestFirst(sessions.map((one) => ({ ...one, amount: 1 }))),
    attendances: latestFirst(sessions),
    spendingFen: latestFirst(spending),
  };
}

function purchases({ equipment }: BureauRegisters, scope: LedgerScope): readonly ResourceSource[] {
  return equipment
    .filter(({ boughtOn }) => isWithin(boughtOn, scope))
    .map((lot) => ({
      id: lot.id,
      day: lot.boughtOn,
      what: pieces(lot, lot.quantity),
      amount: spentFen(lot),
      quantity: lot.quantity,
    }));
}

function issues({ equipment }: BureauRegisters, scope: LedgerScope, unit: string): readonly ResourceSource[] {
  return equipment.flatMap((lot) =>
    lot.issues
      .filter((issue) => issue.unit === unit && isWithin(issue.issuedOn, scope))
      .map(({ issuedOn, quantity }) => ({
        id: lot.id,
        day: issuedOn,
        what: pieces(lot, quantity),
        amount: quantity * lot.unitPriceFen,
        quantity,
      })),
  );
}

const pieces = ({ name }: EquipmentLot, quantity: number) => `${name}${quantity}件`;

export function resourceFigures(sources: ResourceSources): ResourceFigures {
  const total = (of: readonly ResourceSource[]) => of.reduce((sum, { amount }) => sum + amount, 0);
  return {
    sessions: total(sources.sessions),
    attendances: total(sources.attendances),
    spendingFen: total(sources.spendingFen),
  };
}

/** Names of what the spending bought, in the order of the kinds. */
export function equipmentNames(
  { equipment }: BureauRegisters,
  sources: ResourceSources,
  { kinds }: EquipmentKinds,
): readonly string[] {
  const bought = new Set(sources.spendingFen.map(({ id }) => id));
  const place = (lot: EquipmentLot) => kinds.findIndex(({ id }) => id === lot.kindId);
  const lots = equipment.filter(({ id }) => bought.has(id)).toSorted((a, b) => place(a) - place(b));
  return [...new Set(lots.map(({ name }) => name))];
}

/**
 * The report's own words for training and equipment, with exact numbers where it says 余.
 * Source: SPEC R-5 (mission S12, S13).
 */
export function resourceSentence(
  { sessions, attendances, spendingFen }: ResourceFigures,
  names: readonly string[],
  scope: LedgerScope,
): string {
  const when = `${scope.unit ?? ''}${periodWords(scope)}`;
  const isUnit = scope.unit !== null;
  const trained =
    sessions === 0
      ? '没有登记培训'
      : `共${isUnit ? '参加' : '举办'}各类业务技能培训班${sessions}期，参训民警${attendances}人（次）`;
  const things = `${names.join('、')}等防护装备`;
  const equipped = isUnit ? `领用价值${tenThousands(spendingFen)}的${things}` : bought(spendingFen, things);
  return `${when}${trained}；${names.length === 0 ? '没有登记装备投入' : equipped}。`;
}

const bought = (fen: number, things: string) =>
  `共投入${tenThousands(fen)}，为基层一线执法单位统一购置${things}`;

/** `10万元` where nothing is lost by it, else every fen. */
export function tenThousands(fen: number): string {
  const isRound = fen >= 1_000_000 && fen % 10_000 === 0;
  return isRound ? `${fen / 1_000_000}万元` : `${(moneyText(fen) ?? '').replace('¥', '')}元`;
}

export interface ResourceYear extends ResourceFigures {
  readonly year: string;
  readonly byKind: readonly { readonly name: string; readonly quantity: number; readonly fen: number }[];
}

/** Year by year, the latest first; only years in which something is on record. Source: SPEC R-3. */
export function resourceYears(registers: BureauRegisters, scope: LedgerScope): readonly ResourceYear[] {
  const sources = resourceSources(registers, scope);
  const yearOf = ({ day }: ResourceSource) => day.slice(0, 4);
  const years = new Set([...sources.sessions, ...sources.spendingFen].map(yearOf));
  return [...years]
    .toSorted((a, b) => b.localeCompare(a))
    .map((year) => {
      const ofYear = (rows: readonly ResourceSource[]) => rows.filter((row) => yearOf(row) === year);
      const own: ResourceSources = {
        sessions: ofYear(sources.sessions),
        attendances: ofYear(sources.attendances),
        spendingFen: ofYear(sources.spendingFen),
      };
      return { year, ...resourceFigures(own), byKind: spendingByKind(registers, own.spendingFen) };
    });
}

function spendingByKind(
  { equipment }: BureauRegisters,
  rows: readonly ResourceSource[],
): ResourceYear['byKind'] {
  const byName = new Map<string, { quantity: number; fen: number }>();
  for (const { id, amount, quantity } of rows) {
    const lot = equipment.find((one) => one.id === id);
    if (lot === undefined) continue;
    const sum = byName.get(lot.name) ?? { quantity: 0, fen: 0 };
    byName.set(lot.name, { quantity: sum.quantity + quantity, fen: sum.fen + amount });
  }
  return [...byName].map(([name, sum]) => ({ name, ...sum })).toSorted((a, b) => b.fen - a.fen);
}

function isWithin(day: Day, { from, until }: LedgerScope): boolean {
  return day >= from && (until === null || day <= until);
}

function latestFirst(rows: readonly ResourceSource[]): readonly ResourceSource[] {
  return rows.toSorted((a, b) => b.day.localeCompare(a.day));
}
