import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** 事前风险评估: what was foreseen before the duty, or looked at again afterwards. Source: mission S11. */
export const RiskCard = z.strictObject({
  /** Whether the duty was weighed beforehand; never supposed. */
  assessedBefore: z.enum(['yes', 'no', 'unknown']),
  duty: z.string().trim().min(1).max(120),
  risks: z.array(z.string().max(60)).max(30).readonly(),
  precautions: z.array(z.string().max(60)).max(30).readonly(),
  note: z.string().max(1000),
});
export type RiskCard = z.infer<typeof RiskCard>;

export const WatchNode = z.enum([
  'filing',
  'capture',
  'evidence',
  'approval',
  'transfer',
  'judgment',
  'other',
]);
export type WatchNode = z.infer<typeof WatchNode>;
export const watchNodeNames: Readonly<Record<WatchNode, string>> = {
  filing: '立案',
  capture: '抓获',
  evidence: '取证',
  approval: '审批',
  transfer: '移送',
  judgment: '判决',
  other: '其他',
};

/** One line of 盯案日志 (by the chief or whoever watches for him) or of 事中监控. Source: documents.md D05. */
export const WatchEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(['caseWatch', 'monitoring']),
  at: Moment,
  by: z.string(),
  node: WatchNode,
  checked: z.string().trim().min(1).max(500),
  problem: z.string().max(500),
  demand: z.string().max(500),
  /** What became of the demand; empty until it was put right. */
  rectified: z.string().max(500),
});
export type WatchEntry = z.infer<typeof WatchEntry>;
export const watchKindNames: Readonly<Record<WatchEntry['kind'], string>> = {
  caseWatch: '督察盯案',
  monitoring: '事中监控',
};

/** One thing asked for in a notice. */
export const NoticeDemand = z.strictObject({
  matter: z.string().trim().min(1).max(200),
  standard: z.string().max(200),
  dueAt: Moment,
});

export const NoticeFeedback = z.strictObject({
  at: Moment,
  by: z.string(),
  done: z.string().trim().min(1).max(1000),
  /** What is not done, and why; empty when everything is. */
  undone: z.string().max(1000),
});

/** 催办 or 升级. */
export const NoticePressure = z.strictObject({
  at: Moment,
  by: z.string(),
  kind: z.enum(['reminder', 'escalation']),
  /** Whom an escalation goes to; empty for a reminder. */
  to: z.string().max(60),
  reason: z.string().trim().min(2).max(500),
});

export const NoticeEnding = z.strictObject({
  at: Moment,
  by: z.string(),
  verdict: z.enum(['settled', 'withdrawn']),
  reason: z.string().trim().min(2).max(500),
});

/** 督办通知 with everything that followed. Source: documents.md D04; 公安机关督察条例 第十五条. */
export const SupervisionNotice = z.strictObject({
  id: z.string(),
  /** Number of the paper, once it was made; empty before. */
  number: z.string().max(60),
  recipientUnit: z.string().trim().min(1).max(60),
  responsibleLeader: z.string().trim().min(1).max(60),
  matter: z.string().trim().min(1).max(1000),
  demands: z.array(NoticeDemand).min(1).max(20).readonly(),
  feedbackDueAt: Moment,
  issuedAt: Moment,
  issuedBy: z.string(),
  feedbacks: z.array(NoticeFeedback).max(50).readonly(),
  pressures: z.array(NoticePressure).max(50).readonly(),
  ending: NoticeEnding.nullable(),
});
export type SupervisionNotice = z.infer<typeof SupervisionNotice>;

export const QualityAnswer = z.enum(['good', 'flawed', 'notApplicable', 'unknown']);
export type QualityAnswer = z.infer<typeof QualityAnswer>;
export const qualityAnswerNames: Readonly<Record<QualityAnswer, string>> = {
  good: '规范',
  flawed: '有问题',
  notApplicable: '不涉及',
  unknown: '未查',
};

export const AccountabilityOutcome = z.enum(['notNeeded', 'reminder', 'training', 'referred', 'exempted']);
export type AccountabilityOutcome = z.infer<typeof AccountabilityOutcome>;
export const accountabilityNames: Readonly<Record<AccountabilityOutcome, string>> = {
  notNeeded: '没有发现应当追究的问题',
  reminder: '谈话提醒、批评教育',
  training: '离岗培训、跟班纠正',
  referred: '移送有权部门调查处理',
  exempted: '依法履职，免责或者容错',
};

/** 事后执法质量评查与追踪问责; the people decide, this records it. Source: mission S11; 公安部令第138号（待核）. */
export const QualityReview = z.strictObject({
  at: Moment,
  by: z.string(),
  answers: z
    .array(
      z.strictObject({
        /** The question as it was asked; the list it came from may change. */
        question: z.string().min(1).max(120),
        answer: QualityAnswer,
        note: z.string().max(300),
      }),
    )
    .max(60)
    .readonly(),
  findings: z.string().max(2000),
  accountability: AccountabilityOutcome,
  /** Whom it concerns and on what ground; required unless nothing was found. */
  accountabilityNote: z.string().max(1000),
  improvements: z.string().max(2000),
});
export type QualityReview = z.infer<typeof QualityReview>;

/** Everything the inspectorate keeps on a case: before, during and after. */
export const CaseOversight = z.strictObject({
  riskCard: RiskCard.nullable(),
  watchLog: z.array(WatchEntry).max(1000).readonly(),
  notices: z.array(SupervisionNotice).max(100).readonly(),
  qualityReview: QualityReview.nullable(),
});
export type CaseOversight = z.infer<typeof CaseOversight>;

export const noOversight: CaseOversight = {
  riskCard: null,
  watchLog: [],
  notices: [],
  qualityReview: null,
};

/** Lines of the log that ask for something of which nobody has written what became. Source: SPEC M-41. */
export function openDemands({ oversight }: { readonly oversight: CaseOversight }): readonly WatchEntry[] {
  return oversight.watchLog.filter(
    ({ demand, rectified }) => demand.trim() !== '' && rectified.trim() === '',
  );
}
