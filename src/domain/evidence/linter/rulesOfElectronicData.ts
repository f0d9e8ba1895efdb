import { lastVerification } from '../verification.ts';
import { isTaken } from './ownMaking.ts';
import { isDerived, wantsPeople, wantsText, wantsYes } from './rule.ts';
import type { LintRule, Scene, Verdict } from './rule.ts';

const INTERPRETATION = '最高人民法院关于适用刑事诉讼法的解释';
const data = '电子数据';

/** 电子数据: sealed or why not, record and list, signatures, two people, digest. Source: law.md §5.5, §5.6. */
export const rulesOfElectronicData: readonly LintRule[] = [
  {
    id: 'E-77',
    source: `${INTERPRETATION}第一百一十条至第一百一十四条；公安机关办理刑事案件程序规定第六十六条`,
    severity: 'defect',
    appliesTo: data,
    check: takenData(({ item: { collection } }) =>
      collection.mediumSealed === 'no'
        ? wantsText(collection.notSealedReason)
        : wantsYes(collection.mediumSealed),
    ),
    wrong: () => '原始存储介质没有封存，也没有说明原因。',
    unsaid: '没有写明原始存储介质是否封存。',
    mend: '填写封存情况；不能封存的，在笔录中注明原因、存放地点。',
  },
  {
    id: 'E-78',
    source: `${INTERPRETATION}第一百一十二条；法发〔2016〕22号第十四条（待核）`,
    severity: 'defect',
    appliesTo: data,
    check: takenData(({ item }) => wantsYes(item.collection.recordMade)),
    wrong: () => '没有制作提取笔录和电子数据清单。',
    unsaid: '没有写明是否制作了提取笔录和清单。',
    mend: '补交提取笔录，附清单（类别、文件格式、校验值）；确是本单位制作的，登记设备和使用人。',
  },
  {
    id: 'E-79',
    source: `${INTERPRETATION}第一百一十条至第一百一十四条`,
    severity: 'defect',
    appliesTo: data,
    check: takenData(({ item }) => wantsYes(item.collection.collectorsSigned)),
    wrong: () => '提取笔录、清单上没有侦查（办案）人员签名。',
    unsaid: '没有写明取证人员是否签名。',
    mend: '由取证人员补签，或者写出情况说明。',
  },
  {
    id: 'E-80',
    source: `${INTERPRETATION}第一百一十条至第一百一十四条`,
    severity: 'defect',
    appliesTo: data,
    check: takenData(({ item: { collection } }) =>
      collection.providerSigned === 'no' && collection.attestingWitness?.signed === 'yes'
        ? 'fine'
        : wantsYes(collection.providerSigned),
    ),
    wrong: () => '提取笔录、清单上没有持有人、提供人签名，也没有见证人签名。',
    unsaid: '没有写明持有人、提供人是否签名。',
    mend: '由持有人、提供人补签；无法签名的，由见证人签名或者注明原因。',
  },
  {
    id: 'E-81',
    source: `${INTERPRETATION}第一百一十二条`,
    severity: 'defect',
    appliesTo: data,
    check: takenData(({ item }) => wantsPeople(item.collection.by, 2)),
    wrong: () => '提取电子数据的人员不足二人。',
    unsaid: '没有写明提取人员。',
    mend: '核对笔录，补填另一名人员；确为一人提取的，写出情况说明。',
  },
  {
    id: 'E-82',
    source: `${INTERPRETATION}第一百一十条至第一百一十四条`,
    severity: 'defect',
    appliesTo: data,
    check: ({ item }) => {
      if (item.legalKind !== 'electronicData' || item.file === null) return 'notApplicable';
      const { mediaType, extensionMatches } = item.file.claims;
      return mediaType !== null && extensionMatches ? 'fine' : 'wrong';
    },
    wrong: () => '文件类别、格式不清，或者扩展名与内容不符。',
    unsaid: '没有写明文件格式。',
    mend: '在清单上写明名称、类别、格式；扩展名不符的说明原因。',
  },
  {
    id: 'E-83',
    source: `${INTERPRETATION}第一百一十条、第一百一十一条；法发〔2016〕22号第五条（待核）`,
    severity: 'defect',
    appliesTo: data,
    check: ({ item }) => {
      if (item.legalKind !== 'electronicData' || isDerived(item)) return 'notApplicable';
      if (item.file === null) return 'wrong';
      const found = lastVerification(item);
      if (found === null) return 'unsaid';
      return found === 'same' ? 'fine' : 'wrong';
    },
    wrong: ({ item }) =>
      item.file === null
        ? '没有文件，也就没有完整性校验值可以比对。'
        : '最近一次回读，文件与登记的完整性校验值不符，或者资料库中没有这个文件。',
    unsaid: '完整性校验值还没有回读比对。',
    mend: '导入文件并点“校验全部证据”，比对校验值。',
  },
  {
    id: 'E-84',
    source: `${INTERPRETATION}第一百零九条、第一百一十四条`,
    severity: 'out',
    appliesTo: '视听资料、电子数据',
    check: ({ item }) => {
      const isDigital = item.legalKind === 'electronicData' || item.legalKind === 'audiovisualMaterial';
      if (!isDigital || item.file === null) return 'notApplicable';
      const { damage, isExecutable } = item.file.claims;
      return damage === null && !isExecutable ? 'fine' : 'wrong';
    },
    wrong: () => '文件残缺或者是可执行程序，无法确定真伪。',
    unsaid: '没有检查文件是否完整。',
    mend: '从原始存储介质重新提取；无法重新提取的，不作为证据使用。',
  },
];

function takenData(check: (scene: Scene) => Verdict) {
  return (scene: Scene): Verdict =>
    isTaken(scene) && scene.item.legalKind === 'electronicData' ? check(scene) : 'notApplicable';
}
