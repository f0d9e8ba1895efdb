import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { isAnswerable } from '../kernel/answerableReason.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { moneyText } from '../kernel/money.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { limitFor } from './carePolicy.ts';
import type { CarePolicy } from './carePolicy.ts';
import { ReliefApplication, reliefKindNames } from './relief.ts';
import type { CaseRelief } from './relief.ts';
import { moneyOf, mostForOne, worthOf } from './reliefSums.ts';

/** An application as it is typed; `id: null` = a new one. The sums are those on the papers in hand and must agree. */
export const ReliefInput = ReliefApplication.pick({
  kind: true,
  level: true,
  recipient: true,
  reason: true,
  standardBasis: true,
  shares: true,
  goods: true,
  fundSource: true,
  plannedOn: true,
  overLimitReason: true,
}).extend({
  id: z.string().nullable(),
  /** Units: integer fen. */
  moneyTotalFen: z.int().nonnegative(),
  goodsTotalFen: z.int().nonnegative(),
});
export type ReliefInput = z.infer<typeof ReliefInput>;

/** Who acts, with the account: names may be shared, accounts are not. */
export type ActingStamp = Stamp & { readonly actorId: string };

/** What an application is held against. */
export interface ReliefFrame {
  readonly policy: CarePolicy;
  readonly newId: string;
}

/**
 * Applies for money or goods, or changes an application nobody has decided yet; one that was sent back is handed in again.
 *
 * Fails: `case.personUnknown`; `case.contradiction` when one person stands there twice; `care.amountInvalid`;
 * `care.sumMismatch`; `care.overLimit` when more than the limit is asked for without saying why; `care.applicationUnknown`;
 * `care.alreadyDecided`.
 * Source: SPEC C-20 to C-22.
 */
export function applyForRelief(
  rightsCase: RightsCase,
  { id, moneyTotalFen, goodsTotalFen, ...input }: ReliefInput,
  { policy, newId }: ReliefFrame,
  stamp: ActingStamp,
): Result<RightsCase> {
  const round = roundOf(rightsCase.relief, id);
  if (!round.ok) return round;
  const passedLimitFen = limitPassed(input, policy);
  const problem =
    recipientProblem(rightsCase, input) ??
    sourceProblem(input, policy) ??
    sumProblem('慰问金', moneyTotalFen, moneyOf(input)) ??
    sumProblem('慰问品', goodsTotalFen, worthOf(input.goods)) ??
    limitProblem(input, passedLimitFen);
  if (problem !== null) return refused(problem);
  const application: ReliefApplication = {
    ...input,
    id: id ?? newId,
    overLimitReason: passedLimitFen === null ? '' : input.overLimitReason,
    passedLimitFen,
    appliedAt: stamp.now,
    appliedBy: stamp.by,
    appliedById: stamp.actorId,
    returns: round.value,
    decision: null,
    payouts: [],
  };
  const others = rightsCase.relief.applications.filter((each) => each.id !== application.id);
  const next = withRelief(rightsCase, { applications: [...others, application] });
  return ok(withEvent(next, stamp, 'reliefApplied', summaryOf(application)));
}

/** The rounds an application was sent back in, when it may still be changed. */
function roundOf({ applications }: CaseRelief, id: string | null): Result<ReliefApplication['returns']> {
  if (id === null) return ok([]);
  const before = applications.find((each) => each.id === id);
  if (before === undefined) return refused(failure('care.applicationUnknown'));
  const { decision, returns } = before;
  if (decision === null) return ok(returns);
  if (decision.verdict !== 'returned') return refused(failure('care.alreadyDecided'));
  return ok([...returns, decision]);
}

/** The limit that is asked to be passed over; `null` = within it, or none on file. Units: integer fen. */
function limitPassed(
  input: Pick<ReliefInput, 'kind' | 'shares' | 'goods'>,
  policy: CarePolicy,
): number | null {
  const limit = limitFor(policy, input.kind);
  return limit !== null && mostForOne(input) > limit ? limit : null;
}

/** The case with part of its relief replaced. */
export function withRelief(rightsCase: RightsCase, part: Partial<CaseRelief>): RightsCase {
  return { ...rightsCase, relief: { ...rightsCase.relief, ...part } };
}

function recipientProblem({ officers }: RightsCase, { shares }: Pick<ReliefInput, 'shares'>): Failure | null {
  const ids = shares.map(({ officerId }) => officerId);
  if (ids.some((id) => !officers.some((officer) => officer.id === id)))
    return failure('case.personUnknown', { person: '慰问救助对象' });
  const isTwice = ids.some((id, index) => ids.indexOf(id) !== index);
  return isTwice ? failure('case.contradiction', { field: '慰问救助对象', problem: '有人重复填写' }) : null;
}

function sourceProblem(
  input: Pick<ReliefInput, 'shares' | 'goods' | 'fundSource'>,
  { fundSources }: CarePolicy,
): Failure | null {
  if (moneyOf(input) === 0 && input.goods.length === 0)
    return failure('care.amountInvalid', { problem: '没有慰问金，也没有慰问品' });
  if (input.fundSource === '') return failure('care.amountInvalid', { problem: '没有写明资金来源' });
  return fundSources.length > 0 && !fundSources.includes(input.fundSource)
    ? failure('care.amountInvalid', { problem: `“${input.fundSource}”不在本局登记的资金来源中` })
    : null;
}

function sumProblem(what: string, stated: number, counted: number): Failure | null {
  if (stated === counted) return null;
  return failure('care.sumMismatch', { what, stated: spoken(stated), counted: spoken(counted) });
}

function limitProblem(
  input: Pick<ReliefInput, 'shares' | 'goods' | 'overLimitReason'>,
  limit: number | null,
): Failure | null {
  if (limit === null || isAnswerable(input.overLimitReason)) return null;
  return failure('care.overLimit', { amount: spoken(mostForOne(input)), limit: spoken(limit) });
}

const spoken = (amountFen: number) => moneyText(amountFen) ?? String(amountFen);

function summaryOf(application: ReliefApplication): string {
  const over = application.passedLimitFen === null ? '' : '，超过本局限额';
  const { kind, shares, goods } = application;
  return `${reliefKindNames[kind]}申请：${shares.length}人，${spoken(moneyOf(application))}，物品${goods.length}种${over}`;
}
