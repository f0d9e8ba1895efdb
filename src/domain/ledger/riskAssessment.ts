import { dutyActivityNames } from '../case/rightsCase.ts';
import type { DutyActivity } from '../case/rightsCase.ts';
import { injuryGrades } from '../infringement/injury.ts';
import { oncePer } from '../kernel/oncePer.ts';
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
type Harm = Pick<RiskRow, 'hurt' | 'grave'>;
type Counts = { -readonly [K in 'cases' | keyof Harm]: number };

/**
 * How risky each kind of duty and each post has been, the most frequent first within each; relatives hold no post.
 * Source: SPEC S-11 (mission S11, S12).
 */
export function riskAssessment(cases: readonly LedgerCase[]): readonly RiskRow[] {
  const byActivity = new Map<DutyActivity, Counts>();
  const byPost = new Map<string, Counts>();
  for (const one of cases) {
    const { activity, harm, posts } = harmIn(one);
    addTo(byActivity, activity, harm);
    for (const [post, theirs] of posts) addTo(byPost, post, theirs);
  }
  const rowsOf = (group: RiskRow['group'], counted: Iterable<readonly [string, Counts]>) =>
    [...counted]
      .map(([label, counts]) => ({ group, label, ...counts, level: levelOf(counts, cases.length) }))
      .sort((a, b) => b.cases - a.cases || a.label.localeCompare(b.label, 'zh-CN'));
  const activities = [...byActivity].map(([id, counts]) => [dutyActivityNames[id], counts] as const);
  return [...rowsOf('activity', activities), ...rowsOf('post', byPost)];
}

/** What a case adds to its kind of duty and to each post of those harmed; a case that did not change is read once. */
const harmIn = oncePer(({ ledger: { activity, officers } }: LedgerCase) => {
  const holders = officers.filter(({ category, post }) => category !== 'closeRelative' && post !== '');
  const posts = [...new Set(holders.map(({ post }) => post))].map(
    (post) => [post, harmOf(holders.filter((one) => one.post === post))] as const,
  );
  return { activity, harm: harmOf(officers), posts };
});

function harmOf(officers: readonly LedgerOfficer[]): Harm {
  return {
    hurt: officers.filter(isHurtOfficer).length,
    grave: officers.some(({ injury }) => graveInjuries.includes(injury)) ? 1 : 0,
  };
}

/** One case more in which people of the group were harmed. */
function addTo<K>(groups: Map<K, Counts>, key: K, { hurt, grave }: Harm): void {
  const counts = groups.get(key);
  if (counts === undefined) {
    groups.set(key, { cases: 1, hurt, grave });
    return;
  }
  counts.cases += 1;
  counts.hurt += hurt;
  counts.grave += grave;
}

function levelOf({ cases, grave }: Pick<RiskRow, 'cases' | 'grave'>, total: number): RiskLevel {
  if (total < FEWEST_CASES || cases < FEWEST_OF_ONE) return 'tooFew';
  return cases / total >= NOTABLE_SHARE || grave / cases >= NOTABLE_HARM ? 'notable' : 'usual';
}
