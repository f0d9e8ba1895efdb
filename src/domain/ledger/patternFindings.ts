import { FEWEST_CASES, fewCasesCaution } from './fewCases.ts';
import type { Breakdown, BreakdownId, LedgerStatistics } from './ledgerStatistics.ts';

/** A share from which something is worth being named. */
const NOTABLE_SHARE = 0.4;

/** What training and equipment may look at; people are never among it. */
const looked: readonly Breakdown['id'][] = ['kind', 'activity', 'step', 'placeKind', 'partOfDay', 'post'];

/** Nothing can be drawn from what nobody said. */
const notSaid: readonly string[] = ['未填', '未定'];

/** One thing that makes up much of a period. */
export interface PatternFinding {
  readonly about: BreakdownId;
  /** The answer that is so frequent. */
  readonly label: string;
  readonly text: string;
}

/** What a period shows, in sentences, or why it shows nothing. */
export interface PatternFindings {
  readonly findings: readonly PatternFinding[];
  /** Said beside the figures; empty = nothing to warn of. */
  readonly caution: string;
}

/**
 * Frequent situations, activities, times and posts; never an officer, never a ranking of people.
 * Source: SPEC S-6 (mission S12).
 */
export function patternFindings(statistics: LedgerStatistics, caseCount: number): PatternFindings {
  if (caseCount < FEWEST_CASES) return { findings: [], caution: `这一时段${fewCasesCaution(caseCount)}` };
  const findings = statistics.breakdowns.filter(({ id }) => looked.includes(id)).flatMap(findingIn);
  return {
    findings,
    caution: `${findings.length === 0 ? '没有占四成以上的情形。' : ''}${CAUTION}`,
  };
}

const CAUTION = '占比只说明登记在案的情况，不说明原因；据此部署培训、装备前请结合个案分析。';

function findingIn({ id, title, counts, total, rows }: Breakdown): readonly PatternFinding[] {
  return rows
    .filter(({ label, count }) => !notSaid.includes(label) && count / total >= NOTABLE_SHARE)
    .map(({ label, count }) => ({
      about: id,
      label,
      text: `${title}：“${label}”${count}${counts}，占${total}${counts}的${Math.round((100 * count) / total)}%。`,
    }));
}
