import { dutyActivityNames } from '../case/rightsCase.ts';
import { injuryGrades } from '../infringement/injury.ts';
import { FEWEST_CASES } from './fewCases.ts';
import { isHurtOfficer } from './ledgerFigures.ts';
import type { LedgerInjury } from './ledgerFigures.ts';
import type { LedgerCase } from './ledgerScope.ts';

/** A situation or post with fewer cases is listed, not assessed. */
const FEWEST_OF_ONE = 3;
/** Share of all cases from which it is worth attention. */
const NOTABLE_SHARE = 0.4;
/** Share of its own cases with a graded 轻伤 or worse from which it is worth attention. */
const NOTABLE_HARM = 0.5;

export type RiskLevel = 'notable' | 'usual' | 'tooFew';
export const riskLevelNames: Readonly<Record<RiskLevel, string>> = {
  notable: '重点防范',
  usual: '一般',
  tooFew: '起数少，不评',
};

/** One kind of duty or one post; never a person. */
export interface RiskRow {
  readonly group: 'activity' | 'post';
  readonly label: string;
  readonly cases: number;
  /** People hurt in it. */
  readonly hurt: number;
  /** Cases in which somebody was appraised 轻伤 or worse. */
  readonly grave: number;
  readonly level: RiskLevel;
}

const graveInjuries: readonly LedgerInjury[] = injuryGrades.slice(injuryGrades.indexOf('lightSecond'));

type LedgerOfficer = LedgerCase['ledger']['officers'][number];
type Group = Pick<RiskRow, 'group' | 'label'> & {
  readonly officersOf: (one: LedgerCase) => readonly LedgerOfficer[] | null;
};

/**
 * How risky each kind of duty and each post has been, the most frequent first within each; relatives hold no post.
 * Source: SPEC S-11 (mission S11, S12).
 */
export function riskAssessment(cases: readonly LedgerCase[]): readonly RiskRow[] {
  const activities = [...new Set(cases.map(({ ledger }) => ledger.activity))];
  const posts = new Set(
    cases.flatMap(({ ledger }) => ledger.officers.filter(isPolice).map(({ post }) => post)),
  );
  const groups: readonly Group[] = [
    ...activities.map((activity): Group => ({
      group: 'activity',
      label: dutyActivityNames[activity],
      officersOf: ({ ledger }) => (ledger.activity === activity ? ledger.officers : null),
    })),
    ...[...posts]
      .filter((post) => post !== '')
      .map((post): Group => ({
        group: 'post',
        label: post,
        officersOf: ({ ledger }) => {
          const holders = ledger.officers.filter((one) => isPolice(one) && one.post === post);
          return holders.length === 0 ? null : holders;
        },
      })),
  ];
  return groups
    .map((group) => rowOf(group, cases))
    .toSorted(
      (a, b) =>
        a.group.localeCompare(b.group) || b.cases - a.cases || a.label.localeCompare(b.label, 'zh-CN'),
    );
}

function isPolice({ category }: LedgerOfficer): boolean {
  return category !== 'closeRelative';
}

function rowOf({ group, label, officersOf }: Group, all: readonly LedgerCase[]): RiskRow {
  const harmed = all.map(officersOf).filter((officers) => officers !== null);
  const hurt = harmed.flat().filter(isHurtOfficer).length;
  const grave = harmed.filter((officers) =>
    officers.some(({ injury }) => graveInjuries.includes(injury)),
  ).length;
  const counts = { cases: harmed.length, hurt, grave };
  return { group, label, ...counts, level: levelOf(counts, all.length) };
}

function levelOf({ cases, grave }: Pick<RiskRow, 'cases' | 'grave'>, total: number): RiskLevel {
  if (total < FEWEST_CASES || cases < FEWEST_OF_ONE) return 'tooFew';
  return cases / total >= NOTABLE_SHARE || grave / cases >= NOTABLE_HARM ? 'notable' : 'usual';
}
