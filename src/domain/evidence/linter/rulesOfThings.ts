import { isTaken } from './ownMaking.ts';
import { isCopy, isDerived, isThingOrPaper, wantsPeople, wantsText, wantsYes } from './rule.ts';
import type { LintRule, Scene, Verdict } from './rule.ts';

const INTERPRETATION = '最高人民法院关于适用刑事诉讼法的解释';
const things = '物证、书证';

/** 物证、书证: where it comes from, who signed, original or copy. Source: law.md §5.5. */
export const rulesOfThings: readonly LintRule[] = [
  {
    id: 'E-60',
    source: `${INTERPRETATION}第八十六条`,
    severity: 'out',
    appliesTo: things,
    check: takenThing(({ item }) => wantsYes(item.collection.recordMade)),
    wrong: () => '没有笔录、清单证明来源。',
    unsaid: '没有写明是否制作了笔录、清单。',
    mend: '补交勘验、检查、搜查、提取、扣押的笔录或者清单；不能证明来源的不得作为定案的根据。确是本单位制作的，登记设备和使用人，或者按情况说明、笔录填写要素。',
  },
  {
    id: 'E-61',
    source: `${INTERPRETATION}第八十六条`,
    severity: 'defect',
    appliesTo: things,
    check: takenThing(({ item }) => wantsYes(item.collection.collectorsSigned)),
    wrong: () => '笔录、清单上没有取证人员签名。',
    unsaid: '没有写明取证人员是否签名。',
    mend: '由取证人员补签，或者写出情况说明。',
  },
  {
    id: 'E-62',
    source: `${INTERPRETATION}第八十六条`,
    severity: 'defect',
    appliesTo: things,
    check: takenThing(({ item }) => wantsYes(item.collection.providerSigned)),
    wrong: () => '笔录、清单上没有持有人、提供人签名。',
    unsaid: '没有写明持有人、提供人是否签名。',
    mend: '由持有人、提供人补签；拒绝或者无法签名的，在笔录上注明原因。',
  },
  {
    id: 'E-63',
    source: '公安机关办理刑事案件程序规定（待核）',
    severity: 'defect',
    appliesTo: things,
    check: takenThing(({ item }) => wantsPeople(item.collection.by, 2)),
    wrong: ({ item }) => `取证人员只有${item.collection.by.length}人，不足二人。`,
    unsaid: '没有写明取证人员。',
    mend: '核对笔录，补填另一名取证人员；确为一人取证的，写出情况说明。',
  },
  {
    id: 'E-64',
    source: `${INTERPRETATION}第八十六条；公安机关办理刑事案件程序规定第六十七条`,
    severity: 'defect',
    appliesTo: '复制件、照片、副本',
    check: copied(({ item }) => wantsText(item.collection.originalPlace)),
    wrong: () => '复制件没有注明原件、原物存放在哪里。',
    unsaid: '没有写明原件存放处。',
    mend: '在复制件上注明原件存放地点，并由制作人签名。',
  },
  {
    id: 'E-65',
    source: '公安机关办理刑事案件程序规定第六十七条',
    severity: 'defect',
    appliesTo: '复制件、照片、副本',
    check: copied(({ item }) => wantsText(item.collection.copyMaker)),
    wrong: () => '复制件没有注明制作人。',
    unsaid: '没有写明制作人。',
    mend: '补填制作人并由其签名。',
  },
  {
    id: 'E-66',
    source: `${INTERPRETATION}第八十六条；公安机关办理刑事案件程序规定第六十七条`,
    severity: 'defect',
    appliesTo: '复制件、照片、副本',
    check: copied(({ item }) => (item.collection.copiedAt === null ? 'wrong' : 'fine')),
    wrong: () => '复制件没有注明复制时间。',
    unsaid: '没有写明复制时间。',
    mend: '补填复制时间。',
  },
  {
    id: 'E-67',
    source: '公安机关办理刑事案件程序规定（待核）',
    severity: 'hint',
    appliesTo: '物证、书证的复制件',
    check: (scene) =>
      isThingOrPaper(scene.item)
        ? copied(({ item }) => wantsText(item.collection.copyReason))(scene)
        : 'notApplicable',
    wrong: () => '没有说明为什么不取原件、原物。',
    unsaid: '没有说明为什么不取原件、原物。',
    mend: '写明原件不便移动、不易保存或者依法应当返还等原因。',
  },
  {
    id: 'E-68',
    source: `${INTERPRETATION}第八十六条、第一百零八条`,
    severity: 'defect',
    appliesTo: '从外部取得的物证、书证、视听资料',
    check: (scene) => {
      const { item } = scene;
      const asks = isTaken(scene) && (isThingOrPaper(item) || item.legalKind === 'audiovisualMaterial');
      if (!asks) return 'notApplicable';
      return item.collection.form === 'unknown' ? 'unsaid' : 'fine';
    },
    wrong: () => '没有写明是原件还是复制件。',
    unsaid: '没有写明是原件还是复制件。',
    mend: '核对实物后选择“原件”或者“复制件”。',
  },
  {
    id: 'E-158',
    source: `${INTERPRETATION}第八十六条（待核）`,
    severity: 'defect',
    appliesTo: '登记的物证、书证',
    check: ({ item }) => {
      if (item.origin.kind !== 'registered' || !isThingOrPaper(item)) return 'notApplicable';
      return wantsText(item.origin.quantity, item.origin.features) === 'fine' ? 'fine' : 'unsaid';
    },
    wrong: () => '物品的名称、特征、数量、质量没有注明。',
    unsaid: '物品的特征、数量没有写全。',
    mend: '对照实物和清单写明特征、数量；清单上没有的，由制作人补正或者写出情况说明。',
  },
];

function takenThing(check: (scene: Scene) => Verdict) {
  return (scene: Scene): Verdict =>
    isTaken(scene) && isThingOrPaper(scene.item) ? check(scene) : 'notApplicable';
}

function copied(check: (scene: Scene) => Verdict) {
  return (scene: Scene): Verdict =>
    !isDerived(scene.item) && isCopy(scene.item) ? check(scene) : 'notApplicable';
}
