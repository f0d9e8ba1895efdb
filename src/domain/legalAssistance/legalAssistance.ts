import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

/** 请求事项 of an officer who needs a lawyer. Source: documents.md D06. */
export const LegalRequestKind = z.enum(['advice', 'drafting', 'claim', 'opinion', 'mediation', 'company']);
export type LegalRequestKind = z.infer<typeof LegalRequestKind>;
export const legalRequestKindNames: Readonly<Record<LegalRequestKind, string>> = {
  advice: '法律咨询',
  drafting: '代写文书',
  claim: '代理附带民事或民事索赔',
  opinion: '出具法律意见',
  mediation: '参与调解',
  company: '陪同办理',
};

const text = (most: number) => z.string().trim().max(most);
const id = z.string().min(1).max(40);

export const LegalApproval = z.strictObject({
  isApproved: z.boolean(),
  approver: text(60).min(1),
  at: Moment,
  note: text(300),
});

/** Who was asked; names and numbers as they were then. */
export const Engagement = z.strictObject({
  firmId: id,
  firmName: text(60).min(1),
  lawyerId: id,
  lawyerName: text(60).min(1),
  licenceNumber: text(40),
  at: Moment,
  feeBearer: text(60),
  isConfidentialitySigned: z.boolean(),
  /** Why they are asked although contract or licence has ended; empty when nothing is against them. */
  reasonDespiteFault: text(200),
});
export type Engagement = z.infer<typeof Engagement>;

export const Consultation = z.strictObject({
  at: Moment,
  lawyer: text(60).min(1),
  topic: text(200).min(1),
  advice: text(1000).min(1),
});

/** 法律意见书 as the lawyer gave it; the signed scan is an item of evidence. Source: documents.md D07. */
export const LegalOpinion = z.strictObject({
  at: Moment,
  question: text(500).min(1),
  materials: text(1000),
  facts: text(3000).min(1),
  analysis: text(5000).min(1),
  conclusion: text(2000).min(1),
  evidenceIds: z.array(id).max(20).readonly(),
});

export const LegalRequest = z.strictObject({
  id,
  officerId: id,
  kinds: z.array(LegalRequestKind).min(1).max(6).readonly(),
  reason: text(500).min(1),
  requestedAt: Moment,
  approval: LegalApproval.nullable(),
  engagement: Engagement.nullable(),
  consultations: z.array(Consultation).max(100).readonly(),
  opinion: LegalOpinion.nullable(),
});
export type LegalRequest = z.infer<typeof LegalRequest>;

/** 附带民事诉讼, or a civil suit of its own, or a deal without a court. */
export const ClaimRoute = z.enum(['incidental', 'civil', 'settlement']);
export type ClaimRoute = z.infer<typeof ClaimRoute>;
export const claimRouteNames: Readonly<Record<ClaimRoute, string>> = {
  incidental: '刑事附带民事诉讼',
  civil: '另行民事诉讼',
  settlement: '协商或者调解赔偿',
};

/** Source: 刑诉法解释第一百九十二条; 民法典第一千一百七十九条. */
export const DamageKind = z.enum([
  'medical',
  'nursing',
  'transport',
  'lostEarnings',
  'disabilityAid',
  'funeral',
  'property',
  'mental',
  'other',
]);
export type DamageKind = z.infer<typeof DamageKind>;
export const damageKindNames: Readonly<Record<DamageKind, string>> = {
  medical: '医疗费',
  nursing: '护理费',
  transport: '交通费',
  lostEarnings: '误工费',
  disabilityAid: '残疾生活辅助器具费',
  funeral: '丧葬费',
  property: '财物损失',
  mental: '精神损失',
  other: '其他',
};

export const Mediator = z.enum(['police', 'procuratorate', 'court', 'parties']);
export type Mediator = z.infer<typeof Mediator>;
export const mediatorNames: Readonly<Record<Mediator, string>> = {
  police: '公安机关调解',
  procuratorate: '人民检察院调解',
  court: '人民法院调解',
  parties: '双方自行协商',
};

export const Settlement = z.strictObject({
  agreedOn: Day,
  mediator: Mediator,
  amountFen: z.int().nonnegative().max(100_000_000_000),
  performed: z.enum(['fully', 'partly', 'no', 'unknown']),
  /** What shows that it was against free will or law; empty = nothing. */
  evidenceAgainst: text(500),
});
export type Settlement = z.infer<typeof Settlement>;
export const performedNames: Readonly<Record<Settlement['performed'], string>> = {
  fully: '全部履行',
  partly: '部分履行',
  no: '尚未履行',
  unknown: '不清楚',
};

/** An officer's own claim for compensation; the bureau supports it and decides nothing of it. */
export const CivilClaim = z.strictObject({
  id,
  officerId: id,
  route: ClaimRoute,
  items: z
    .array(z.strictObject({ kind: DamageKind, amountFen: z.int().nonnegative().max(100_000_000_000) }))
    .max(20)
    .readonly(),
  settlement: Settlement.nullable(),
  filedOn: Day.nullable(),
  court: text(60),
  outcome: text(1000),
});
export type CivilClaim = z.infer<typeof CivilClaim>;

export const LegalAssistance = z.strictObject({
  requests: z.array(LegalRequest).max(100).readonly(),
  claims: z.array(CivilClaim).max(60).readonly(),
});
export type LegalAssistance = z.infer<typeof LegalAssistance>;

export const noLegalAssistance: LegalAssistance = { requests: [], claims: [] };
