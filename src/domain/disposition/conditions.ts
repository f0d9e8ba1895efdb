import type { ActKind } from './acts.ts';
import { actNames, bodilyAttacks, gravestMeans } from './acts.ts';
import type { FactKey } from './factKey.ts';
import type { CaseCondition, TargetCondition } from './row.ts';
import { anyOf, answered, negated, when } from './threeValued.ts';
import {
  actsAgainst,
  anyAct,
  hasObstructed,
  isActiveInCrowd,
  isAuxiliary,
  isDutyPerson,
  isFaultOpen,
  isOnDuty,
  isOtherOfficial,
  isPolice,
  notFoundHarmless,
  wasAttacked,
  wasGravelyHurt,
  wasForcedOrThreatened,
} from './view.ts';

export const targetIsPolice: TargetCondition = {
  text: '被侵害人是人民警察',
  factKey: 'targets.capacity',
  test: (_, target) => isPolice(target),
};
export const targetIsOfficial: TargetCondition = {
  text: '被侵害人是人民警察或者其他国家机关工作人员',
  factKey: 'targets.capacity',
  test: (_, target) => anyOf([isPolice(target), isOtherOfficial(target)]),
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

/** Where the law of the day had no 袭警罪, 轻伤 of an officer on duty is weighed as anybody's. */
export const outsideAssaultOffence: TargetCondition = {
  text: '被侵害人不是执行职务的人民警察，或者行为时没有独立的袭警罪',
  factKey: 'targets.capacity',
  test: (view, target) => anyOf([when(!view.ruleSet.assaultOffence), negatedDutyPolice(target)]),
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
  text: '被侵害人是民警（或者其他国家机关工作人员），或者由民警带领的辅警',
  factKey: 'targets.withOfficerLeading',
  test: (_, target) => isDutyPerson(target),
};
export const offDutyRevenge: TargetCondition = {
  text: '在非执行职务期间因履职遭到报复',
  factKey: 'targets.duty',
  test: (_, target) => (target.duty === 'unknown' ? 'unknown' : when(target.duty === 'offDutyRevenge')),
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

/** Whoever disputes the enforcement disputes an element; nobody decides that for 督察 and 法制. Source: 解释 第四条. */
export const enforcementUndisputed: CaseCondition = {
  text: '执法是否合法没有争议，或者督察、法制部门已经共同认定',
  factKey: 'policeFault',
  test: (view) => (isFaultOpen(view) ? 'unknown' : 'met'),
};

/** A weapon, a car or the reach for a gun is never a trifle. */
export const noDangerousMeans: CaseCondition = {
  text: '没有使用或者亮出器械、驾车冲撞、抢夺枪支',
  factKey: 'acts',
  test: ({ acts }) => when(!anyAct(acts, gravestMeans)),
};

/** One of these acts was done to the person. */
export function didAgainst(...kinds: readonly ActKind[]): TargetCondition {
  const wanted = new Set(kinds);
  return {
    text: `行为包括：${kinds.map((kind) => actNames[kind]).join('、')}`,
    factKey: 'acts',
    test: (view, target) => when(anyAct(actsAgainst(view, target), wanted)),
  };
}

/** One of these acts is on record. */
export function did(...kinds: readonly ActKind[]): CaseCondition {
  const wanted = new Set(kinds);
  return {
    text: `行为包括：${kinds.map((kind) => actNames[kind]).join('、')}`,
    factKey: 'acts',
    test: (view) => when(anyAct(view.acts, wanted)),
  };
}

/** None of these acts is on record. */
export function didNot(text: string, kinds: ReadonlySet<ActKind>): CaseCondition {
  return { text, factKey: 'acts', test: (view) => when(!anyAct(view.acts, kinds)) };
}

/** A judgement that no fact on record can replace: a row that asks for it never stands higher than pending. */
export function leftToPeople(text: string, factKey: FactKey): CaseCondition {
  return { text, factKey, test: () => 'unknown' };
}
export const obstructed: CaseCondition = {
  text: '阻碍了依法执行职务',
  factKey: 'obstructedDuty',
  test: hasObstructed,
};
export const notHarmless: CaseCondition = {
  text: '针对正在执行的职务（未认定“未影响执行职务”）',
  factKey: 'obstructedDuty',
  test: notFoundHarmless,
};
export const harmSmall: CaseCondition = {
  text: '仅属轻微肢体冲突或者摆脱约束，危害不大',
  factKey: 'minorContactOnly',
  test: ({ facts, targets }) =>
    targets.some(wasGravelyHurt) ? 'unmet' : answered(facts.minorContactOnly.answer, 'yes'),
};
export const notHarmlessContact: CaseCondition = {
  text: '不是危害不大的轻微肢体冲突',
  factKey: 'minorContactOnly',
  test: ({ facts, acts }) => when(facts.minorContactOnly.answer !== 'yes' || anyAct(acts, bodilyAttacks)),
};

/** The officer off duty, the family, an auxiliary without an officer: protected as anybody is. */
export const outsideDuty: TargetCondition = {
  text: '被侵害人不在执行职务，或者是近亲属、没有民警带领的辅警',
  factKey: 'targets.duty',
  test: (_, target) => anyOf([negated(isDutyPerson(target)), negated(isOnDuty(target))]),
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

function negatedDutyPolice(target: Parameters<typeof isPolice>[0]) {
  return anyOf([negated(isPolice(target)), negated(isOnDuty(target))]);
}
