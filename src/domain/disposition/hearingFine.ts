import type { Day } from '../kernel/moment.ts';

/** From which fine on a hearing is offered, by the day of the decision; the newest first. Units: yuan. Source: 治安管理处罚法(2025) 第一百一十七条; (2012) 第九十八条. */
const steps = [
  { from: '2026-01-01', yuan: 4000 },
  { from: '', yuan: 2000 },
] as const;

/** The procedure is that of the day of the decision, whatever law the act falls under. Source: SPEC D-W30, T-G10. */
export function hearingFineYuan(decidedOn: Day): number {
  return steps.find(({ from }) => decidedOn >= from)?.yuan ?? steps[0].yuan;
}
