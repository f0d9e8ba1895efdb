import type { FinalBlock } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';
import { isPenal, trackIds, type TrackId } from './tracks.ts';
import { injuredAtLeast, isFaultOpen, isNotToldApart, wasAttacked, type View } from './view.ts';

interface BlockRule {
  readonly id: FinalBlock['ruleId'];
  readonly text: string;
  readonly basis: readonly BasisKey[];
  readonly tracks: readonly TrackId[];
  readonly applies: (view: View) => boolean;
}

const penalTracks = trackIds.filter(isPenal);

/** What must be known before anything is concluded for good; provisional measures stay possible. Source: law.md §8.1 G7, G2, M1. */
const blockRules: readonly BlockRule[] = [
  {
    id: 'D-G7',
    text: '受侵害人遭暴力袭击而伤情尚未鉴定：可以先采取临时措施，二十四小时内委托鉴定，鉴定意见作出前不得作最终定性。',
    basis: ['assault'],
    tracks: [...penalTracks, 'no_crime', 'education'],
    applies: isInjuryOpen,
  },
  {
    id: 'D-N1',
    text: '行为人年龄尚未查明，不得作最终的处罚、追究结论。',
    basis: ['ageCriminal', 'ageAdministrative'],
    tracks: penalTracks,
    applies: ({ facts }) => facts.offender.age === null,
  },
  {
    id: 'D-N2',
    text: '行为人精神状态有疑问而尚未鉴定，不得作最终的处罚、追究结论。',
    basis: ['capacity', 'capacityAdministrative'],
    tracks: penalTracks,
    applies: ({ facts: { offender } }) =>
      offender.mentalDoubt === 'yes' && offender.mentalCapacity === 'unknown',
  },
  {
    id: 'D-N3',
    text: '执法是否合法有争议而督察、法制部门尚未共同认定，不得作最终的处罚、追究结论。',
    basis: ['policeFault'],
    tracks: penalTracks,
    applies: isFaultOpen,
  },
  {
    id: 'D-N4',
    text: '多名被侵害人情况不同而行为没有分人记录，不得作最终的处罚、追究结论。',
    basis: ['assault'],
    tracks: penalTracks,
    applies: isNotToldApart,
  },
];

/** Why no final conclusion may be drawn yet, and for which tracks, whether the table opens them or not. */
export function finalBlocksOf(view: View): readonly FinalBlock[] {
  return blockRules
    .filter((rule) => rule.applies(view))
    .map(({ id, text, basis, tracks }) => ({
      ruleId: id,
      text,
      basis: basis.flatMap((key) => view.ruleSet.basis(key)),
      tracks,
    }));
}

function isInjuryOpen(view: View): boolean {
  return view.targets.some(
    (target) => wasAttacked(view, target) !== 'unmet' && injuredAtLeast(target, 'minor') === 'unknown',
  );
}
