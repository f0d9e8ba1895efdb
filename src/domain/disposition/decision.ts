import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { MeasureId } from './measures.ts';
import { TrackId } from './tracks.ts';

/** What people decided for one counterparty, on which state of the facts. */
export const DispositionDecision = z.strictObject({
  counterpartyId: z.string().min(1),
  track: TrackId,
  measure: MeasureId,
  /** `provisional` while an appraisal is outstanding. */
  finality: z.enum(['provisional', 'final']),
  reason: z.string().max(2000),
  /** 法制部门意见, who gave it and what it says; empty = none was asked. */
  legalOpinion: z.string().max(1000),
  approver: z.string().min(1).max(60),
  /** States that an approver who bears the name of somebody in the case is another person; empty = nothing was stated. */
  approverBadgeNumber: z.string().trim().max(20),
  decidedAt: Moment,
  rulesetVersion: z.string(),
  /** `factsFingerprint` of the facts the deciders saw. */
  factsFingerprint: z.string().regex(/^[0-9a-f]{16}$/),
});
export type DispositionDecision = z.infer<typeof DispositionDecision>;
