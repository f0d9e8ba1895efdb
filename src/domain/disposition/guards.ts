import {
  ambiguousContacts,
  bodilyAttacks,
  escapingContacts,
  lawfulCriticism,
  policeGear,
  publicStatements,
} from './acts.ts';
import type { ActKind } from './acts.ts';
import type { ForbiddenConclusion, RuleId } from './proposal.ts';
import { graveConsequences } from './aggravation.ts';
import type { BasisKey } from './ruleSets.ts';
import { judged } from './threeValued.ts';
import { isCriminal, isPenal, trackIds, trackKinds, type TrackId } from './tracks.ts';
import {
  anyAct,
  gradedAtLeast,
  hasOnlyCriticism,
  isActiveInCrowd,
  injuredAtLeast,
  isOnDuty,
  isPolice,
  type View,
} from './view.ts';

/** A conclusion the law does not allow on the recorded facts. */
export interface Guard {
  readonly id: RuleId;
  readonly closes: readonly TrackId[];
  readonly reason: string;
  readonly basis: readonly BasisKey[];
  readonly applies: (view: View) => boolean;
}

const assaultTracks: readonly TrackId[] = ['277-5', '277-5-agg'];
const criminalTracks = trackIds.filter(isCriminal);
const penalTracks = trackIds.filter(isPenal);
const administrativeTracks = penalTracks.filter((track) => !isCriminal(track));
/** More than words and standing in the way: a body or the gear was touched, somebody else was set on, or only people can say what it was. */
const moreThanWords = new Set<ActKind>([
  ...bodilyAttacks,
  ...ambiguousContacts,
  ...escapingContacts,
  ...policeGear,
  'incitement',
  'checkpointRush',
  'confinement',
  'documentSeizure',
  'throwFromHeight',
  'other',
]);

/** Every guard, each with its rule. Source: law.md §0, §2 (ages), §3, §8.1. */
export const guards: readonly Guard[] = [
  {
    id: 'D-F1',
    closes: assaultTracks,
    reason: '只有言语、消极不配合等，没有针对身体的暴力，也没有打砸警车、警械，不属于暴力袭击。',
    basis: ['negativeGate'],
    applies: ({ acts }) => acts.size > 0 && !anyAct(acts, moreThanWords),
  },
  {
    id: 'D-F2',
    closes: assaultTracks,
    reason: '被侵害人中没有人民警察；只袭击警务辅助人员的，不构成袭警罪。',
    basis: ['auxiliary'],
    applies: ({ targets }) => targets.every((target) => isPolice(target) === 'unmet'),
  },
  {
    id: 'D-F3',
    closes: criminalTracks.filter((track) => track !== '234/232' && track !== '127'),
    reason: '行为人未满十六周岁，只对法律列举的重罪负刑事责任，不能以袭警罪、妨害公务罪等追究。',
    basis: ['ageCriminal'],
    applies: ({ facts }) => isYounger(facts.offender.age, 16),
  },
  {
    id: 'D-F3a',
    closes: ['234/232'],
    reason:
      '未满十六周岁的人只有致人重伤、死亡，未满十四周岁的人只有致人死亡（或者特别残忍手段致重伤）并经最高人民检察院核准，才追究故意伤害、故意杀人的责任。',
    basis: ['ageCriminal'],
    applies: tooYoungForResult,
  },
  {
    id: 'D-F3b',
    closes: ['127'],
    reason: '行为人未满十四周岁，不负抢劫、抢夺枪支的刑事责任。',
    basis: ['ageCriminal'],
    applies: ({ facts }) => isYounger(facts.offender.age, 14),
  },
  {
    id: 'D-F4',
    closes: ['277-5'],
    reason:
      '伤情已查明未达轻微伤，也没有打砸警车、警械足以危及人身安全的情形，不构成袭警罪的基本犯；手段足以致人重伤、死亡的，另看加重的袭警罪。',
    basis: ['assault'],
    applies: belowThreshold,
  },
  {
    id: 'D-F5',
    closes: [...assaultTracks, '277-1', '治61'],
    reason: '侵害发生在非执行职务期间（报复或者与职务无关），不能按袭警、妨害公务、阻碍执行职务处理。',
    basis: ['dutyScope'],
    applies: ({ targets }) => targets.every((target) => isOnDuty(target) === 'unmet'),
  },
  {
    id: 'D-F7',
    closes: assaultTracks,
    reason: '行为时的刑法没有独立的袭警罪，依照妨害公务罪的规定从重。',
    basis: ['actTime'],
    applies: ({ ruleSet }) => !ruleSet.assaultOffence,
  },
  {
    id: 'D-F8',
    closes: penalTracks,
    reason: '行为人已经死亡，不追究刑事责任，也不予处罚。',
    basis: ['offender_dead'],
    applies: ({ facts }) => facts.offender.deceased === 'yes',
  },
  {
    id: 'D-F9',
    closes: penalTracks,
    reason: '鉴定认定行为人不能辨认或者控制自己的行为，不负刑事责任，不予处罚。',
    basis: ['capacity', 'capacityAdministrative'],
    applies: ({ facts }) => facts.offender.mentalCapacity === 'none',
  },
  {
    id: 'D-F10',
    closes: administrativeTracks,
    reason: '行为人不满十四周岁，不予治安管理处罚，责令监护人严加管教。',
    basis: ['ageAdministrative'],
    applies: ({ facts }) => isYounger(facts.offender.age, 14),
  },
  {
    id: 'D-F12',
    closes: ['治61', '治26'],
    reason:
      '纠集多人持械冲击国家机关，或者因此致人脱逃、伤亡的，不得只以治安处罚了结；认定情节不严重的须写明理由。',
    basis: ['290', 'noSubstitute'],
    applies: armedStorming,
  },
  {
    id: 'D-F11',
    closes: penalTracks,
    reason: '记录的行为只有对执法的牢骚、指责、嘲讽或者拍摄，属于批评监督，不得处罚。',
    basis: ['criticism'],
    applies: hasOnlyCriticism,
  },
  {
    id: 'D-F13',
    closes: penalTracks,
    reason: '记录的行为只有网络言论，已查明没有捏造事实，也没有侮辱、威胁，属于批评监督，不得处罚。',
    basis: ['criticism'],
    applies: isMeasuredPost,
  },
];

/** What the recorded facts forbid to conclude, and why. */
export function forbiddenConclusions(view: View): readonly ForbiddenConclusion[] {
  const tracks = guards
    .filter((guard) => guard.applies(view))
    .flatMap((guard) =>
      guard.closes.map((track) => ({
        track,
        conclusion: trackKinds[track].qualification,
        reason: guard.reason,
        basis: guard.basis.flatMap((key) => view.ruleSet.basis(key)),
        ruleId: guard.id,
      })),
    );
  return [...tracks, mediation(view)];
}

function mediation({ ruleSet }: View): ForbiddenConclusion {
  return {
    track: null,
    conclusion: '以调解代替处罚结案',
    reason: '调解只适用于民间纠纷，刑事和解不适用于妨害公务、袭警；赔偿和谅解可以记录，作为从宽情节考虑。',
    basis: ruleSet.basis('mediation'),
    ruleId: 'D-F6',
  };
}

const armed = new Set(['weaponUse', 'weaponBrandish', 'throwObject'] as const);

function armedStorming(view: View): boolean {
  const { facts, acts } = view;
  const gathered = facts.crowd.gathered === 'yes' && isActiveInCrowd(view) === 'met';
  const grave = anyAct(acts, armed) || facts.consequences.some((kind) => graveConsequences.has(kind));
  return acts.has('stormOrgan') && gathered && grave && judged(facts.seriousCircumstances, 'no') !== 'met';
}

const posting: ReadonlySet<ActKind> = new Set(publicStatements);

/** Posts may come with blame and filming; anything else is judged by its own rows. */
function isMeasuredPost({ acts, facts: { statement } }: View): boolean {
  const isOnlyWords =
    anyAct(acts, posting) && [...acts].every((act) => posting.has(act) || lawfulCriticism.has(act));
  return isOnlyWords && statement.fabricated === 'no' && statement.abusive === 'no';
}

function isYounger(age: number | null, limit: number): boolean {
  return age !== null && age < limit;
}

function tooYoungForResult({ facts, targets }: View): boolean {
  const { age } = facts.offender;
  if (age === null || age >= 16) return false;
  if (age < 12) return true;
  const reached = (grade: 'seriousSecond' | 'death') =>
    targets.some((target) => gradedAtLeast(target, grade) === 'met');
  return !reached('seriousSecond');
}

function belowThreshold(view: View): boolean {
  if (anyAct(view.acts, policeGear)) {
    if (view.facts.occupantsEndangered.answer !== 'no') return false;
  }
  const police = view.targets.filter((target) => isPolice(target) !== 'unmet');
  return police.length > 0 && police.every((target) => injuredAtLeast(target, 'minor') === 'unmet');
}
