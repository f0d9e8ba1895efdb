import { overdueText } from '../evidence/custodyState.ts';
import { officialDateTime } from '../kernel/moment.ts';
import { openDemands } from '../supervision/oversight.ts';
import { standingHappened } from './clockRecord.ts';
import type { StepRule } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';
import { always, isHurt, listed, namesOf, nobodyHurt } from './stepsAtOnce.ts';
import { stepsOfCare } from './stepsOfCare.ts';
import { stepsOfConduct } from './stepsOfConduct.ts';
import { stepsOfDecision } from './stepsOfDecision.ts';
import { stepsOfActs, stepsOfPenalty, stepsOfPersons } from './stepsOfFacts.ts';

const openNotices = ({ oversight }: RightsCase) => oversight.notices.filter(({ ending }) => ending === null);
const noticeDue = ({ recipientUnit, feedbackDueAt }: RightsCase['oversight']['notices'][number]) =>
  `${recipientUnit}应当在${officialDateTime(feedbackDueAt)}以前反馈`;
const openInstructions = ({ upward }: RightsCase) =>
  upward.instructions.filter(({ struck, result }) => struck === null && result === null);
const notTold = ({ officers, relief }: RightsCase) =>
  officers.filter(
    (officer) => isHurt(officer) && relief.outcomeTold.every(({ officerId }) => officerId !== officer.id),
  );

function hurtAuxiliaries({ officers }: RightsCase): RightsCase['officers'] {
  return officers.filter((officer) => officer.category === 'auxiliaryOfficer' && isHurt(officer));
}

function withoutWorkInjuryClaim(rightsCase: RightsCase): RightsCase['officers'] {
  const hurt = hurtAuxiliaries(rightsCase);
  const applied = standingHappened(rightsCase.clockRecords).flatMap(({ event, subjectId }) =>
    event === 'workInjuryApplied' ? [subjectId] : [],
  );
  // Where only one was hurt, a record that names nobody is his.
  return hurt.filter(({ id }) => !applied.includes(id) && !(hurt.length === 1 && applied.includes(null)));
}

/** Evidence, decision, supervision, closing and what follows, in the order an officer works. Source: SPEC M-8. */
export const laterRules: readonly StepRule[] = [
  ...stepsOfPersons,
  {
    id: 'importEvidence',
    label: '导入证据',
    why: '尽早把视频、照片固定下来，避免覆盖和丢失',
    source: '《公安机关办理刑事案件程序规定》第六十六条',
    tab: 'evidence',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.evidence.length > 0,
  },
  {
    id: 'checklist',
    label: '补齐证据清单',
    why: '清单上还有没证明的事项',
    source: '证据清单各项所列条文',
    tab: 'evidence',
    before: 'close',
    notApplicable: always,
    isDone: (_, basis) => basis.checklist.every((entry) => entry.state !== 'missing'),
    open: (_, { checklist }) =>
      `缺${listed(checklist.filter(({ state }) => state === 'missing').map(({ requirement }) => requirement.label))}`,
  },
  {
    id: 'gapDuties',
    label: '催办逾期的补证任务',
    why: '补证任务过了期限还没有办结，看是谁的、差什么',
    source: '本工具表式E08',
    tab: 'evidence',
    before: 'close',
    notApplicable: (rightsCase) => (rightsCase.gapDuties.length > 0 ? null : '没有交办补证任务'),
    isDone: (_, { overdueDuties }) => overdueDuties.length === 0,
  },
  {
    id: 'overdueReturns',
    label: '催还逾期未退的证据',
    why: '约定退回的日期已过；已经退回的登记交接',
    source: '本工具表式E06',
    tab: 'evidence',
    before: 'close',
    notApplicable: ({ handovers }) =>
      handovers.some(({ dueBackOn }) => dueBackOn !== null) ? null : '没有约定退回的交接',
    isDone: (_, { overdueReturns }) => overdueReturns.length === 0,
    open: (_, { overdueReturns }) => overdueReturns.map(overdueText).join('；'),
  },
  ...stepsOfActs,
  ...stepsOfConduct,
  ...stepsOfDecision,
  ...stepsOfPenalty,
  {
    id: 'riskCard',
    label: '填写事前风险评估卡',
    why: '当时有没有评估过风险、带了什么装备，为以后的勤务提醒',
    source: 'S11 规范执法活动；公安部令第153号第二条',
    tab: 'supervision',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.oversight.riskCard !== null,
  },
  {
    id: 'watchLog',
    label: '写盯案日志',
    why: '督察每次看了什么、提了什么要求，都要有记录',
    source: 'S3 督察长盯案；公安机关督察条例第五条',
    tab: 'supervision',
    before: 'close',
    notApplicable: (rightsCase) => (rightsCase.level === 'ordinary' ? '一般案件可以不专门盯案' : null),
    isDone: (rightsCase) => rightsCase.oversight.watchLog.length > 0,
  },
  {
    id: 'watchDemands',
    label: '落实盯案提出的要求',
    why: '督察提的要求件件有落实，落实以后写明整改情况',
    source: 'S3 督察促案；公安机关督察条例第五条',
    tab: 'supervision',
    before: 'close',
    notApplicable: ({ oversight }) =>
      oversight.watchLog.some(({ demand }) => demand.trim() !== '') ? null : '盯案记录中没有提出要求',
    isDone: (rightsCase) => openDemands(rightsCase).length === 0,
    open: (rightsCase) => listed(openDemands(rightsCase).map(({ by, demand }) => `${by}：${demand}`)),
  },
  {
    id: 'notices',
    label: '办结督办通知',
    why: '承办单位反馈后，由督察核实办结',
    source: '公安机关督察条例第十五条',
    tab: 'supervision',
    before: 'close',
    notApplicable: (rightsCase) => (rightsCase.oversight.notices.length > 0 ? null : '没有发过督办通知'),
    isDone: (rightsCase) => openNotices(rightsCase).length === 0,
    open: (rightsCase) =>
      `还有${openNotices(rightsCase).length}份没有办结：${listed(openNotices(rightsCase).map(noticeDue))}`,
  },
  {
    id: 'instructions',
    label: '办结上级批示交办',
    why: '批示交办的事项件件有着落，办理结果写清楚',
    source: 'S7 上报市局、省厅维权办；本工具',
    tab: 'upward',
    before: 'close',
    notApplicable: ({ upward }) =>
      upward.instructions.some(({ struck }) => struck === null) ? null : '没有收到上级批示交办',
    isDone: (rightsCase) => openInstructions(rightsCase).length === 0,
    open: (rightsCase) => `还有${openInstructions(rightsCase).length}件没有办结`,
  },
  ...stepsOfCare,
  {
    id: 'workInjury',
    label: '辅警工伤申请',
    why: '用人单位应当在30日内申请工伤认定；申请后在“期限”登记，在别处办理的点“不适用”写明',
    source: '《工伤保险条例》第十七条',
    tab: 'clocks',
    before: 'close',
    notApplicable: (rightsCase) => (hurtAuxiliaries(rightsCase).length > 0 ? null : '没有受伤的辅警'),
    isDone: (rightsCase) => withoutWorkInjuryClaim(rightsCase).length === 0,
    open: (rightsCase) => `${namesOf(withoutWorkInjuryClaim(rightsCase))}还没有登记工伤认定申请`,
  },
  {
    id: 'papers',
    label: '制作应当入卷的文书',
    why: '卷内还缺文书',
    source: '《公安机关办理行政案件程序规定》第二百六十一条',
    tab: 'documents',
    before: 'close',
    notApplicable: always,
    isDone: (_, basis) => basis.missingMaterials.every((entry) => entry.templateId === null),
  },
  {
    id: 'reply',
    label: '答复申请人',
    why: '申请人应当知道办理结果和怎样申请复核',
    source: '本工具表式A02；公安部令第153号第四条',
    tab: 'stages',
    before: 'close',
    notApplicable: ({ procedure }) => (procedure.application === null ? '没有人提出维权申请' : null),
    isDone: ({ procedure }) => procedure.closing?.reply != null,
  },
  {
    id: 'outcomeTold',
    label: '告知受伤人员办理结果',
    why: '受侵害的人应当从组织上知道结果，而不是从别处听说',
    source: '本工具；参照Operation Hampshire',
    tab: 'care',
    before: 'close',
    notApplicable: nobodyHurt,
    isDone: (rightsCase) => notTold(rightsCase).length === 0,
    open: (rightsCase) => `还没有告知${namesOf(notTold(rightsCase))}`,
  },
  {
    id: 'closing',
    label: '写结案报告并报批结案',
    why: '写明结论、法律结果、经验和改进；由维权办或者督察长结案',
    source: '本工具表式A01',
    tab: 'stages',
    before: 'archive',
    notApplicable: ({ stage }) =>
      stage === 'declined' || stage === 'terminated' ? '案件没有进入办理' : null,
    isDone: ({ procedure, stage }) =>
      procedure.closing !== null && (stage === 'closed' || stage === 'archived'),
  },
  {
    id: 'qualityReview',
    label: '事后执法质量评查',
    why: '好的做法留下来，有问题的追究或者免责都写明',
    source: 'S11 事后追踪问责；公安部令第138号',
    tab: 'supervision',
    before: 'archive',
    notApplicable: always,
    isDone: ({ oversight }) => oversight.qualityReview !== null,
  },
  {
    id: 'export',
    label: '导出卷宗移送法制',
    why: '导出后从U盘回读校验，打印移交清单',
    source: '刑事案件“两统一”（待核）',
    tab: 'dossier',
    before: 'archive',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.exports.length > 0,
  },
];
