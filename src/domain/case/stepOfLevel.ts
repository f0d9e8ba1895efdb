import { judged } from '../disposition/threeValued.ts';
import { injuryGradeNames, injuryGrades } from '../infringement/injury.ts';
import { factsOf } from './factsOf.ts';
import type { StepRule } from './nextSteps.ts';
import { caseLevelNames } from './rightsCase.ts';
import type { RightsCase } from './rightsCase.ts';

const fromMaimed = injuryGrades.slice(injuryGrades.indexOf('seriousSecond'));

/** Somebody is dead or maimed, or it was near: people say what level that makes the case. Source: SPEC D-K73; law.md §8.1 G8–G8c. */
export const stepOfLevel: StepRule = {
  id: 'level',
  label: '核对案件级别',
  why: '定为重大的，由督察长盯案，并向上级报送初报；级别由人确定，不定为重大的写明理由标为不适用',
  source: 'S3 督察长盯案；公安机关督察条例第四条；高检发释字〔2025〕1号第二条、第九条',
  tab: 'people',
  before: 'close',
  notApplicable: (rightsCase) =>
    graveSigns(rightsCase).length > 0 ? null : '没有记录重伤、死亡、抢夺枪支，也没有写明足以致人重伤、死亡',
  isDone: ({ level }) => level === 'major',
  open: (rightsCase) => `${graveSigns(rightsCase).join('、')}，而级别是“${caseLevelNames[rightsCase.level]}”`,
};

function graveSigns(rightsCase: RightsCase): readonly string[] {
  const hurt = rightsCase.officers.flatMap(({ name, injury: { assessment } }) =>
    assessment.status === 'graded' && fromMaimed.includes(assessment.grade)
      ? [`${name}${injuryGradeNames[assessment.grade]}`]
      : [],
  );
  const facts = rightsCase.counterparties.map((person) => factsOf(rightsCase, person));
  const isGunGrabbed = facts.some(({ acts, targets }) =>
    [...acts, ...targets.flatMap((target) => target.acts)].includes('gunGrab'),
  );
  const isLethal = facts.some(({ lethalRisk }) => judged(lethalRisk, 'yes') === 'met');
  return [...hurt, ...(isGunGrabbed ? ['抢夺枪支'] : []), ...(isLethal ? ['已写明足以致人重伤、死亡'] : [])];
}
