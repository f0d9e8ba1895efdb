import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { CaseStage } from './caseStage.ts';

/** One passing of a gate: from where to where, who, when, why, and what was still missing then. */
export const StageChange = z.strictObject({
  from: CaseStage,
  to: CaseStage,
  at: Moment,
  by: z.string(),
  reason: z.string().max(500),
  /** Labels of what was still open and passed over with the reason given. */
  passedOver: z.array(z.string().max(120)).max(60).readonly(),
});
export type StageChange = z.infer<typeof StageChange>;
