import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

/** 请求事项 of an application for protection. */
export const ApplicationRequest = z.enum([
  'pursueOffender',
  'rescue',
  'legalAssistance',
  'nameClearing',
  'counselling',
  'condolence',
  'compensation',
  'other',
]);
export type ApplicationRequest = z.infer<typeof ApplicationRequest>;
export const applicationRequestNames: Readonly<Record<ApplicationRequest, string>> = {
  pursueOffender: '查处侵害人',
  rescue: '救治',
  legalAssistance: '法律援助',
  nameClearing: '澄清正名',
  counselling: '心理疏导',
  condolence: '慰问抚恤',
  compensation: '财产赔偿',
  other: '其他',
};

export const ApplicantType = z.enum(['self', 'closeRelative', 'unit']);
export const applicantTypeNames: Readonly<Record<z.infer<typeof ApplicantType>, string>> = {
  self: '本人',
  closeRelative: '近亲属',
  unit: '单位',
};

/** 维护民警执法权威申请, written or taken down. Source: documents.md W02. */
export const Application = z.strictObject({
  applicantType: ApplicantType,
  applicantName: z.string().trim().min(1).max(60),
  relation: z.string().max(60),
  /** Who of the family on file it is; absent = nobody on file, or not a relative. */
  familyId: z.string().max(40).optional(),
  appliedAt: Moment,
  facts: z.string().trim().min(1).max(3000),
  requests: z.array(ApplicationRequest).min(1).readonly(),
  isOral: z.boolean(),
  /** Who wrote an oral application down; empty when it came in writing. */
  takenBy: z.string().max(60),
});
export type Application = z.infer<typeof Application>;

export const AcceptanceOpinion = z.enum(['accept', 'decline', 'supplement', 'passOn']);
export type AcceptanceOpinion = z.infer<typeof AcceptanceOpinion>;
export const acceptanceOpinionNames: Readonly<Record<AcceptanceOpinion, string>> = {
  accept: '受理',
  decline: '不予受理',
  supplement: '补充材料',
  passOn: '转办',
};

export const AcceptanceScope = z.enum(['inScope', 'outOfScope', 'transfer']);
export type AcceptanceScope = z.infer<typeof AcceptanceScope>;
export const acceptanceScopeNames: Readonly<Record<AcceptanceScope, string>> = {
  inScope: '属于',
  outOfScope: '不属于',
  transfer: '移送',
};

/** What W03 asks approval for. Source: documents.md W03. */
export const AcceptanceReview = z.strictObject({
  receivedAt: Moment,
  /** 初核情况. */
  verification: z.string().trim().min(1).max(2000),
  scope: AcceptanceScope,
  opinion: AcceptanceOpinion,
  /** Why not accepted; empty when accepted. */
  reason: z.string().max(1000),
  replyDueOn: Day.nullable(),
});
export type AcceptanceReview = z.infer<typeof AcceptanceReview>;

export const ClosingConclusion = z.enum(['dealtWith', 'factsUnclear', 'withdrawn', 'transferred']);
export type ClosingConclusion = z.infer<typeof ClosingConclusion>;
export const closingConclusionNames: Readonly<Record<ClosingConclusion, string>> = {
  dealtWith: '已依法处理',
  factsUnclear: '事实不清终止',
  withdrawn: '撤回',
  transferred: '移送',
};

/** 答复书 to whoever applied. Source: documents.md A02. */
export const Reply = z.strictObject({
  verification: z.string().trim().min(1).max(2000),
  handling: z.string().trim().min(1).max(2000),
  repliedOn: Day,
  /** Days within which a review may be asked for, as the bureau's rule says; `null` = none on file. */
  reviewWithinDays: z.int().positive().max(365).nullable(),
});
export type Reply = z.infer<typeof Reply>;

/** What A01 reports. Source: documents.md A01. */
export const ClosingReport = z.strictObject({
  conclusion: ClosingConclusion,
  /** 处置与法律结果. */
  outcome: z.string().trim().min(1).max(3000),
  publicOpinion: z.string().max(1000),
  lessons: z.string().max(2000),
  followUpOn: Day.nullable(),
  reply: Reply.nullable(),
});
export type ClosingReport = z.infer<typeof ClosingReport>;

/** 批评教育（警示训诫）记录; never a penalty. Source: documents.md D10. */
export const Admonition = z.strictObject({
  id: z.string(),
  counterpartyId: z.string(),
  at: Moment,
  place: z.string().trim().min(1).max(80),
  conduct: z.string().trim().min(1).max(1000),
  consequencesTold: z.string().trim().min(1).max(1000),
  education: z.string().trim().min(1).max(2000),
  officers: z.array(z.string().trim().min(1).max(60)).min(2).max(6).readonly(),
});
export type Admonition = z.infer<typeof Admonition>;

/** The papers' side of a case's life: asked for, accepted, talked to, closed. */
export const CaseProcedure = z.strictObject({
  application: Application.nullable(),
  acceptance: AcceptanceReview.nullable(),
  admonitions: z.array(Admonition).max(100).readonly(),
  closing: ClosingReport.nullable(),
});
export type CaseProcedure = z.infer<typeof CaseProcedure>;

export const noProcedure: CaseProcedure = {
  application: null,
  acceptance: null,
  admonitions: [],
  closing: null,
};
