import type { Answer } from '../collection.ts';
import { Day, epochMs, startOfDay } from '../../kernel/moment.ts';
import type { EvidenceItem } from '../evidenceItem.ts';
import type { Particulars } from '../particulars.ts';
import { ofPaper, wantsNo, wantsPeople, wantsText, wantsYes } from './rule.ts';
import type { LintRule, Scene, Verdict } from './rule.ts';

const INTERPRETATION = '最高人民法院关于适用刑事诉讼法的解释';
const statements = '询问、讯问笔录';

/** 证言、陈述、供述: apart, confirmed, by two, with who must be there. Source: law.md §5.5. */
export const rulesOfInterviews: readonly LintRule[] = [
  {
    id: 'E-90',
    source: `${INTERPRETATION}第八十九条、第九十条`,
    severity: 'out',
    appliesTo: statements,
    check: ofPaper('interview', ({ heldSeparately }) => wantsYes(heldSeparately)),
    wrong: () => '询问没有个别进行。',
    unsaid: '没有写明是否个别询问。',
    mend: '重新个别询问；原笔录不得作为定案的根据。',
  },
  {
    id: 'E-91',
    source: `${INTERPRETATION}第八十九条、第九十条、第九十四条、第九十五条`,
    severity: 'out',
    appliesTo: statements,
    check: ofPaper('interview', ({ confirmed }) => wantsYes(confirmed)),
    wrong: () => '笔录没有经本人核对确认。',
    unsaid: '没有写明是否经本人核对确认。',
    mend: '交本人核对并逐页签名、捺印；不能补的重新询问。',
  },
  {
    id: 'E-92',
    source: `${INTERPRETATION}第八十九条、第九十条`,
    severity: 'defect',
    appliesTo: statements,
    check: ofPaper('interview', ({ startedAt, endedAt, place }) =>
      startedAt === null || endedAt === null ? 'wrong' : wantsText(place),
    ),
    wrong: () => '笔录没有写全起止时间和地点。',
    unsaid: '没有写明起止时间和地点。',
    mend: '按笔录补填；笔录上没有的，写出情况说明。',
  },
  {
    id: 'E-204',
    source: `${INTERPRETATION}第九十条（待核）`,
    severity: 'defect',
    appliesTo: '询问、讯问、勘验、检查、搜查笔录',
    check: ({ item: { particulars } }) => {
      if (particulars?.kind !== 'interview' && particulars?.kind !== 'examination') return 'notApplicable';
      const { startedAt, endedAt } = particulars;
      return startedAt !== null && endedAt !== null && epochMs(endedAt) <= epochMs(startedAt)
        ? 'wrong'
        : 'fine';
    },
    wrong: () => '笔录的终止时间不晚于起始时间。',
    unsaid: '没有写明起止时间。',
    mend: '核对笔录：录入有误的改正，笔录本身写错的由制作人补正或者写出情况说明。',
  },
  {
    id: 'E-93',
    source: `${INTERPRETATION}第九十条、第九十五条；公安机关办理刑事案件程序规定（待核）`,
    severity: 'defect',
    appliesTo: statements,
    check: ofPaper('interview', (paper) =>
      isHeldByOneRecorded(paper) ? 'fine' : wantsPeople(paper.interviewers, 2),
    ),
    wrong: () => '询问、讯问人员只有一人。',
    unsaid: '没有写明询问、讯问人员。',
    mend: '核对笔录补填另一人；确为一人的，重新询问或者写出情况说明。',
  },
  {
    id: 'E-174',
    source: '治安管理处罚法第一百零八条（待核）',
    severity: 'hint',
    appliesTo: statements,
    check: ofPaper('interview', (paper) => (isHeldByOneRecorded(paper) ? 'wrong' : 'notApplicable')),
    wrong: () =>
      '只有一名人民警察询问：限治安案件，在执法办案场所进行并全程同步录音录像；录音录像丢失、损毁的，不能作为证据。',
    unsaid: '没有写明询问人员、地点和录音录像。',
    mend: '把全程同步录音录像附卷；转为刑事案件的，由二名侦查人员重新讯问。',
  },
  {
    id: 'E-94',
    source: `${INTERPRETATION}第八十九条、第九十条`,
    severity: 'defect',
    appliesTo: statements,
    check: ofPaper('interview', (_, { overlaps }) => (overlaps.size === 0 ? 'fine' : 'wrong')),
    wrong: ({ overlaps }) =>
      `同一时段同一人员询问了不同的人：${[...overlaps].map(overlapWords).join('；')}。`,
    unsaid: '没有写明起止时间。',
    mend: '核对两份笔录的起止时间和人员；确有重叠的，写出情况说明或者重新询问。',
  },
  {
    id: 'E-95',
    source: `${INTERPRETATION}第八十八条`,
    severity: 'out',
    appliesTo: '证人证言、被害人陈述',
    check: ofPaper('interview', ({ drunk }, { item }) =>
      isSuspect(item) ? 'notApplicable' : wantsNo(drunk),
    ),
    wrong: () => '陈述人当时明显醉酒，不能正常感知或者正确表达。',
    unsaid: '没有写明陈述人是否醉酒。',
    mend: '酒醒后重新询问；原笔录不得作为证据使用。',
  },
  {
    id: 'E-96',
    source: `${INTERPRETATION}第九十四条、第九十五条；治安管理处罚法第九十八条`,
    severity: 'out',
    appliesTo: '未成年人的供述、辩解',
    check: ofPaper('interview', (paper, { item }) =>
      isSuspect(item) ? guardianThere(paper) : 'notApplicable',
    ),
    wrong: () => '讯问未成年人，法定代理人或者合适成年人不在场。',
    unsaid: '没有写明被讯问人是否未成年。',
    mend: '通知法定代理人或者合适成年人到场，重新讯问。',
  },
  {
    id: 'E-59',
    source: `${INTERPRETATION}第九十条；治安管理处罚法第九十八条（待核）`,
    severity: 'defect',
    appliesTo: '未成年人的证言、陈述',
    check: ofPaper('interview', (paper, { item }) =>
      isSuspect(item) ? 'notApplicable' : guardianThere(paper),
    ),
    wrong: () => '询问未成年人，法定代理人或者合适成年人不在场。',
    unsaid: '没有写明被询问人是否未成年。',
    mend: '通知法定代理人或者合适成年人到场，重新询问；不能到场的写明原因。',
  },
  {
    id: 'E-97',
    source: `${INTERPRETATION}第八十九条、第九十条、第九十四条、第九十五条`,
    severity: 'out',
    appliesTo: statements,
    check: ofPaper('interview', ({ needsInterpreter, interpreter }) =>
      needsInterpreter === 'unknown' ? 'unsaid' : needsInterpreter === 'no' ? 'fine' : wantsText(interpreter),
    ),
    wrong: () => '应当提供翻译而没有提供。',
    unsaid: '没有写明是否需要翻译（聋哑人、不通晓当地语言文字）。',
    mend: '聘请翻译人员后重新询问。',
  },
  {
    id: 'E-98',
    source: `${INTERPRETATION}第九十条、第九十五条（待核）`,
    severity: 'defect',
    appliesTo: statements,
    check: ofPaper('interview', ({ rightsTold }) => wantsYes(rightsTold)),
    wrong: () => '没有告知权利义务和法律责任。',
    unsaid: '没有写明是否告知权利义务。',
    mend: '补交权利义务告知书，或者写出情况说明。',
  },
  {
    id: 'E-99',
    source: `${INTERPRETATION}第七十四条；治安管理处罚法第九十七条`,
    severity: 'out',
    appliesTo: '在执法办案场所的询问、讯问',
    check: ofPaper('interview', ({ recorded, inHandlingCentre }) => {
      if (inHandlingCentre === 'no' || recorded === 'yes') return 'fine';
      return recorded === 'no' && inHandlingCentre === 'yes' ? 'wrong' : 'unsaid';
    }),
    wrong: () => '在执法办案场所询问、讯问，没有全程同步录音录像。',
    unsaid: '没有写明是否在执法办案场所、有无同步录音录像。',
    mend: '调取办案场所的同步录音录像；没有的，不能排除非法取证可能的应当排除。',
  },
  {
    id: 'E-155',
    source: `${INTERPRETATION}第九十条（待核）`,
    severity: 'defect',
    appliesTo: statements,
    check: ofPaper('interview', ({ recorder }) => (recorder.trim() === '' ? 'unsaid' : 'fine')),
    wrong: () => '笔录没有填写记录人。',
    unsaid: '没有写明记录人。',
    mend: '按笔录补填记录人；笔录上没有的，写出情况说明。',
  },
  {
    id: 'E-156',
    source: `${INTERPRETATION}第九十条（待核）`,
    severity: 'defect',
    appliesTo: statements,
    check: ofPaper('interview', ({ personId, personName }) =>
      personId === null && personName.trim() === '' ? 'unsaid' : 'fine',
    ),
    wrong: () => '没有写明被询问人、被讯问人。',
    unsaid: '没有写明被询问人、被讯问人。',
    mend: '按笔录选择或者填写被询问人。',
  },
];

/** From this day one officer may hold an interview alone in a handling centre with everything recorded. Source: 治安管理处罚法第一百零八条. */
const ONE_OFFICER_SINCE = epochMs(startOfDay(Day.parse('2026-01-01')));

type Interview = Extract<Particulars, { readonly kind: 'interview' }>;

function isHeldByOneRecorded({ interviewers, inHandlingCentre, recorded, startedAt }: Interview): boolean {
  const isByOne = wantsPeople(interviewers, 1) === 'fine' && wantsPeople(interviewers, 2) === 'wrong';
  const isRecordedThere = inHandlingCentre === 'yes' && recorded === 'yes';
  return isByOne && isRecordedThere && startedAt !== null && epochMs(startedAt) >= ONE_OFFICER_SINCE;
}

function guardianThere({
  isMinor,
  guardian,
}: {
  readonly isMinor: Answer;
  readonly guardian: string;
}): Verdict {
  return isMinor === 'yes' ? wantsText(guardian) : wantsNo(isMinor);
}

function isSuspect({ legalKind }: EvidenceItem): boolean {
  return legalKind === 'counterpartyStatement';
}

function overlapWords([name, numbers]: readonly [string, readonly number[]]): string {
  return `${name}（证据${numbers.join('、')}）`;
}

/** For `Scene`: nothing overlaps. */
export const noOverlaps: Scene['overlaps'] = new Map();
