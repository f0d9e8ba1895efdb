import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Struck } from '../kernel/struck.ts';
import { upserted } from '../kernel/upserted.ts';
import { withRelief } from './applyForRelief.ts';
import { planLabel, VisitPlan } from './visitPlan.ts';

/** A plan as it is typed. */
export const VisitPlanInput = VisitPlan.omit({ at: true, by: true, struck: true });
export type VisitPlanInput = z.infer<typeof VisitPlanInput>;

export const StrikePlanInput = Struck.pick({ reason: true }).extend({ id: z.string().max(40) });
export type StrikePlanInput = z.infer<typeof StrikePlanInput>;

/**
 * Plans a visit, or names the visit a plan became; who planned it stays its writer.
 *
 * Fails: `case.personUnknown`; `case.contradiction` naming the field.
 * Source: SPEC C-50, C-51.
 */
export function planVisit(rightsCase: RightsCase, input: VisitPlanInput, stamp: Stamp): Result<RightsCase> {
  const { plans } = rightsCase.relief;
  const before = plans.find(({ id }) => id === input.id);
  const problem = fixedProblem(before) ?? planProblem(rightsCase, input);
  if (problem !== null) return refused(problem);
  const plan: VisitPlan = {
    ...input,
    at: before?.at ?? stamp.now,
    by: before?.by ?? stamp.by,
    struck: null,
  };
  const kept = upserted(plans, plan).toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn));
  const said = `${planLabel(plan)}看望计划${plan.visitId === null ? '' : '已完成'}（${plan.visitors}）`;
  return ok(withEvent(withRelief(rightsCase, { plans: kept }), stamp, 'visitPlanned', said));
}

/** Strikes a plan out; it stays to be read. Fails: `case.contradiction` when it was made or struck. Source: SPEC C-51. */
export function strikePlan(
  rightsCase: RightsCase,
  { id, reason }: StrikePlanInput,
  stamp: Stamp,
): Result<RightsCase> {
  const { plans } = rightsCase.relief;
  const plan = plans.find((one) => one.id === id);
  if (plan === undefined) return refused(contradiction('看望计划', '没有这一条'));
  const problem = fixedProblem(plan);
  if (problem !== null) return refused(problem);
  const struck = { at: stamp.now, by: stamp.by, reason };
  const next = withRelief(rightsCase, { plans: upserted(plans, { ...plan, struck }) });
  return ok(withEvent(next, stamp, 'visitPlanned', `划去${planLabel(plan)}看望计划：${reason}`));
}

function fixedProblem(plan: VisitPlan | undefined): Failure | null {
  if (plan === undefined) return null;
  if (plan.struck !== null) return contradiction('看望计划', '已经划去，不能再改；请另行登记');
  return plan.visitId === null ? null : contradiction('看望计划', '已经完成，不能再改；情况有变的改慰问记录');
}

function planProblem(
  { officers, visits, incident }: RightsCase,
  { officerIds, plannedOn, level, visitId }: VisitPlanInput,
): Failure | null {
  if (officerIds.some((id) => officers.every((officer) => officer.id !== id)))
    return failure('case.personUnknown', { person: '看望对象' });
  if (plannedOn < dayOf(incident.occurredAt)) return contradiction('计划日期', '早于案发日期');
  if (visitId === null) return null;
  const visit = visits.find(({ id }) => id === visitId);
  if (visit === undefined) return contradiction('完成于哪次慰问', '引用了本案没有的慰问');
  if (visit.level !== level) return contradiction('完成于哪次慰问', '那次慰问不是这个层级的');
  return officerIds.every((id) => visit.officerIds.includes(id))
    ? null
    : contradiction('完成于哪次慰问', '那次慰问没有看望计划中的全部人员；请分开计划或者另选');
}
