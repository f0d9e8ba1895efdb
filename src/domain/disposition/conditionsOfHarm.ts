import type { InjuryGrade } from '../infringement/injury.ts';
import { injuryGradeNames } from '../infringement/injury.ts';
import type { TargetFacts } from './facts.ts';
import type { ConditionState } from './proposal.ts';
import type { CaseCondition, TargetCondition } from './row.ts';
import { judged, negated, when } from './threeValued.ts';
import {
  actsAgainst,
  gradedAtLeast,
  injuredAtLeast,
  isAssaultComplete,
  isTooYoung,
  judgedLethal,
  wasAttacked,
  wasGravelyHurt,
  usedDangerousMeans,
  wasNotProsecuted,
  type View,
} from './view.ts';

/** The lesser track stands until the greater is established; once it is, punishing in its place is barred. */
export const assaultNotEstablished: TargetCondition = {
  text: '对任何一人都尚未查明具备袭警罪的全部要件（具备的不得以罚代刑），或者未满十六周岁、不起诉、免予刑事处罚',
  factKey: 'targets.injury',
  test: (view) =>
    when(
      !view.targets.some((other) => isAssaultComplete(view, other) === 'met') ||
        wasNotProsecuted(view) ||
        isTooYoung(view),
    ),
};

/** 轻伤 by force is a crime under any name; only where the crime is let go does a public-order penalty remain. Source: 治安管理处罚法 第八条第二款; 刑法 第二百三十四条. */
export const noCrimeByResult: CaseCondition = {
  text: '没有以暴力造成轻伤以上后果（造成的不得以罚代刑），或者未满十六周岁、不起诉、免予刑事处罚',
  factKey: 'targets.injury',
  test: (view) =>
    when(
      !view.targets.some((target) => wasForcedDown(view, target)) ||
        wasNotProsecuted(view) ||
        isTooYoung(view),
    ),
};
/** As above, for one of several people. */
export const noCrimeAgainstThem: TargetCondition = {
  text: '没有以暴力造成此人轻伤以上后果（造成的不得以罚代刑），或者未满十六周岁、不起诉、免予刑事处罚',
  factKey: 'targets.injury',
  test: (view, target) => when(!wasForcedDown(view, target) || wasNotProsecuted(view) || isTooYoung(view)),
};
export const nobodyFoundHurt: CaseCondition = {
  text: '没有任何一人的鉴定意见达到轻微伤',
  factKey: 'targets.injury',
  test: ({ targets }) => when(!targets.some((target) => gradedAtLeast(target, 'minor') === 'met')),
};

/** The injury opinion gives at least this grade; no opinion yet keeps the row open. */
export function injuryAtLeast(grade: InjuryGrade): TargetCondition {
  return {
    text: `伤情鉴定为${injuryGradeNames[grade]}以上`,
    factKey: 'targets.injury',
    test: (_, target) => injuredAtLeast(target, grade),
  };
}

/** The injury opinion gives at least this grade; no opinion yet opens nothing. */
export function opinionAtLeast(grade: InjuryGrade): TargetCondition {
  return {
    text: `已有鉴定意见，为${injuryGradeNames[grade]}以上`,
    factKey: 'targets.injury',
    test: (_, target) => gradedAtLeast(target, grade),
  };
}
export const knownBelowMinor: TargetCondition = {
  text: '已查明未达轻微伤',
  factKey: 'targets.injury',
  test: (_, target) => when(injuredAtLeast(target, 'minor') === 'unmet'),
};
export const occupantsEndangered: CaseCondition = {
  text: '足以危及人身安全（须写明理由）',
  factKey: 'occupantsEndangered',
  test: ({ facts }) => judged(facts.occupantsEndangered, 'yes'),
};
export const lethal: CaseCondition = {
  text: '足以致人重伤或者死亡（须写明理由）',
  factKey: 'lethalRisk',
  test: ({ facts }) => judged(facts.lethalRisk, 'yes'),
};

/** A danger to the public that was found is asked about by a row of its own. */
export const foundLethal: CaseCondition = {
  text: '已书面认定足以致人重伤或者死亡',
  factKey: 'lethalRisk',
  test: (view) => when(judgedLethal(view)),
};
export const weaponOrFoundLethal: CaseCondition = {
  text: '持枪支、刀具等攻击，有意驾车冲撞，或者已书面认定足以致人重伤、死亡',
  factKey: 'lethalRisk',
  test: (view) =>
    when(
      view.acts.has('weaponUse') ||
        (view.acts.has('vehicleRamming') && view.facts.intent === 'attack') ||
        judgedLethal(view),
    ),
};
export const dangerousMeans: TargetCondition = {
  text: '使用枪支、管制刀具、其他有杀伤力工具或者驾车撞击等手段',
  factKey: 'intent',
  test: usedDangerousMeans,
};
export const foundOccupied: CaseCondition = {
  text: '被抢夺、打砸的警车内有人',
  factKey: 'occupantsEndangered',
  test: ({ facts }) => when(facts.resultBeyondPersons.policeVehicleOccupied === 'yes'),
};

export const publicEndangered: CaseCondition = {
  text: '危及不特定多数人的安全',
  factKey: 'resultBeyondPersons.publicSafetyEndangered',
  test: ({ facts }) => when(facts.resultBeyondPersons.publicSafetyEndangered === 'yes'),
};

/** Units: yuan as appraised; the line between the two is dated data. */
export const damageOfACrime: CaseCondition = {
  text: '财物损失达到追诉标准（须有价格认定）',
  factKey: 'resultBeyondPersons.propertyDamageYuan',
  test: reachesCrime,
};
export const damageOfProvocation: CaseCondition = {
  text: '任意损毁财物，价格认定已达到寻衅滋事的追诉标准',
  factKey: 'resultBeyondPersons.propertyDamageYuan',
  test: (view) => when(reaches(view, view.ruleSet.provocationYuan) === 'met'),
};
export const damageBelowCrime: CaseCondition = {
  text: '财物损失没有达到追诉标准（须有价格认定）',
  factKey: 'resultBeyondPersons.propertyDamageYuan',
  test: (view) => negated(reachesCrime(view)),
};

/** 轻伤 or worse by an attack or a car; what came of breaking free is still to be judged. */
function wasForcedDown(view: View, target: TargetFacts): boolean {
  const forced = wasAttacked(view, target) === 'met' || actsAgainst(view, target).has('vehicleRamming');
  return forced && wasGravelyHurt(target);
}

function reachesCrime(view: View) {
  return reaches(view, view.ruleSet.propertyCrimeYuan);
}

function reaches({ facts }: View, yuan: number): ConditionState {
  const { propertyDamageYuan } = facts.resultBeyondPersons;
  return propertyDamageYuan === null ? 'unknown' : when(propertyDamageYuan >= yuan);
}
