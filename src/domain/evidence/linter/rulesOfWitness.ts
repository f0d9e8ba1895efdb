import type { AttestingWitness } from '../collection.ts';
import { isTaken } from './ownMaking.ts';
import { isThingOrPaper, wantsText, wantsYes } from './rule.ts';
import type { LintRule, Scene, Verdict } from './rule.ts';

const ARTICLE_194 = '公安机关办理刑事案件程序规定第一百九十四条';
const acts = '提取、扣押、封存，勘验、检查、辨认';

/** 见证人: an outsider who signs, or a whole recording and the reason. Source: law.md §5.3, §5.6. */
export const rulesOfWitness: readonly LintRule[] = [
  {
    ...standingRule('E-69', 'police', '见证人是公安机关工作人员。'),
    check: witnessed((witness, scene) =>
      witness.standing === 'police' || isDoer(witness, scene) ? 'wrong' : 'fine',
    ),
    wrong: ({ item }) => {
      const { attestingWitness } = item.collection;
      return attestingWitness === null || attestingWitness.standing === 'police'
        ? '见证人是公安机关工作人员。'
        : `见证人${attestingWitness.name.trim()}就是取证人员。`;
    },
  },
  standingRule('E-70', 'auxiliary', '见证人是公安机关聘用的人员（辅警）。'),
  {
    ...standingRule('E-71', 'interested', '见证人与案件有利害关系或者就是本案当事人。'),
    check: witnessed((witness, { rightsCase }) => {
      const people = [...rightsCase.officers, ...rightsCase.counterparties];
      const isParty = people.some(({ name }) => name.trim() === witness.name.trim());
      return witness.standing === 'interested' || isParty ? 'wrong' : 'fine';
    }),
  },
  standingRule('E-72', 'unfit', '见证人生理、精神上有缺陷或者年幼，不具有相应辨别能力。'),
  {
    id: 'E-73',
    source: ARTICLE_194,
    severity: 'defect',
    appliesTo: acts,
    check: witnessed(({ standing }) => (standing === 'unknown' ? 'unsaid' : 'fine')),
    wrong: () => '没有查明见证人的身份。',
    unsaid: '没有查明见证人的身份，不能判断是否适格。',
    mend: '核对见证人身份，选择“与案件无关的人”或者不适格的情形。',
  },
  {
    id: 'E-74',
    source: `${ARTICLE_194}（待核）`,
    severity: 'defect',
    appliesTo: acts,
    check: witnessed(({ signed }) => wantsYes(signed)),
    wrong: () => '见证人没有签名。',
    unsaid: '没有写明见证人是否签名。',
    mend: '由见证人补签，或者写出情况说明。',
  },
  {
    id: 'E-75',
    source: ARTICLE_194,
    severity: 'defect',
    appliesTo: acts,
    check: unwitnessed(({ item: { collection } }) => {
      const isUntouched = collection.noWitnessReason.trim() === '' && collection.filmed === 'unknown';
      return isUntouched ? 'unsaid' : wantsText(collection.noWitnessReason);
    }),
    wrong: () => '没有见证人，也没有注明原因。',
    unsaid: '没有写明有无见证人。',
    mend: '填写见证人；客观上没有合适的人的，在笔录上注明情况。',
  },
  {
    id: 'E-76',
    source: ARTICLE_194,
    severity: 'defect',
    appliesTo: acts,
    check: unwitnessed(({ item }) => wantsYes(item.collection.filmed)),
    wrong: () => '没有见证人，又没有对活动全程录像。',
    unsaid: '没有见证人，没有写明是否全程录像。',
    mend: '补交全程录像；没有录像的，写出情况说明并以其他证据印证。',
  },
];

function standingRule(id: string, standing: AttestingWitness['standing'], text: string): LintRule {
  return {
    id,
    source: ARTICLE_194,
    severity: 'defect',
    appliesTo: acts,
    check: witnessed((witness) => (witness.standing === standing ? 'wrong' : 'fine')),
    wrong: () => text,
    unsaid: '没有查明见证人的身份。',
    mend: '这名见证人不能担任见证；补交全程录像或者另有合格见证人的材料，并写出情况说明。',
  };
}

/** Whoever did the act cannot have watched it from outside, whatever else was written of them. */
function isDoer({ name }: AttestingWitness, { item: { collection, particulars } }: Scene): boolean {
  const holds = particulars?.kind === 'examination' || particulars?.kind === 'lineup';
  const doers = [...collection.by, ...(holds ? particulars.conductedBy : [])];
  return doers.some((doer) => doer.trim() === name.trim());
}

/** Acts that somebody from outside must watch. */
function needsWitness(scene: Scene): boolean {
  const { item } = scene;
  const paper = item.particulars?.kind;
  if (paper === 'examination' || paper === 'lineup') return true;
  const { act } = item.collection;
  const isForced = act === 'seizure' || act === 'sealing';
  // A paper somebody hands over on request is not searched for; a thing or data taken from a scene are.
  const isWatched = isForced || (act === 'collection' && item.legalKind !== 'documentaryEvidence');
  return isTaken(scene) && isWatched && (isThingOrPaper(item) || item.legalKind === 'electronicData');
}

function witnessed(check: (witness: AttestingWitness, scene: Scene) => Verdict) {
  return (scene: Scene): Verdict => {
    const witness = scene.item.collection.attestingWitness;
    return witness === null || !needsWitness(scene) ? 'notApplicable' : check(witness, scene);
  };
}

function unwitnessed(check: (scene: Scene) => Verdict) {
  return (scene: Scene): Verdict =>
    scene.item.collection.attestingWitness === null && needsWitness(scene) ? check(scene) : 'notApplicable';
}
