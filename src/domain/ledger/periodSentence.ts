import { officialDate } from '../kernel/moment.ts';
import { oncePer } from '../kernel/oncePer.ts';
import { isDealtWith, isHurtOfficer } from './ledgerFigures.ts';
import type { LedgerCase, LedgerScope } from './ledgerScope.ts';

export interface PeriodFigures {
  readonly cases: number;
  readonly injured: number;
  readonly disposed: number;
}

/** Where a number of the sentence comes from. */
export interface FigureSource {
  readonly caseId: string;
  readonly caseName: string;
  /** The people of this case that are counted; none for the number of cases. */
  readonly names: readonly string[];
}
export type PeriodSources = Readonly<Record<keyof PeriodFigures, readonly FigureSource[]>>;

/**
 * What the cases of a scope add up to.
 * Source: SPEC S-1 (mission S16, the report's own sentence).
 */
export function periodFigures(cases: readonly LedgerCase[]): PeriodFigures {
  let [injured, disposed] = [0, 0];
  for (const one of cases) {
    const people = peopleCounted(one);
    injured += people.injured;
    disposed += people.disposed;
  }
  return { cases: cases.length, injured, disposed };
}

const peopleCounted = oncePer(({ ledger }: LedgerCase) => ({
  injured: ledger.officers.filter(isHurtOfficer).length,
  disposed: ledger.counterparties.filter(isDealtWith).length,
}));

/** Every number traced to its cases and people. Source: SPEC S-4. */
export function periodSources(cases: readonly LedgerCase[]): PeriodSources {
  const those = (namesOf: (one: LedgerCase) => readonly string[]) =>
    cases
      .map((one) => ({ caseId: one.id, caseName: one.name, names: namesOf(one) }))
      .filter(({ names }) => names.length > 0);
  return {
    cases: cases.map(({ id, name }) => ({ caseId: id, caseName: name, names: [] })),
    injured: those(({ ledger }) => ledger.officers.filter(isHurtOfficer).map(({ name }) => name)),
    disposed: those(({ ledger }) => ledger.counterparties.filter(isDealtWith).map(({ name }) => name)),
  };
}

/** `2018年以来发生3起涉警案件，先后有9名民警、辅警受到不同程度伤害，处理不法侵害人员4名。` */
export function periodSentence(figures: PeriodFigures, scope: LedgerScope): string {
  const when = `${scope.unit ?? ''}${periodWords(scope)}`;
  if (figures.cases === 0) return `${when}未发生涉警案件。`;
  return `${when}发生${figures.cases}起涉警案件，先后有${figures.injured}名民警、辅警受到不同程度伤害，处理不法侵害人员${figures.disposed}名。`;
}

/** `2018年以来`, `2025年`, `2025年3月1日至2025年6月30日`. */
export function periodWords({ from, until }: Pick<LedgerScope, 'from' | 'until'>): string {
  const year = from.slice(0, 4);
  const isFromNewYear = from.slice(4) === '-01-01';
  if (until === null) return isFromNewYear ? `${year}年以来` : `${officialDate(from)}以来`;
  if (isFromNewYear && until.slice(4) === '-12-31')
    return until.slice(0, 4) === year ? `${year}年` : `${year}年至${until.slice(0, 4)}年`;
  return `${officialDate(from)}至${officialDate(until)}`;
}
