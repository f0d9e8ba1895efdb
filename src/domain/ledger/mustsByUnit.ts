import { bodyCameraMustNames, bodyCameraMusts, mustStateNames, mustStates } from './fiveMusts.ts';
import type { BodyCameraMust, MustFigures, MustState } from './fiveMusts.ts';
import { oncePer } from '../kernel/oncePer.ts';
import { FEWEST_CASES } from './fewCases.ts';
import { unitsIn, unitsOfCase } from './ledgerScope.ts';
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
  const everywhere: Answered = new Map();
  const byUnit = new Map(unitsIn(cases).map((unit): [string, Answered] => [unit, new Map()]));
  for (const one of cases) {
    const answers = mustAnswers(one);
    addTo(everywhere, answers);
    for (const unit of unitsOfCase(one)) addTo(byUnit.get(unit), answers);
  }
  return [...[...byUnit].map(([unit, answered]) => rowOf(unit, answered)), rowOf(null, everywhere)];
}

/** How many cases answered all five alike: few such answers occur, and ten thousand cases are not each asked five times over. */
type Answered = Map<string, { readonly musts: MustFigures; cases: number }>;

interface MustAnswers {
  readonly key: string;
  readonly musts: MustFigures;
}

const mustAnswers = oncePer(({ ledger: { musts } }: LedgerCase): MustAnswers => ({
  key: bodyCameraMusts.map((must) => musts[must]).join(' '),
  musts,
}));

/** Nobody's unit is not counted. */
function addTo(answered: Answered | undefined, { key, musts }: MustAnswers): void {
  const known = answered?.get(key);
  if (known === undefined) answered?.set(key, { musts, cases: 1 });
  else known.cases += 1;
}

function rowOf(unit: string | null, answered: Answered): UnitMusts {
  const counted = bodyCameraMusts.map((must) => {
    const counts = { present: 0, missing: 0, notApplicable: 0, unknown: 0 };
    for (const { musts, cases } of answered.values()) counts[musts[must]] += cases;
    return { must, counts };
  });
  const cases = [...answered.values()].reduce((sum, alike) => sum + alike.cases, 0);
  return { unit, cases, musts: counted, isFew: cases < FEWEST_CASES };
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
