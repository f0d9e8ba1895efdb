import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, dayOf } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { upserted } from '../kernel/upserted.ts';
import { firmFaults } from '../registers/contractedFirm.ts';
import type { ContractedFirm } from '../registers/contractedFirm.ts';
import { legalRequestKindNames } from './legalAssistance.ts';
import type { CivilClaim, Engagement, LegalRequest } from './legalAssistance.ts';

/**
 * Keeps a request for a lawyer with what became of it: approved, somebody engaged, talks, opinion; each only after the one before.
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`, `case.timesOutOfOrder`; `case.contradiction` when a step lacks the one before it, the
 * firm is not under contract on that day and no reason is given, or an engagement names somebody the register does not know.
 * Source: SPEC H-1, H-2, H-3.
 */
export function recordLegalRequest(
  rightsCase: RightsCase,
  request: LegalRequest,
  { firms, stamp }: { readonly firms: readonly ContractedFirm[]; readonly stamp: Stamp },
): Result<RightsCase> {
  const officer = rightsCase.officers.find(({ id }) => id === request.officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '申请人' }));
  const before = rightsCase.legalAssistance.requests.find(({ id }) => id === request.id);
  const problem =
    timeProblem(rightsCase, request, stamp) ??
    orderProblem(request) ??
    engagementProblem(request.engagement, before?.engagement ?? null, firms);
  if (problem !== null) return refused(problem);
  const requests = upserted(rightsCase.legalAssistance.requests, request);
  const next = { ...rightsCase, legalAssistance: { ...rightsCase.legalAssistance, requests } };
  const what = request.kinds.map((kind) => legalRequestKindNames[kind]).join('、');
  return ok(
    withEvent(next, stamp, 'legalRequestRecorded', `${officer.name}法律援助：${what}，${stateOf(request)}`),
  );
}

/** Where a request stands, in one word for tables and the history. */
export function stateOf({ approval, engagement, opinion }: LegalRequest): string {
  if (opinion !== null) return '已出具意见';
  if (engagement !== null) return `已指派${engagement.lawyerName}`;
  if (approval === null) return '待审批';
  return approval.isApproved ? '已批准，待指派' : '未批准';
}

function timeProblem({ incident }: RightsCase, request: LegalRequest, { now }: Stamp): Failure | null {
  const { approval, engagement, opinion, consultations, requestedAt } = request;
  const steps: readonly (readonly [string, Moment | undefined])[] = [
    ['案发时间', incident.occurredAt],
    ['申请时间', requestedAt],
    ['审批时间', approval?.at],
    ['指派时间', engagement?.at],
  ];
  const later = [
    ...consultations.map(({ at }) => ['咨询时间', at] as const),
    ['意见书时间', opinion?.at] as const,
  ];
  const all = [...steps, ...later];
  const future = all.find(([, at]) => at !== undefined && compareMoments(at, now) > 0);
  if (future !== undefined) return failure('case.timeInFuture', { field: future[0] });
  return (
    outOfOrder(steps) ??
    later.map((step) => outOfOrder([['申请时间', requestedAt], step])).find(isProblem) ??
    null
  );
}

const isProblem = (problem: Failure | null) => problem !== null;

function outOfOrder(steps: readonly (readonly [string, Moment | undefined])[]): Failure | null {
  const known = steps.flatMap(([name, at]) => (at === undefined ? [] : [{ name, at }]));
  for (const [place, step] of known.entries()) {
    const before = known[place - 1];
    if (before !== undefined && compareMoments(step.at, before.at) < 0)
      return failure('case.timesOutOfOrder', { earlier: before.name, later: step.name });
  }
  return null;
}

function orderProblem({ approval, engagement, opinion, consultations }: LegalRequest): Failure | null {
  const isApproved = approval?.isApproved === true;
  if (engagement !== null && !isApproved) return contradiction('指派律师', '还没有批准；请先填写审批意见');
  if ((opinion !== null || consultations.length > 0) && engagement === null)
    return contradiction('咨询和意见', '还没有指派律师；请先指派');
  if (engagement !== null && !engagement.isConfidentialitySigned)
    return contradiction('保密承诺', '还没有签署；涉案材料给律师之前须先签');
  return null;
}

/** What stood there before stays as it was, even when the firm has left the register since. */
function engagementProblem(
  next: Engagement | null,
  before: Engagement | null,
  firms: readonly ContractedFirm[],
): Failure | null {
  if (next === null || JSON.stringify(next) === JSON.stringify(before)) return null;
  const firm = firms.find(({ id }) => id === next.firmId);
  const lawyer = firm?.lawyers.find(({ id }) => id === next.lawyerId);
  if (firm === undefined || lawyer === undefined)
    return contradiction('指派律师', '不在签约律所登记中；请维权办先在“机制保障”登记');
  const [fault] = firmFaults(firm, lawyer, dayOf(next.at));
  return fault === undefined || next.reasonDespiteFault.length >= 2
    ? null
    : contradiction('指派律师', `有问题：${fault}；仍要指派请写明理由`);
}

/**
 * Keeps an officer's claim. It never decides whether a suit is possible: the traps are shown (`claimWarnings`).
 *
 * Fails: `case.personUnknown`; `case.timeInFuture`; `case.contradiction` when a day lies before the incident or nothing is claimed.
 * Source: SPEC H-4.
 */
export function recordCivilClaim(
  rightsCase: RightsCase,
  claim: CivilClaim,
  stamp: Stamp,
): Result<RightsCase> {
  const officer = rightsCase.officers.find(({ id }) => id === claim.officerId);
  if (officer === undefined) return refused(failure('case.personUnknown', { person: '索赔人' }));
  const today = dayOf(stamp.now);
  const days = [
    ['和解日期', claim.settlement?.agreedOn ?? null] as const,
    ['起诉日期', claim.filedOn] as const,
  ];
  for (const [field, day] of days) {
    if (day === null) continue;
    if (day > today) return refused(failure('case.timeInFuture', { field }));
    if (day < dayOf(rightsCase.incident.occurredAt)) return refused(contradiction(field, '早于案发日'));
  }
  if (claim.items.length === 0 && claim.settlement === null)
    return refused(contradiction('索赔项目', '没有填写；请至少填写一项损失或者赔偿协议'));
  const claims = upserted(rightsCase.legalAssistance.claims, claim);
  const next = { ...rightsCase, legalAssistance: { ...rightsCase.legalAssistance, claims } };
  return ok(withEvent(next, stamp, 'civilClaimRecorded', `${officer.name}索赔登记`));
}
