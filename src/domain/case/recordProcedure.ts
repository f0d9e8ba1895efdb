import { failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import type { Day, Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { acceptanceOpinionNames, Admonition, closingConclusionNames } from './procedure.ts';
import type { AcceptanceReview, Application, ClosingReport } from './procedure.ts';
import { familyApplicantProblem } from './familyApplicant.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/**
 * Takes an application for protection in.
 *
 * Fails: `case.timeInFuture`; `case.timesOutOfOrder` when it precedes the incident; `case.contradiction` when an oral one
 * names nobody who wrote it down, a relative's does not say how they are related, or it is said to be somebody of the family who is not.
 * Source: SPEC M-30, M-71.
 */
export function recordApplication(
  rightsCase: RightsCase,
  input: Application,
  stamp: Stamp,
): Result<RightsCase> {
  const when = notBeforeIncident(rightsCase, input.appliedAt, '申请时间', stamp);
  if (!when.ok) return when;
  if (input.isOral && input.takenBy.trim() === '')
    return refused(failure('case.contradiction', { field: '口头申请', problem: '没有写明由谁记录' }));
  if (input.applicantType === 'closeRelative' && input.relation.trim() === '')
    return refused(failure('case.contradiction', { field: '近亲属申请', problem: '没有写明与本人的关系' }));
  const wrong = familyApplicantProblem(rightsCase, input);
  if (wrong !== null) return refused(wrong);
  const procedure = { ...rightsCase.procedure, application: input };
  const next = { ...rightsCase, procedure };
  return ok(withEvent(next, stamp, 'applicationRecorded', `${input.applicantName}申请维护执法权威`));
}

/**
 * Records what was found on first look and what is proposed; the acceptance itself is a gate.
 *
 * Fails: `case.timeInFuture`, `case.timesOutOfOrder`; `case.contradiction` when scope and opinion do not go together or the
 * reason for not accepting is missing.
 * Source: SPEC M-31.
 */
export function recordAcceptance(
  rightsCase: RightsCase,
  input: AcceptanceReview,
  stamp: Stamp,
): Result<RightsCase> {
  const when = notBeforeIncident(rightsCase, input.receivedAt, '收到时间', stamp);
  if (!when.ok) return when;
  const problem = acceptanceProblem(input);
  if (problem !== null) return refused(failure('case.contradiction', problem));
  const procedure = { ...rightsCase.procedure, acceptance: input };
  const summary = `受理审查意见：${acceptanceOpinionNames[input.opinion]}`;
  return ok(withEvent({ ...rightsCase, procedure }, stamp, 'acceptanceRecorded', summary));
}

/** What is wrong with an acceptance review in itself, by field; for the form as well. */
export function acceptanceProblem(
  input: Pick<AcceptanceReview, 'scope' | 'opinion' | 'reason' | 'receivedAt' | 'replyDueOn'>,
): { readonly field: string; readonly problem: string } | null {
  if (input.opinion === 'accept' && input.scope !== 'inScope')
    return { field: '受理意见', problem: '是“受理”，而“是否属于维权范围”不是“属于”' };
  if (input.opinion !== 'accept' && input.reason.trim() === '')
    return { field: '理由', problem: '没有填写；不受理、补充、转办都须写明理由' };
  if (input.replyDueOn !== null && input.replyDueOn < dayOf(input.receivedAt))
    return { field: '答复期限', problem: '早于收到时间' };
  return null;
}

export const AdmonitionInput = Admonition.omit({ id: true });

/**
 * Keeps a record of a talk that is no penalty.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`, `case.timesOutOfOrder`; `case.contradiction` when one officer is named twice.
 * Source: SPEC M-32.
 */
export function recordAdmonition(
  rightsCase: RightsCase,
  input: Admonition,
  stamp: Stamp,
): Result<RightsCase> {
  const person = rightsCase.counterparties.find(({ id }) => id === input.counterpartyId);
  if (person === undefined) return refused(failure('case.personUnknown', { person: '被教育人' }));
  const when = notBeforeIncident(rightsCase, input.at, '教育时间', stamp);
  if (!when.ok) return when;
  if (new Set(input.officers).size < 2)
    return refused(failure('case.contradiction', { field: '民警', problem: '须是两名不同的人' }));
  const others = rightsCase.procedure.admonitions.filter(({ id }) => id !== input.id);
  const procedure = { ...rightsCase.procedure, admonitions: [...others, input] };
  const next = { ...rightsCase, procedure };
  return ok(withEvent(next, stamp, 'admonitionRecorded', `对${person.name}批评教育并记录`));
}

/**
 * Writes what the closing is asked on; closing itself is a gate.
 *
 * Fails: `case.contradiction` when the reply or the follow-up lies on the wrong side of today, or a reply has nobody to go to.
 * Source: SPEC M-33.
 */
export function recordClosing(
  rightsCase: RightsCase,
  input: ClosingReport,
  stamp: Stamp,
): Result<RightsCase> {
  const problem = closingProblem(rightsCase, input, dayOf(stamp.now));
  if (problem !== null) return refused(failure('case.contradiction', problem));
  const procedure = { ...rightsCase.procedure, closing: input };
  const summary = `结案报告：${closingConclusionNames[input.conclusion]}`;
  return ok(withEvent({ ...rightsCase, procedure }, stamp, 'closingRecorded', summary));
}

function closingProblem({ procedure }: RightsCase, { reply, followUpOn }: ClosingReport, today: Day) {
  if (reply !== null && procedure.application === null)
    return { field: '答复', problem: '没有对象：本案没有登记维权申请' };
  if (reply !== null && reply.repliedOn > today) return { field: '答复日期', problem: '晚于今天' };
  if (
    reply !== null &&
    procedure.application !== null &&
    reply.repliedOn < dayOf(procedure.application.appliedAt)
  )
    return { field: '答复日期', problem: '早于申请时间' };
  if (followUpOn !== null && followUpOn < today) return { field: '回访日期', problem: '早于今天' };
  return null;
}

function notBeforeIncident(
  { incident }: RightsCase,
  moment: Moment,
  field: string,
  stamp: Stamp,
): Result<null> {
  if (compareMoments(moment, stamp.now) > 0) return refused(failure('case.timeInFuture', { field }));
  if (compareMoments(moment, incident.occurredAt) < 0)
    return refused(failure('case.timesOutOfOrder', { earlier: '案发时间', later: field }));
  return ok(null);
}
