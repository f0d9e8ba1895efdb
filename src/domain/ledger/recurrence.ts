import { epochMs } from '../kernel/moment.ts';
import { FEWEST_CASES, fewCasesCaution } from './fewCases.ts';
import { oncePer } from '../kernel/oncePer.ts';
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
  const people = casesBy(cases, peopleOf);
  const places = casesBy(cases, placesOf);
  return {
    charts: [
      { id: 'people', title: '同一名民警、辅警受侵害的次数', counts: '人', ...spread(people) },
      { id: 'places', title: '同一地点发生的次数', counts: '处', ...spread(places) },
      { id: 'gaps', title: '同一人再次受侵害相隔', counts: '次', ...gapsOf(people) },
    ],
    peopleAgain: people.again.length,
    placesAgain: places.again.length,
    caution: cautionFor(cases.length),
  };
}

/** How many were hit once, and the cases of each of the others. Most are hit once, and ten thousand lists of one would be slow. */
interface CasesBy {
  readonly once: number;
  readonly again: readonly (readonly LedgerCase[])[];
}

/** Whom each case hit, a case counted once however often it names them. */
function casesBy(cases: readonly LedgerCase[], keysOf: (one: LedgerCase) => readonly string[]): CasesBy {
  const first = new Map<string, LedgerCase>();
  const again = new Map<string, LedgerCase[]>();
  for (const one of cases) {
    for (const key of keysOf(one)) {
      const before = first.get(key);
      if (before === undefined) first.set(key, one);
      else if (before !== one) addTo(again, key, before, one);
    }
  }
  return { once: first.size - again.size, again: [...again.values()] };
}

function addTo(again: Map<string, LedgerCase[]>, key: string, first: LedgerCase, one: LedgerCase): void {
  const known = again.get(key);
  if (known === undefined) again.set(key, [first, one]);
  else if (known.at(-1) !== one) known.push(one);
}

/** By badge number where there is one: names are shared. A relative is nobody's colleague here. */
const peopleOf = oncePer(({ ledger }: LedgerCase): readonly string[] =>
  ledger.officers
    .filter(({ category }) => category !== 'closeRelative')
    .map(({ badgeNumber, name, unit }) => (badgeNumber === '' ? `${name} ${unit}` : badgeNumber)),
);

/** As written down; what happened online has no place. */
const placesOf = oncePer(({ place, ledger }: LedgerCase): readonly string[] =>
  ledger.placeKind === 'online' ? [] : [place.normalize('NFKC').replaceAll(/\s/gu, '')],
);

function spread({ once, again }: CasesBy): Pick<RecurrenceChart, 'total' | 'rows'> {
  const twice = again.filter(({ length }) => length === 2).length;
  return {
    total: once + again.length,
    rows: [
      { label: '1次', count: once },
      { label: '2次', count: twice },
      { label: '3次以上', count: again.length - twice },
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

function gapsOf({ again }: CasesBy): Pick<RecurrenceChart, 'total' | 'rows'> {
  const gaps = again.flatMap((theirs) => {
    const inOrder = theirs.map(({ occurredAt }) => epochMs(occurredAt)).sort((a, b) => a - b);
    return inOrder.slice(1).map((ms, before) => (ms - (inOrder[before] ?? ms)) / DAY_MS);
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
