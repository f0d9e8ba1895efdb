import type { ForbiddenMeasure } from './proposal.ts';
import type { View } from './view.ts';

/** Measures that no reason can justify for this person. Source: law.md M2; 治安管理处罚法(2025) 第二十三条. */
export function forbiddenMeasures({ facts, ruleSet }: View): readonly ForbiddenMeasure[] {
  if (facts.offender.pregnantOrNursing !== 'yes') return [];
  return [
    {
      measure: 'administrativeDetention',
      reason: '怀孕或者哺乳自己不满一周岁婴儿的，行政拘留不执行，没有例外；应当选“行政拘留不执行”。',
      basis: [...ruleSet.basis('notExecuted')],
      ruleId: 'D-M2g',
    },
  ];
}
