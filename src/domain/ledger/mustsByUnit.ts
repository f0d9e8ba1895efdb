import { bodyCameraMustNames, bodyCameraMusts, mustStateNames, mustStates } from './fiveMusts.ts';
import type { BodyCameraMust, MustFigures, MustState } from './fiveMusts.ts';
import { FEWEST_CASES } from './fewCases.ts';
import { unitsIn } from './ledgerScope.ts';
import type { LedgerCase } from './ledgerScope.ts';
import type { FigureSource } from './periodSentence.ts';

/** How often each 必 stands in which state, over the cases of one unit; `unit: null` = all of them, each once. */
export interface UnitMusts {
  readonly unit: string | null;
  readonly cases: number;
  readonly musts: readonly {
    readonly must: BodyCameraMust;
    readonly counts: Readonly<Record<MustState, number>>;
  }[];
  /** Too few to draw anything from. */
  readonly isFew: boolean;
}

/**
 * 五必 of every unit whose people were harmed, in order of their names, never of their numbers; then all together.
 * Source: SPEC S-13.
 */
export function mustsByUnit(cases: readonly LedgerCase[]): readonly UnitMusts[] {
  const tallies = new Map([...unitsIn(cases), null].map((unit) => [unit, emptyTally()]));
  for (const { ledger } of cases) {
    addTo(tallies.get(null), ledger.musts);
    for (const unit of unitsOf(ledger)) addTo(tallies.get(unit), ledger.musts);
  }
  return [...tallies].map(([unit, { cases: counted, counts }]) => ({
    unit,
    cases: counted,
    musts: bodyCameraMusts.map((must) => ({ must, counts: counts[must] })),
    isFew: counted < FEWEST_CASES,
  }));
}

/** Each unit once. */
function unitsOf({ officers }: LedgerCase['ledger']): Iterable<string> {
  const units = officers.map(({ unit }) => unit);
  return units.length > 1 ? new Set(units) : units;
}

interface Tally {
  cases: number;
  readonly counts: Readonly<Record<BodyCameraMust, Record<MustState, number>>>;
}

function emptyTally(): Tally {
  const none = () => ({ present: 0, missing: 0, notApplicable: 0, unknown: 0 });
  return {
    cases: 0,
    counts: { carried: none(), used: none(), stored: none(), complete: none(), corrected: none() },
  };
}

/** Nobody's unit has no tally. */
function addTo(tally: Tally | undefined, musts: MustFigures): void {
  if (tally === undefined) return;
  tally.cases += 1;
  for (const must of bodyCameraMusts) tally.counts[must][musts[must]] += 1;
}

function casesOfUnit(cases: readonly LedgerCase[], unit: string | null): readonly LedgerCase[] {
  if (unit === null) return cases;
  return cases.filter(({ ledger }) => ledger.officers.some((officer) => officer.unit === unit));
}

export interface MustQuestion {
  readonly unit: string | null;
  readonly must: BodyCameraMust;
  readonly state: MustState;
}

/** The cases one number of the table counts. Source: SPEC S-13. */
export function mustSources(
  cases: readonly LedgerCase[],
  { unit, must, state }: MustQuestion,
): readonly FigureSource[] {
  return casesOfUnit(cases, unit)
    .filter(({ ledger }) => ledger.musts[must] === state)
    .map(({ id, name }) => ({ caseId: id, caseName: name, names: [] }));
}

/** The table as rows of cells. Source: SPEC S-13. */
export function mustTable(cases: readonly LedgerCase[]): readonly (readonly (string | number)[])[] {
  const head = ['单位', '案件', '五必', ...mustStates.map((state) => mustStateNames[state]), '说明'];
  const rows = mustsByUnit(cases).flatMap((one) =>
    one.musts.map(({ must, counts }) => [
      one.unit ?? '合计（每案计一次）',
      one.cases,
      bodyCameraMustNames[must],
      ...mustStates.map((state) => counts[state]),
      one.isFew ? `少于${FEWEST_CASES}起，只列数字` : '',
    ]),
  );
  return [head, ...rows];
}
