import { caseStages } from '../case/caseStage.ts';
import type { CaseStage } from '../case/caseStage.ts';
import type { CaseSummary } from '../case/caseSummary.ts';

export interface StageCount {
  readonly stage: CaseStage;
  readonly count: number;
}

/** How many cases stand at each stage, in the order of a case's life; also the stages where none does. */
export function stageCounts(cases: readonly Pick<CaseSummary, 'stage'>[]): readonly StageCount[] {
  const counts = new Map<CaseStage, number>();
  for (const { stage } of cases) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return caseStages.map((stage) => ({ stage, count: counts.get(stage) ?? 0 }));
}
