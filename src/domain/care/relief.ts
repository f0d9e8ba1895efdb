import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { CareContact, CareNeed, OutcomeTold } from './careRecords.ts';
import { VisitLevel } from './condolenceVisit.ts';
import { FamilyMember } from './familyMember.ts';
import { VisitPlan } from './visitPlan.ts';

/** What the money or goods are given as; the name never follows from law. */
export const ReliefKind = z.enum(['condolence', 'hardship', 'other']);
export type ReliefKind = z.infer<typeof ReliefKind>;
export const reliefKindNames: Readonly<Record<ReliefKind, string>> = {
  condolence: '慰问',
  hardship: '困难救助',
  other: '其他',
};

const fen = z.int().nonnegative().max(100_000_000);

/** What one person is to get. Units: integer fen. */
export const ReliefShare = z.strictObject({ officerId: z.string(), amountFen: fen });
export const ReliefGoods = z.strictObject({
  name: z.string().trim().min(1).max(60),
  quantity: z.int().positive().max(10_000),
  unitPriceFen: fen,
});
export type ReliefGoods = z.infer<typeof ReliefGoods>;

export const ReliefVerdict = z.enum(['approved', 'returned', 'refused']);
export type ReliefVerdict = z.infer<typeof ReliefVerdict>;
export const reliefVerdictNames: Readonly<Record<ReliefVerdict, string>> = {
  approved: '同意',
  returned: '退回修改',
  refused: '不同意',
};

export const ReliefDecision = z.strictObject({
  verdict: ReliefVerdict,
  reason: z.string().trim().min(2).max(500),
  at: Moment,
  by: z.string(),
  /** Account of whoever decided. */
  byId: z.string(),
});
export type ReliefDecision = z.infer<typeof ReliefDecision>;

export const PayoutMethod = z.enum(['cash', 'transfer', 'goods']);
export const payoutMethodNames = {
  cash: '现金',
  transfer: '转账',
  goods: '只有物品',
} as const satisfies Record<z.infer<typeof PayoutMethod>, string>;

/** Somebody who signed for another. The number is never kept whole. */
export const PayoutProxy = z.strictObject({
  name: z.string().trim().min(1).max(60),
  relation: z.string().trim().min(1).max(30),
  idLastFour: z.string().regex(/^(\d{3}[\dX])?$/u),
});

/** One line of the sign-off sheet. Source: documents.md C04. */
export const ReliefPayout = z.strictObject({
  officerId: z.string(),
  receivedOn: Day,
  method: PayoutMethod,
  cardLastFour: z.string().regex(/^(\d{4})?$/u),
  proxy: PayoutProxy.nullable(),
  by: z.string(),
});
export type ReliefPayout = z.infer<typeof ReliefPayout>;

/** An application for money or goods, with what was decided and who signed for it. Source: mission S8; documents.md C01, C04. */
export const ReliefApplication = z.strictObject({
  id: z.string(),
  kind: ReliefKind,
  level: VisitLevel,
  recipient: z.enum(['self', 'family']),
  reason: z.string().trim().min(1).max(500),
  /** The paper of the bureau it rests on, as people name it. */
  standardBasis: z.string().max(120),
  shares: z.array(ReliefShare).min(1).max(50).readonly(),
  goods: z.array(ReliefGoods).max(50).readonly(),
  fundSource: z.string().max(60),
  plannedOn: Day.nullable(),
  /** Why more than the bureau's limit is asked for; empty when it is not. */
  overLimitReason: z.string().max(500),
  /** The limit that was passed over when it was asked for; `null` = within it, or none on file. Units: integer fen. */
  passedLimitFen: z.int().positive().nullable(),
  appliedAt: Moment,
  appliedBy: z.string(),
  appliedById: z.string(),
  /** Earlier rounds that were sent back. */
  returns: z.array(ReliefDecision).max(50).readonly(),
  decision: ReliefDecision.nullable(),
  payouts: z.array(ReliefPayout).max(50).readonly(),
});
export type ReliefApplication = z.infer<typeof ReliefApplication>;

/** What is kept of condolence, relief and everything that follows, besides the visits. */
export const CaseRelief = z.strictObject({
  family: z.array(FamilyMember).max(200).readonly(),
  plans: z.array(VisitPlan).max(200).readonly(),
  applications: z.array(ReliefApplication).max(200).readonly(),
  needs: z.array(CareNeed).max(200).readonly(),
  contacts: z.array(CareContact).max(500).readonly(),
  outcomeTold: z.array(OutcomeTold).max(100).readonly(),
});
export type CaseRelief = z.infer<typeof CaseRelief>;

export const noRelief: CaseRelief = {
  family: [],
  plans: [],
  applications: [],
  needs: [],
  contacts: [],
  outcomeTold: [],
};

/** Ids of everybody the relief of a case speaks of. */
export function peopleInRelief({
  family,
  plans,
  applications,
  needs,
  contacts,
  outcomeTold,
}: CaseRelief): readonly string[] {
  const shares = applications.flatMap((application) => application.shares);
  const told = [...family, ...shares, ...needs, ...contacts, ...outcomeTold].map(
    ({ officerId }) => officerId,
  );
  return [...told, ...plans.flatMap(({ officerIds }) => officerIds)];
}
