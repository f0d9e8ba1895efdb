import { timeOf } from '../itemTime.ts';
import { isCopy, isDerived, isTaken, wantsText, wantsYes } from './rule.ts';
import type { LintRule, Scene, Verdict } from './rule.ts';

const INTERPRETATION = '最高人民法院关于适用刑事诉讼法的解释';
const recordings = '视听资料';

/** 视听资料: how it was taken out, original or why not, maker, time and place. Source: law.md §5.5. */
export const rulesOfRecordings: readonly LintRule[] = [
  {
    id: 'E-85',
    source: `${INTERPRETATION}第一百零八条`,
    verified: true,
    severity: 'defect',
    appliesTo: `从外部取得的${recordings}`,
    check: recorded(({ item }) => (isTaken(item) ? wantsYes(item.collection.recordMade) : 'notApplicable')),
    wrong: () => '没有附提取过程的说明。',
    unsaid: '没有写明是否附有提取过程的说明。',
    mend: '补写提取过程说明：何人、何时、何处、用何方法从何处提取。',
  },
  {
    id: 'E-86',
    source: `${INTERPRETATION}第一百零八条`,
    verified: true,
    severity: 'defect',
    appliesTo: `${recordings}的复制件`,
    check: recorded(({ item }) => (isCopy(item) ? wantsText(item.collection.copyReason) : 'notApplicable')),
    wrong: () => '是复制件，没有说明无法调取原件的原因。',
    unsaid: '没有说明无法调取原件的原因。',
    mend: '写明无法调取原件的原因、复制份数和复制过程。',
  },
  {
    id: 'E-87',
    source: `${INTERPRETATION}第一百零八条、第一百零九条`,
    verified: true,
    severity: 'defect',
    appliesTo: recordings,
    check: recorded(({ item: { collection } }) =>
      wantsText(collection.place, collection.method) === 'fine' &&
      (collection.act === 'selfMade' || wantsText(collection.provider) === 'fine')
        ? 'fine'
        : 'unsaid',
    ),
    wrong: () => '制作、取得的地点、方法或者持有人不清。',
    unsaid: '没有写全取得的地点、方法和制作人或者持有人；不能作出合理解释的不得作为定案的根据。',
    mend: '补填地点、方法、持有人或者提供人。',
  },
  {
    id: 'E-88',
    source: `${INTERPRETATION}第一百一十五条`,
    verified: true,
    severity: 'hint',
    appliesTo: '有声音的录像、录音',
    check: recorded(({ item }) => {
      const mediaType = item.file?.claims.mediaType ?? '';
      if (!/^(?:video|audio)\//u.test(mediaType)) return 'notApplicable';
      return item.transcript.length === 0 ? 'wrong' : 'fine';
    }),
    wrong: () => '没有文字抄清材料。',
    unsaid: '没有写明有无文字材料。',
    mend: '在“文字”中逐句整理与案件有关的对话。',
  },
  {
    id: 'E-89',
    source: `${INTERPRETATION}第一百零九条`,
    verified: true,
    severity: 'defect',
    appliesTo: recordings,
    check: recorded(({ item, rightsCase }) =>
      item.file !== null && timeOf(item, rightsCase.devices) === null ? 'unsaid' : 'fine',
    ),
    wrong: () => '制作时间不清。',
    unsaid: '没有认定制作（拍摄）时间。',
    mend: '选择时间来源；文件没有写明的，人工认定并写明理由。',
  },
];

function recorded(check: (scene: Scene) => Verdict) {
  return (scene: Scene): Verdict =>
    scene.item.legalKind === 'audiovisualMaterial' && !isDerived(scene.item) ? check(scene) : 'notApplicable';
}
