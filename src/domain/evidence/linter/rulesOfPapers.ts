import type { EvidenceItem } from '../evidenceItem.ts';
import type { Particulars } from '../particulars.ts';
import { isDerived, ofPaper, wantsNo, wantsPeople, wantsYes } from './rule.ts';
import type { LintRule, Verdict } from './rule.ts';

const INTERPRETATION = '最高人民法院关于适用刑事诉讼法的解释';
const LINEUP = `${INTERPRETATION}第一百零五条；公安机关办理刑事案件程序规定第二百六十条`;

/** 鉴定意见、辨认、检查笔录、情况说明. Source: law.md §5.5. */
export const rulesOfPapers: readonly LintRule[] = [
  {
    id: 'E-100',
    source: `${INTERPRETATION}第九十七条、第九十八条`,
    severity: 'out',
    appliesTo: '鉴定意见',
    check: ofPaper('appraisal', ({ isQualified }) => wantsYes(isQualified)),
    wrong: () => '鉴定机构或者鉴定人不具备资质。',
    unsaid: '没有核对鉴定机构和鉴定人的资质。',
    mend: '附资质证明；不具备资质的，重新委托鉴定。',
  },
  {
    id: 'E-101',
    source: `${INTERPRETATION}第九十七条、第九十八条`,
    severity: 'out',
    appliesTo: '鉴定意见',
    check: ofPaper('appraisal', ({ sampleOriginClear }) => wantsYes(sampleOriginClear)),
    wrong: () => '送检材料、样本来源不明。',
    unsaid: '没有写明送检材料来源是否清楚。',
    mend: '补交检材的提取、移交手续；来源不明的，重新鉴定。',
  },
  {
    id: 'E-102',
    source: `${INTERPRETATION}第九十七条、第九十八条`,
    severity: 'out',
    appliesTo: '鉴定意见',
    check: ofPaper('appraisal', ({ signed, stamped }) => both(wantsYes(signed), wantsYes(stamped))),
    wrong: () => '鉴定文书缺少签名或者盖章。',
    unsaid: '没有写明鉴定文书是否签名并盖章。',
    mend: '退回鉴定机构补签名、盖章。',
  },
  {
    id: 'E-103',
    source: '公安机关办理伤害案件规定第二十条、第二十二条',
    severity: 'defect',
    appliesTo: '鉴定意见',
    check: ofPaper('appraisal', ({ appraisers, toldBothSides }) =>
      both(wantsPeople(appraisers, 2), wantsYes(toldBothSides)),
    ),
    wrong: () => '鉴定人不足二人，或者鉴定意见没有告知双方。',
    unsaid: '没有写全鉴定人，或者没有写明鉴定意见是否告知双方。',
    mend: '补填鉴定人；制作《鉴定意见通知书》送达双方。',
  },
  {
    id: 'E-157',
    source: `${INTERPRETATION}第九十七条、第九十八条`,
    severity: 'out',
    appliesTo: '鉴定意见',
    check: ofPaper('appraisal', (_, { item }) => (item.proofs.length === 0 ? 'unsaid' : 'fine')),
    wrong: () => '鉴定意见与案件事实没有关联。',
    unsaid: '没有写明鉴定意见证明什么；与案件事实没有关联的不得作为定案的根据。',
    mend: '在“证明什么”中选择它证明的事项；与本案无关的，不作为证据使用。',
  },
  {
    id: 'E-104',
    source: LINEUP,
    severity: 'out',
    appliesTo: '辨认笔录',
    check: ofPaper('lineup', ({ of, count }) =>
      count === null ? 'unsaid' : count < smallestLineup[of] ? 'wrong' : 'fine',
    ),
    wrong: () => '供辨认的对象数量不足（人不少于七名，照片不少于十张，物品不少于五件）。',
    unsaid: '没有写明供辨认的对象数量。',
    mend: '按规定数量重新组织辨认。',
  },
  {
    id: 'E-105',
    source: LINEUP,
    severity: 'out',
    appliesTo: '辨认笔录',
    check: ofPaper('lineup', ({ prompted }) => wantsNo(prompted)),
    wrong: () => '辨认中给了辨认人暗示或者明显有指认嫌疑。',
    unsaid: '没有写明有无暗示。',
    mend: '该辨认不得作为定案的根据，以其他证据证明。',
  },
  {
    id: 'E-106',
    source: LINEUP,
    severity: 'out',
    appliesTo: '辨认笔录',
    check: ofPaper('lineup', ({ seenBefore }) => wantsNo(seenBefore)),
    wrong: () => '辨认前辨认人见过辨认对象。',
    unsaid: '没有写明辨认前是否见过辨认对象。',
    mend: '该辨认不得作为定案的根据，以其他证据证明。',
  },
  {
    id: 'E-107',
    source: `${LINEUP}（待核）`,
    severity: 'out',
    appliesTo: '辨认笔录',
    check: ofPaper('lineup', ({ heldSeparately, conductedBy }) =>
      both(wantsYes(heldSeparately), wantsPeople(conductedBy, 2)),
    ),
    wrong: () => '辨认没有个别进行，或者主持人员不足二人。',
    unsaid: '没有写明是否个别辨认、由谁主持。',
    mend: '由二人主持，重新个别辨认。',
  },
  {
    id: 'E-108',
    source: `${INTERPRETATION}第一百四十二条、第一百四十四条`,
    severity: 'defect',
    appliesTo: '到案经过、情况说明、自首立功证明',
    check: ({ item }) => {
      const { particulars } = item;
      if (particulars?.kind === 'explanation')
        return both(wantsYes(particulars.signed), wantsYes(particulars.stamped));
      // Filed as something else it must not slip through; what it is, a person says.
      return isCalledExplanation(item) && !isDerived(item) ? 'unsaid' : 'notApplicable';
    },
    wrong: () => '没有办案人员签名，或者没有盖单位公章。',
    unsaid: '没有写明是否签名并盖章；名称是情况说明、到案经过一类的，要按这一类填写要素。',
    mend: '由办案人员签名并加盖单位公章，在“取证”中选择“到案经过、情况说明”填写；名称写错的改正名称。',
  },
  {
    id: 'E-58',
    source: `${INTERPRETATION}第一百零二条（待核）`,
    severity: 'defect',
    appliesTo: '勘验、检查、搜查、扣押笔录',
    check: ofPaper('examination', ({ signed, conductedBy }) =>
      both(wantsYes(signed), wantsPeople(conductedBy, 2)),
    ),
    wrong: () => '笔录没有签名，或者检查人员不足二人。',
    unsaid: '没有写明由谁检查、是否签名。',
    mend: '补签名、补填检查人员，或者写出情况说明。',
  },
  {
    id: 'E-57',
    source: `${INTERPRETATION}第八十七条至第一百零五条（待核）`,
    severity: 'defect',
    appliesTo: '证言、陈述、供述、鉴定意见、笔录',
    check: ({ item }) => {
      const wanted = paperOf[item.legalKind];
      if (wanted === undefined || isDerived(item)) return 'notApplicable';
      const kind = item.particulars?.kind;
      return kind === undefined ? 'unsaid' : wanted.includes(kind) ? 'fine' : 'wrong';
    },
    wrong: () => '填写的笔录要素与证据种类不符。',
    unsaid: '笔录、鉴定的要素没有填写，无法检查合法性。',
    mend: '在“合法性”中按材料种类填写要素。',
  },
];

/** Source: 刑诉解释 第一百零五条; 程序规定 第二百六十条. */
const smallestLineup = { people: 7, photos: 10, objects: 5 } as const;

const paperOf: Readonly<Record<string, readonly Particulars['kind'][]>> = {
  affectedPersonStatement: ['interview', 'explanation'],
  witnessTestimony: ['interview', 'explanation'],
  counterpartyStatement: ['interview', 'explanation'],
  expertOpinion: ['appraisal'],
  examinationRecord: ['examination', 'lineup'],
};

/** Whatever kind of evidence it is filed as. */
function isCalledExplanation({ title }: EvidenceItem): boolean {
  return /情况说明|工作说明|(?:抓获|到案|归案|投案|破案)经过|(?:自首|立功|坦白)(?:情况|证明|材料)/u.test(
    title,
  );
}

/** Wrong beats not said, which beats fine. */
function both(a: Verdict, b: Verdict): Verdict {
  if (a === 'wrong' || b === 'wrong') return 'wrong';
  return a === 'unsaid' || b === 'unsaid' ? 'unsaid' : 'fine';
}
