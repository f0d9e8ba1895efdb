import type { CaseSummary } from '../case/caseSummary.ts';
import type { Moment } from '../kernel/moment.ts';
import type { GivenNumber } from './givenNumber.ts';
import type { PaperState } from './paperState.ts';
import type { NumberVoid, NumberVoids } from './voidNumber.ts';

/** The last number given of a series in a year; `scheme` as `Vault.nextNumber` knows it. */
export interface NumberCount {
  readonly scheme: string;
  readonly year: number;
  readonly last: number;
}

/** The numbers of one case, its own and those of its papers. */
export type CaseNumbers = Pick<
  CaseSummary,
  'id' | 'caseNumber' | 'name' | 'caseOfficer' | 'registeredAt' | 'members' | 'numbers'
>;

/** Numbers that run on from 1 every year: those of cases (`case`), or of one template. */
export interface NumberSeries {
  /** `case`, or the id of a template. */
  readonly series: string;
  readonly title: string;
  /** What stands before 〔: `虚公（督）维登字`. */
  readonly word: string;
}

/** What became of a number. */
export type NumberStanding = 'case' | 'void' | 'unused' | PaperState;
export const numberStandingNames: Readonly<Record<Exclude<NumberStanding, PaperState>, string>> = {
  case: '案件在用',
  void: '作废',
  unused: '空号',
};

export interface NumberRow {
  readonly series: string;
  readonly serial: number;
  readonly text: string;
  readonly standing: NumberStanding;
  /** Another paper bears the same number. */
  readonly isDouble: boolean;
  readonly title: string;
  /** `null` = no case, or one this person has no business with. */
  readonly caseId: string | null;
  readonly caseName: string | null;
  readonly at: Moment | null;
  readonly by: string | null;
  readonly voided: NumberVoid | null;
}

export interface NumberBasis {
  readonly counts: readonly NumberCount[];
  readonly cases: readonly CaseNumbers[];
  readonly voids: NumberVoids;
  readonly series: readonly NumberSeries[];
}

/** How `Vault.nextNumber` knows a series. */
export function schemeOf(series: string): string {
  return series === 'case' ? series : `paper.${series}`;
}

/** The years any number was given in, newest first. */
export function yearsOf({ counts }: Pick<NumberBasis, 'counts'>): readonly number[] {
  return [...new Set(counts.map(({ year }) => year))].toSorted((a, b) => b - a);
}

/** Year and serial as the number itself says them; `null` for what was typed by hand. */
export function partsOf(text: string): { readonly year: number; readonly serial: number } | null {
  const found = /〔(\d{4})〕(\d{1,7})号$/u.exec(text);
  return found === null ? null : { year: Number(found[1]), serial: Number(found[2]) };
}

/**
 * Every number given in a year, series by series, from 1 to the last one; what no paper bears stands there too.
 * Source: SPEC P-N4, P-N7.
 */
export function numberRegister(basis: NumberBasis, year: number): readonly NumberRow[] {
  const borne = bearersIn(basis.cases, year);
  return basis.series.flatMap((series) =>
    rowsOf(basis, series, { year, borne: borne.get(series.series) ?? [] }),
  );
}

type Bearer = Omit<NumberRow, 'isDouble' | 'voided'>;

/** Who bears which number of a year, by series. */
function bearersIn(cases: readonly CaseNumbers[], year: number): ReadonlyMap<string, readonly Bearer[]> {
  const bySeries = new Map<string, Bearer[]>();
  const add = (text: string, bearer: Omit<Bearer, 'serial' | 'text'>) => {
    const parts = partsOf(text);
    if (parts?.year !== year) return;
    const list = bySeries.get(bearer.series) ?? [];
    list.push({ ...bearer, text, serial: parts.serial });
    bySeries.set(bearer.series, list);
  };
  for (const one of cases) {
    const ofCase = { caseId: known(one.id), caseName: known(one.name) };
    add(one.caseNumber, {
      ...ofCase,
      series: 'case',
      standing: 'case',
      title: '案件编号',
      at: one.registeredAt,
      by: known(one.caseOfficer),
    });
    for (const { text, templateId, title, at, by, state } of one.numbers)
      add(text, { ...ofCase, series: templateId, standing: state, title, at, by: known(by) });
  }
  return bySeries;
}

function rowsOf(
  { counts, voids }: NumberBasis,
  { series, title, word }: NumberSeries,
  { year, borne }: { readonly year: number; readonly borne: readonly Bearer[] },
): readonly NumberRow[] {
  const scheme = schemeOf(series);
  const given = counts.find((count) => count.scheme === scheme && count.year === year)?.last ?? 0;
  // After a restored backup the count may be behind what papers bear.
  const last = borne.reduce((most, { serial }) => Math.max(most, serial), given);
  const bySerial = Map.groupBy(borne, ({ serial }) => serial);
  const voidOf = new Map(
    voids.filter((one) => one.series === series && one.year === year).map((one) => [one.serial, one]),
  );
  return Array.from({ length: last }, (_, place) => place + 1).flatMap((serial): readonly NumberRow[] => {
    const voided = voidOf.get(serial) ?? null;
    const bearers = bySerial.get(serial) ?? [
      unborne({ series, title, serial, text: `${word}〔${year}〕${serial}号` }),
    ];
    return bearers.map((bearer) => ({
      ...bearer,
      title: known(bearer.title) ?? title,
      standing: voided === null ? bearer.standing : 'void',
      isDouble: bearers.length > 1,
      voided,
    }));
  });
}

/** What `withoutNames` took away. */
function known(text: string): string | null {
  return text === '' ? null : text;
}

function unborne(number: Pick<Bearer, 'series' | 'title' | 'serial' | 'text'>): Bearer {
  return { ...number, standing: 'unused', caseId: null, caseName: null, at: null, by: null };
}

/** The numbers of a case as whoever has no business with it sees them: which paper, and nothing of whom. Source: SPEC P-N8. */
export function withoutNames(one: CaseNumbers): CaseNumbers {
  const numbers = one.numbers.map((number): GivenNumber => ({ ...number, title: '', by: '' }));
  return { ...one, id: '', name: '', caseOfficer: '', members: [], numbers };
}

/** What somebody has to look at: a number no paper has, one that was voided, one two papers have. */
export function isOddNumber({ standing, isDouble }: Pick<NumberRow, 'standing' | 'isDouble'>): boolean {
  return standing === 'unused' || standing === 'void' || isDouble;
}
