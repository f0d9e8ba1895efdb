import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

/** What is still to be brought in, by whom and until when; a row of E08. */
export const GapDuty = z.strictObject({
  id: z.string(),
  /** Requirement or element that is missing or weak. */
  elementId: z.string(),
  /** `null` = for the case as a whole. */
  counterpartyId: z.string().nullable(),
  measure: z.string().trim().min(2).max(300),
  owner: z.string().trim().min(1).max(60),
  dueOn: Day,
  doneAt: Moment.nullable(),
  outcome: z.string().max(300),
});
export type GapDuty = z.infer<typeof GapDuty>;
