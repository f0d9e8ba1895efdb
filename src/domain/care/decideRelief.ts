import { z } from 'zod';
import type { Role } from '../access/role.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { upserted } from '../kernel/upserted.ts';
import { withRelief } from './applyForRelief.ts';
import type { ActingStamp } from './applyForRelief.ts';
import { ReliefDecision, ReliefPayout, reliefVerdictNames } from './relief.ts';
import type { ReliefApplication } from './relief.ts';

const onApplication = { applicationId: z.string() };
export const ReliefDecisionInput = ReliefDecision.pick({ verdict: true, reason: true }).extend(onApplication);
export type ReliefDecisionInput = z.infer<typeof ReliefDecisionInput>;
export const PayoutInput = ReliefPayout.omit({ by: true }).extend(onApplication);
export type PayoutInput = z.infer<typeof PayoutInput>;

/**
 * Decides on an application; one that is sent back can be changed and handed in again.
 *
 * Fails: `care.applicationUnknown`; `care.alreadyDecided`; `care.ownApplication` for whoever applied or is to receive;
 * `care.aboveOffice` when more than the limit is granted by anyone but 督察长.
 * Source: SPEC C-22, C-23.
 */
export function decideRelief(
  rightsCase: RightsCase,
  { applicationId, verdict, reason }: ReliefDecisionInput,
  stamp: ActingStamp & { readonly role: Role },
): Result<RightsCase> {
  const application = rightsCase.relief.applications.find(({ id }) => id === applicationId);
  if (application === undefined) return refused(failure('care.applicationUnknown'));
  const problem = decisionProblem(rightsCase, application, { ...stamp, verdict });
  if (problem !== null) return refused(problem);
  const decision = { verdict, reason, at: stamp.now, by: stamp.by, byId: stamp.actorId };
  const summary = `慰问救助审批：${reliefVerdictNames[verdict]}，${reason}`;
  return ok(withEvent(replaced(rightsCase, { ...application, decision }), stamp, 'reliefDecided', summary));
}

function decisionProblem(
  { officers }: RightsCase,
  application: ReliefApplication,
  by: { readonly actorId: string; readonly by: string; readonly role: Role; readonly verdict: string },
): Failure | null {
  if (application.decision !== null) return failure('care.alreadyDecided');
  const receives = officers.some(
    ({ id, name }) => name === by.by && application.shares.some(({ officerId }) => officerId === id),
  );
  if (application.appliedById === by.actorId || receives) return failure('care.ownApplication');
  const isAbove = by.verdict === 'approved' && application.passedLimitFen !== null;
  return isAbove && by.role !== 'inspectorateChief' ? failure('care.aboveOffice') : null;
}

/**
 * Takes down who signed for it; a line for the same person is replaced.
 *
 * Fails: `care.applicationUnknown`; `care.notApproved`; `case.personUnknown` for somebody who is to get nothing;
 * `case.contradiction` when it was received before the approval or ahead of today.
 * Source: SPEC C-24.
 */
export function recordPayout(
  rightsCase: RightsCase,
  { applicationId, ...payout }: PayoutInput,
  stamp: ActingStamp,
): Result<RightsCase> {
  const application = rightsCase.relief.applications.find(({ id }) => id === applicationId);
  if (application === undefined) return refused(failure('care.applicationUnknown'));
  if (application.decision?.verdict !== 'approved') return refused(failure('care.notApproved'));
  if (!application.shares.some(({ officerId }) => officerId === payout.officerId))
    return refused(failure('case.personUnknown', { person: '领取人' }));
  const problem =
    payout.receivedOn < dayOf(application.decision.at)
      ? '早于批准日期'
      : payout.receivedOn > dayOf(stamp.now)
        ? '晚于今天'
        : null;
  if (problem !== null) return refused(failure('case.contradiction', { field: '领取日期', problem }));
  const others = application.payouts.filter(({ officerId }) => officerId !== payout.officerId);
  const payouts = [...others, { ...payout, by: stamp.by }];
  const name = rightsCase.officers.find(({ id }) => id === payout.officerId)?.name ?? '';
  const proxy = payout.proxy === null ? '' : `，由${payout.proxy.name}（${payout.proxy.relation}）代领`;
  const summary = `慰问金（品）签收：${name}${proxy}`;
  return ok(withEvent(replaced(rightsCase, { ...application, payouts }), stamp, 'reliefPaid', summary));
}

function replaced(rightsCase: RightsCase, next: ReliefApplication): RightsCase {
  return withRelief(rightsCase, { applications: upserted(rightsCase.relief.applications, next) });
}
