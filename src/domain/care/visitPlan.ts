import { z } from 'zod';
import { Day, Moment, officialDate } from '../kernel/moment.ts';
import { Struck } from '../kernel/struck.ts';
import { VisitLevel, visitLevelNames } from './condolenceVisit.ts';

/** A visit that is meant to be made: by which level, when, who goes, and who sees to it. Source: mission S8. */
export const VisitPlan = z.strictObject({
  id: z.string().min(1).max(40),
  level: VisitLevel,
  /** Ids of the affected officers to be visited. */
  officerIds: z.array(z.string()).min(1).max(60).readonly(),
  plannedOn: Day,
  /** Who goes, as it was agreed. */
  visitors: z.string().trim().min(1).max(200),
  /** Who sees to it. */
  owner: z.string().trim().min(1).max(60),
  note: z.string().trim().max(200),
  /** The visit it became; `null` = not made yet. */
  visitId: z.string().nullable(),
  /** When it was planned. */
  at: Moment,
  by: z.string(),
  struck: Struck.nullable(),
});
export type VisitPlan = z.infer<typeof VisitPlan>;

/** Neither made nor struck. */
export function isOpenPlan({ visitId, struck }: Pick<VisitPlan, 'visitId' | 'struck'>): boolean {
  return visitId === null && struck === null;
}

export function openPlans(plans: readonly VisitPlan[]): readonly VisitPlan[] {
  return plans.filter(isOpenPlan);
}

export type VisitPlanState = 'ahead' | 'late' | 'made' | 'struck';
export const visitPlanStateNames: Readonly<Record<VisitPlanState, string>> = {
  ahead: '未到日期',
  late: '已过日期，没有看望',
  made: '已看望',
  struck: '已划去',
};

/** Where a plan stands on a day; the planned day itself is not late. Source: SPEC C-52. */
export function visitPlanState(
  { visitId, struck, plannedOn }: Pick<VisitPlan, 'visitId' | 'struck' | 'plannedOn'>,
  today: Day,
): VisitPlanState {
  if (struck !== null) return 'struck';
  if (visitId !== null) return 'made';
  return plannedOn < today ? 'late' : 'ahead';
}

/** `市局2026年4月2日`: how a plan is named in lists. */
export function planLabel({ level, plannedOn }: Pick<VisitPlan, 'level' | 'plannedOn'>): string {
  return `${visitLevelNames[level]}${officialDate(plannedOn)}`;
}
