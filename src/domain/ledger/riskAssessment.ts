import { dutyActivityNames } from '../case/rightsCase.ts';
import type { DutyActivity } from '../case/rightsCase.ts';
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
type Counts = { -readonly [K in 'cases' | 'hurt' | 'grave']: number };

/**
 * How risky each kind of duty and each post has been, the most frequent first within each; relatives hold no post.
 * Source: SPEC S-11 (mission S11, S12).
 */
export function riskAssessment(cases: readonly LedgerCase[]): readonly RiskRow[] {
  const byActivity = new Map<DutyActivity, Counts>();
  const byPost = new Map<string, Counts>();
  for (const { ledger } of cases) {
    count(byActivity, ledger.activity, ledger.officers);
    const holders = ledger.officers.filter(
      ({ category, post }) => category !== 'closeRelative' && post !== '',
    );
    for (const post of new Set(holders.map((one) => one.post)))
      count(
        byPost,
        post,
        holders.filter((one) => one.post === post),
      );
  }
  const rowsOf = (group: RiskRow['group'], counted: Iterable<readonly [string, Counts]>) =>
    [...counted]
      .map(([label, counts]) => ({ group, label, ...counts, level: levelOf(counts, cases.length) }))
      .sort((a, b) => b.cases - a.cases || a.label.localeCompare(b.label, 'zh-CN'));
  const activities = [...byActivity].map(([id, counts]) => [dutyActivityNames[id], counts] as const);
  return [...rowsOf('activity', activities), ...rowsOf('post', byPost)];
}

/** One case more in which these people of the group were harmed. */
function count<K>(groups: Map<K, Counts>, key: K, officers: readonly LedgerOfficer[]): void {
  const counts = groups.get(key) ?? { cases: 0, hurt: 0, grave: 0 };
  counts.cases += 1;
  for (const officer of officers) if (isHurtOfficer(officer)) counts.hurt += 1;
  if (officers.some(({ injury }) => graveInjuries.includes(injury))) counts.grave += 1;
  groups.set(key, counts);
}

function levelOf({ cases, grave }: Pick<RiskRow, 'cases' | 'grave'>, total: number): RiskLevel {
  if (total < FEWEST_CASES || cases < FEWEST_OF_ONE) return 'tooFew';
  return cases / total >= NOTABLE_SHARE || grave / cases >= NOTABLE_HARM ? 'notable' : 'usual';
}
