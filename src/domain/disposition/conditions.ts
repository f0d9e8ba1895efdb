import type { InjuryGrade } from '../infringement/injury.ts';
import { injuryGradeNames } from '../infringement/injury.ts';
import type { ActKind } from './acts.ts';
import { actNames, bodilyAttacks } from './acts.ts';
import type { FactKey } from './factKey.ts';
import type { CaseCondition, TargetCondition } from './row.ts';
import { anyOf, answered, judged, negated, when } from './threeValued.ts';
import {
  actsAgainst,
  anyAct,
  gradedAtLeast,
  injuredAtLeast,
  isActiveInCrowd,
  isAssaultComplete,
  isAuxiliary,
  isDutyPerson,
  isOnDuty,
  isPolice,
  isTooYoung,
  judgedLethal,
  notFoundHarmless,
  wasAttacked,
  usedDangerousMeans,
  wasNotProsecuted,
  wasForcedOrThreatened,
  type View,
} from './view.ts';

export const targetIsPolice: TargetCondition = {
  text: '被侵害人是人民警察',
  factKey: 'targets.capacity',
  test: (_, target) => isPolice(target),
};
export const targetIsAuxiliary: TargetCondition = {
  text: '被侵害人是警务辅助人员',
  factKey: 'targets.capacity',
  test: (_, target) => isAuxiliary(target),
};
export const targetIsNotPolice: TargetCondition = {
  text: '被侵害人不是人民警察，或者不在执行职务',
  factKey: 'targets.capacity',
  test: (_, target) => negatedDutyPolice(target),
};
export const officerLeading: TargetCondition = {
  text: '现场有民警带领，辅警正在依法配合执行职务',
  factKey: 'targets.withOfficerLeading',
  test: (_, target) => answered(target.withOfficerLeading, 'yes'),
};
export const noOfficerLeading: TargetCondition = {
  text: '现场没有民警带领',
  factKey: 'targets.withOfficerLeading',
  test: (_, target) => answered(target.withOfficerLeading, 'no'),
};
export const onDuty: TargetCondition = {
  text: '正在依法执行职务（含非工作时间紧急履职）',
  factKey: 'targets.duty',
  test: (_, target) => isOnDuty(target),
};
export const dutyPerson: TargetCondition = {
  text: '被侵害人是民警，或者由民警带领的辅警',
  factKey: 'targets.withOfficerLeading',
  test: (_, target) => isDutyPerson(target),
};
export const offDutyRevenge: TargetCondition = {
  text: '在非执行职务期间因履职遭到报复',
  factKey: 'targets.duty',
  test: (_, target) => (target.duty === 'unknown' ? 'unknown' : when(target.duty === 'offDutyRevenge')),
};
export const unrelatedToDuty: TargetCondition = {
  text: '侵害与执行职务无关',
  factKey: 'targets.duty',
  test: (_, target) => (target.duty === 'unknown' ? 'unknown' : when(target.duty === 'unrelated')),
};
export const attacked: TargetCondition = {
  text: '实施撕咬、掌掴、踢打、抱摔、投掷物品等暴力袭击',
  factKey: 'minorContactOnly',
  test: wasAttacked,
};
export const forcedOrThreatened: TargetCondition = {
  text: '使用暴力或者以暴力相威胁',
  factKey: 'minorContactOnly',
  test: wasForcedOrThreatened,
};
/** The lesser track stands until the greater is established; once it is, punishing in its place is barred. */
export const assaultNotEstablished: TargetCondition = {
  text: '尚未查明具备袭警罪的全部要件（具备的不得以罚代刑），或者未满十六周岁、不起诉、免予刑事处罚',
  factKey: 'targets.injury',
  test: (view, target) =>
    when(isAssaultComplete(view, target) !== 'met' || wasNotProsecuted(view) || isTooYoung(view)),
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

/** One of these acts was done to the person. */
export function didAgainst(...kinds: readonly ActKind[]): TargetCondition {
  return {
    text: `行为包括：${kinds.map((kind) => actNames[kind]).join('、')}`,
    factKey: 'acts',
    test: (view, target) => when(anyAct(actsAgainst(view, target), new Set(kinds))),
  };
}

/** One of these acts is on record. */
export function did(...kinds: readonly ActKind[]): CaseCondition {
  return {
    text: `行为包括：${kinds.map((kind) => actNames[kind]).join('、')}`,
    factKey: 'acts',
    test: (view) => when(anyAct(view.acts, new Set(kinds))),
  };
}

/** None of these acts is on record. */
export function didNot(text: string, kinds: ReadonlySet<ActKind>): CaseCondition {
  return { text, factKey: 'acts', test: (view) => when(!anyAct(view.acts, kinds)) };
}

/** A judgement that no fact on record can replace. */
export function leftToPeople(text: string, factKey: FactKey): CaseCondition {
  return { text, factKey, test: () => 'unknown' };
}

export const obstructed: CaseCondition = {
  text: '阻碍了依法执行职务',
  factKey: 'obstructedDuty',
  test: ({ facts }) => answered(facts.obstructedDuty, 'yes'),
};
export const notHarmless: CaseCondition = {
  text: '针对正在执行的职务（未认定“未影响执行职务”）',
  factKey: 'obstructedDuty',
  test: notFoundHarmless,
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
/** For graver crimes: opened only by a written finding, never by a question. */
export const foundLethal: CaseCondition = {
  text: '已书面认定足以致人重伤或者死亡',
  factKey: 'lethalRisk',
  test: (view) => when(judgedLethal(view)),
};
export const weaponOrFoundLethal: CaseCondition = {
  text: '持枪支、刀具等攻击，或者已书面认定足以致人重伤、死亡',
  factKey: 'lethalRisk',
  test: (view) => when(view.acts.has('weaponUse') || judgedLethal(view)),
};
export const harmSmall: CaseCondition = {
  text: '仅属轻微肢体冲突或者摆脱约束，危害不大',
  factKey: 'minorContactOnly',
  test: ({ facts }) => answered(facts.minorContactOnly.answer, 'yes'),
};
export const notHarmlessContact: CaseCondition = {
  text: '不是危害不大的轻微肢体冲突',
  factKey: 'minorContactOnly',
  test: ({ facts, acts }) => when(facts.minorContactOnly.answer !== 'yes' || anyAct(acts, bodilyAttacks)),
};
export const dangerousMeans: TargetCondition = {
  text: '使用枪支、管制刀具、其他有杀伤力工具或者驾车撞击等手段',
  factKey: 'intent',
  test: usedDangerousMeans,
};
export const publicEndangered: CaseCondition = {
  text: '危及不特定多数人的安全',
  factKey: 'resultBeyondPersons.publicSafetyEndangered',
  test: ({ facts }) => when(facts.resultBeyondPersons.publicSafetyEndangered === 'yes'),
};
/** The officer off duty, the family, an auxiliary without an officer: protected as anybody is. */
export const outsideDuty: TargetCondition = {
  text: '被侵害人不在执行职务，或者是近亲属、没有民警带领的辅警',
  factKey: 'targets.duty',
  test: (_, target) => anyOf([negated(isDutyPerson(target)), negated(isOnDuty(target))]),
};
/** Units: yuan as appraised; the line between the two is dated data. */
export const damageOfACrime: CaseCondition = {
  text: '财物损失达到追诉标准（须有价格认定）',
  factKey: 'resultBeyondPersons.propertyDamageYuan',
  test: reachesCrime,
};
export const damageBelowCrime: CaseCondition = {
  text: '财物损失没有达到追诉标准（须有价格认定）',
  factKey: 'resultBeyondPersons.propertyDamageYuan',
  test: (view) => negated(reachesCrime(view)),
};

/** Opened by a finding, never by a question. */
export const inCrowd: CaseCondition = {
  text: '聚众',
  factKey: 'crowd',
  test: ({ facts }) => when(facts.crowd.gathered === 'yes'),
};
export const activeInCrowd: CaseCondition = {
  text: '属于组织、煽动或者积极参加者',
  factKey: 'crowd',
  test: isActiveInCrowd,
};

/** Asked by name of those who serve a sentence; nobody is taken for a prisoner unasked. */
export const servingSentence: CaseCondition = {
  text: '行为人是正在服刑的罪犯',
  factKey: 'offender.servingSentence',
  test: ({ facts }) => when(facts.offender.servingSentence === 'yes'),
};

function reachesCrime({ facts, ruleSet }: View) {
  const { propertyDamageYuan } = facts.resultBeyondPersons;
  return propertyDamageYuan === null ? 'unknown' : when(propertyDamageYuan >= ruleSet.propertyCrimeYuan);
}

function negatedDutyPolice(target: Parameters<typeof isPolice>[0]) {
  return anyOf([negated(isPolice(target)), negated(isOnDuty(target))]);
}
