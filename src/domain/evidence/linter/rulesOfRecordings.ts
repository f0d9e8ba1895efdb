import { timeOf } from '../itemTime.ts';
import type { Particulars } from '../particulars.ts';
import { isOwnRecording } from './ownMaking.ts';
import { isCopy, isDerived, wantsNo, wantsText, wantsYes } from './rule.ts';
import type { LintRule, Scene, Verdict } from './rule.ts';

const INTERPRETATION = '最高人民法院关于适用刑事诉讼法的解释';
const recordings = '视听资料';
type RecordingParticulars = Extract<Particulars, { readonly kind: 'recording' }>;

/** 视听资料: how it was taken out, original or why not, maker, time and place. Source: law.md §5.5. */
export const rulesOfRecordings: readonly LintRule[] = [
  {
    id: 'E-85',
    source: `${INTERPRETATION}第一百零八条`,
    severity: 'defect',
    appliesTo: `从外部取得的${recordings}`,
    check: recorded((scene) => {
      const { act, recordMade } = scene.item.collection;
      if (act !== 'selfMade') return wantsYes(recordMade);
      // The word alone does not make it the police's own; whoever wrote it is asked.
      return isOwnRecording(scene) || recordMade === 'yes' ? 'fine' : 'unsaid';
    }),
    wrong: () => '没有附提取过程的说明。',
    unsaid: '没有写明是否附有提取过程的说明；写“自行制作”的，看不出是本单位谁用什么设备制作。',
    mend: '补写提取过程说明：何人、何时、何处、用何方法从何处提取；确是自行制作的，登记设备和佩戴人、使用人。',
  },
  {
    id: 'E-86',
    source: `${INTERPRETATION}第一百零八条`,
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
    severity: 'defect',
    appliesTo: recordings,
    check: recorded((scene) => {
      const { act, place, method, provider } = scene.item.collection;
      const isMakerKnown = act === 'selfMade' && isOwnRecording(scene);
      return isMakerKnown || wantsText(provider) === 'fine' ? saidOrNot(place, method) : 'unsaid';
    }),
    wrong: () => '制作、取得的地点、方法或者持有人不清。',
    unsaid: '没有写全取得的地点、方法和制作人或者持有人；不能作出合理解释的不得作为定案的根据。',
    mend: '补填地点、方法、持有人或者提供人。',
  },
  {
    id: 'E-88',
    source: `${INTERPRETATION}第一百一十五条`,
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
    severity: 'defect',
    appliesTo: recordings,
    check: recorded(({ item, rightsCase }) =>
      item.file !== null && timeOf(item, rightsCase.devices) === null ? 'unsaid' : 'fine',
    ),
    wrong: () => '制作时间不清。',
    unsaid: '没有认定制作（拍摄）时间。',
    mend: '选择时间来源；文件没有写明的，人工认定并写明理由。',
  },
  {
    id: 'E-153',
    source: `${INTERPRETATION}第一百零八条、第一百一十条（待核）`,
    severity: 'defect',
    appliesTo: '视听资料、电子数据',
    check: digital(({ edited, editNote }) => (edited === 'yes' ? wantsText(editNote) : wantsNo(edited))),
    wrong: () => '有剪辑、增加、删改，没有写明是怎样改的。',
    unsaid: '没有写明有无剪辑、增加、删改。',
    mend: '写明由谁、何时、为什么、改了哪里，并附未改动的原件；原件由本工具保存，不改动。',
  },
  {
    id: 'E-154',
    source: `${INTERPRETATION}第一百零九条、第一百一十四条`,
    severity: 'out',
    appliesTo: '视听资料、电子数据',
    check: digital(({ doubted, doubtAnswered }) =>
      doubted === 'yes' ? wantsText(doubtAnswered) : wantsNo(doubted),
    ),
    wrong: () => '真实性，或者制作、取得的时间、地点、方式有疑问，没有合理解释。',
    unsaid: '没有写明真实性和来源有无疑问。',
    mend: '作出说明、补强或者鉴定；无法确定真伪的不得作为定案的根据。',
  },
];

/** Says something of whoever may have altered it; what was made here from a parent follows the parent. */
function digital(check: (paper: RecordingParticulars) => Verdict) {
  return ({ item }: Scene): Verdict => {
    const isDigital = item.legalKind === 'audiovisualMaterial' || item.legalKind === 'electronicData';
    if (!isDigital || item.file === null || isDerived(item)) return 'notApplicable';
    return item.particulars?.kind === 'recording' ? check(item.particulars) : 'unsaid';
  };
}

function saidOrNot(...texts: readonly string[]): Verdict {
  return wantsText(...texts) === 'fine' ? 'fine' : 'unsaid';
}

function recorded(check: (scene: Scene) => Verdict) {
  return (scene: Scene): Verdict =>
    scene.item.legalKind === 'audiovisualMaterial' && !isDerived(scene.item) ? check(scene) : 'notApplicable';
}
