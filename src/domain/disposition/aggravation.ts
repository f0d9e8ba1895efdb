import type { RuleId, Warning } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';
import { isCriminal, isPenal, trackIds, type TrackId } from './tracks.ts';
import {
  actsAgainst,
  gradedAtLeast,
  hasListedAttack,
  isActiveInCrowd,
  isOnDuty,
  isPolice,
  wasAttacked,
  type View,
} from './view.ts';

interface Aggravation {
  readonly id: RuleId;
  readonly tracks: readonly TrackId[];
  readonly text: string;
  readonly basis: readonly BasisKey[];
  readonly applies: (view: View) => boolean;
}

const assault: readonly TrackId[] = ['277-5', '277-5-agg'];

/** Facts that weigh heavier; they never change the track. Source: 解释 第三、八条; 治安管理处罚法 第二十二、六十一条. */
export const aggravations: readonly Aggravation[] = [
  {
    id: 'D-A1',
    tracks: assault,
    text: '造成民警轻伤',
    basis: ['aggravation'],
    applies: ({ targets }) =>
      targets.some((target) => isPolice(target) === 'met' && gradedAtLeast(target, 'lightSecond') === 'met'),
  },
  {
    id: 'D-A2',
    tracks: assault,
    text: '职务未能执行，并有他人伤亡、犯罪嫌疑人脱逃、关键证据灭失或者重大财产损失',
    basis: ['aggravation'],
    applies: ({ facts }) => facts.consequences.some((kind) => graveConsequences.has(kind)),
  },
  {
    id: 'D-A3',
    tracks: assault,
    text: '纠集或者煽动多人',
    basis: ['aggravation'],
    applies: ({ facts, acts }) =>
      acts.has('incitement') ||
      (facts.crowd.gathered === 'yes' &&
        (facts.crowd.role === 'organiser' || facts.crowd.role === 'inciter')),
  },
  {
    id: 'D-A4',
    tracks: assault,
    text: '袭击二名以上民警',
    basis: ['aggravation'],
    applies: (view) => attackedCount(view, (target) => isPolice(target) === 'met') >= 2,
  },
  {
    id: 'D-G9c',
    tracks: assault,
    text: '同时袭击民警和警务辅助人员，以袭警罪从重处罚',
    basis: ['auxiliary'],
    applies: (view) =>
      attackedCount(view, (target) => isPolice(target) === 'met') > 0 &&
      attackedCount(view, (target) => target.capacity === 'auxiliaryOfficer') > 0,
  },
  {
    id: 'D-A5',
    tracks: ['治61'],
    text: '阻碍人民警察依法执行职务，从重处罚',
    basis: ['治61'],
    applies: ({ targets }) =>
      targets.some((target) => isPolice(target) === 'met' && isOnDuty(target) === 'met'),
  },
  {
    id: 'D-A7',
    tracks: ['治51'],
    text: '结伙殴打（本人动手、组织或者煽动）、一次殴打多人等，适用十日以上十五日以下拘留的一档',
    basis: ['治51'],
    // A crowd that stood by is no gang: the person must have taken part in the beating.
    applies: (view) =>
      (view.facts.crowd.gathered === 'yes' && isActiveInCrowd(view) === 'met') ||
      attackedCount(view, () => true) >= 2,
  },
  {
    id: 'D-A8',
    tracks: ['277-1'],
    text: '暴力袭击正在依法执行职务的人民警察，依照妨害公务罪从重处罚',
    basis: ['277-1'],
    applies: (view) =>
      view.ruleSet.assaultAggravates &&
      view.targets.some(
        (target) =>
          isPolice(target) === 'met' && isOnDuty(target) === 'met' && wasAttacked(view, target) === 'met',
      ),
  },
  {
    id: 'D-A40',
    tracks: ['279', '治62'],
    text: '冒充人民警察、军人招摇撞骗，从重处罚',
    basis: ['279', '治62'],
    applies: ({ facts }) => facts.offender.impersonatedPolice === 'yes',
  },
  {
    id: 'D-A6',
    tracks: trackIds.filter((track) => isPenal(track) && !isCriminal(track)),
    text: '法定期间内曾受治安管理处罚，从重处罚',
    basis: ['heavierAdministrative'],
    applies: ({ facts }) => facts.offender.priorWithinYear === 'yes',
  },
];

/** Consequences the interpretation names beside the duty prevented. Source: 解释 第三条第二项. */
export const graveConsequences: ReadonlySet<string> = new Set([
  'othersHarmed',
  'suspectEscaped',
  'evidenceLost',
  'majorLoss',
]);

/** What weighs heavier on one track. */
export function aggravationsOf(view: View, track: TrackId): readonly Warning[] {
  return aggravations
    .filter((item) => item.tracks.includes(track) && item.applies(view))
    .map(({ id, text, basis }) => ({
      ruleId: id,
      text,
      basis: basis.flatMap((key) => view.ruleSet.basis(key)),
    }));
}

function attackedCount(view: View, wanted: (target: View['targets'][number]) => boolean): number {
  return view.targets.filter((target) => wanted(target) && hasListedAttack(actsAgainst(view, target))).length;
}
