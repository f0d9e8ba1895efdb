import { epochMs } from '../kernel/moment.ts';
import { FEWEST_CASES, fewCasesCaution } from './fewCases.ts';
import type { LedgerCase } from './ledgerScope.ts';

export const recurrenceIds = ['people', 'places', 'gaps'] as const;

/** How many people, places or returns there were of each sort, the fewest times first; never who or where. */
export interface RecurrenceChart {
  readonly id: (typeof recurrenceIds)[number];
  readonly title: string;
  /** Of what. */
  readonly counts: '人' | '处' | '次';
  readonly total: number;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

export interface Recurrence {
  readonly charts: readonly RecurrenceChart[];
  /** Officers and auxiliaries harmed in more than one of the cases. */
  readonly peopleAgain: number;
  readonly placesAgain: number;
  /** What the charts do not say. */
  readonly caution: string;
}

/**
 * The same people and the same places hit again, as numbers alone.
 * Source: SPEC S-15.
 */
export function recurrence(cases: readonly LedgerCase[]): Recurrence {
  const people = [...timesBy(cases, peopleOf).values()];
  const places = [...timesBy(cases, placesOf).values()];
  return {
    charts: [
      { id: 'people', title: '同一名民警、辅警受侵害的次数', counts: '人', ...spread(people) },
      { id: 'places', title: '同一地点发生的次数', counts: '处', ...spread(places) },
      { id: 'gaps', title: '同一人再次受侵害相隔', counts: '次', ...gapsOf(people) },
    ],
    peopleAgain: people.filter(isAgain).length,
    placesAgain: places.filter(isAgain).length,
    caution: cautionFor(cases.length),
  };
}

/** When somebody or some place was hit. Units: milliseconds since 1970. */
type Times = readonly number[];

const isAgain = (times: Times) => times.length > 1;

/** When each of them was hit, a case counted once however often it names them. */
function timesBy(cases: readonly LedgerCase[], keysOf: (one: LedgerCase) => readonly string[]) {
  const timesByKey = new Map<string, number[]>();
  for (const one of cases) {
    const ms = epochMs(one.occurredAt);
    const keys = keysOf(one);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const times = timesByKey.get(key);
      if (times === undefined) timesByKey.set(key, [ms]);
      else times.push(ms);
    }
  }
  return timesByKey;
}

/** By badge number where there is one: names are shared. A relative is nobody's colleague here. */
function peopleOf({ ledger }: LedgerCase): readonly string[] {
  return ledger.officers
    .filter(({ category }) => category !== 'closeRelative')
    .map(({ badgeNumber, name, unit }) => (badgeNumber === '' ? `${name} ${unit}` : badgeNumber));
}

/** As written down; what happened online has no place. */
function placesOf({ place, ledger }: LedgerCase): readonly string[] {
  return ledger.placeKind === 'online' ? [] : [place.normalize('NFKC').replaceAll(/\s/gu, '')];
}

function spread(all: readonly Times[]): Pick<RecurrenceChart, 'total' | 'rows'> {
  const having = (isSo: (times: number) => boolean) => all.filter(({ length }) => isSo(length)).length;
  return {
    total: all.length,
    rows: [
      { label: '1次', count: having((times) => times === 1) },
      { label: '2次', count: having((times) => times === 2) },
      { label: '3次以上', count: having((times) => times > 2) },
    ],
  };
}

const DAY_MS = 86_400_000;
/** Upper ends, each taken in. Units: days. */
const gapSteps = [
  { label: '30天以内', days: 30 },
  { label: '31—90天', days: 90 },
  { label: '91—365天', days: 365 },
  { label: '一年以上', days: Number.POSITIVE_INFINITY },
] as const;

function gapsOf(all: readonly Times[]): Pick<RecurrenceChart, 'total' | 'rows'> {
  const gaps = all.filter(isAgain).flatMap((times) => {
    const inOrder = times.toSorted((a, b) => a - b);
    return inOrder.slice(1).map((time, before) => (time - (inOrder[before] ?? time)) / DAY_MS);
  });
  const rows = gapSteps.map(({ label, days }, place) => {
    const above = gapSteps[place - 1]?.days ?? -1;
    return { label, count: gaps.filter((gap) => gap > above && gap <= days).length };
  });
  return { total: gaps.length, rows };
}

function cautionFor(cases: number): string {
  const same =
    '人按警号认，地点按登记的文字认，写法不同的算两处；两个单位可能报了同一起的，先在“各单位”处理。';
  return cases < FEWEST_CASES ? `${fewCasesCaution(cases)}${same}` : same;
}
