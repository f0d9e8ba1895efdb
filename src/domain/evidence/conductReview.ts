import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** One question about how the police acted, answered; the questions are data of `templates/checklists/conduct.json`. */
export const ConductAnswer = z.strictObject({
  questionId: z.string(),
  answer: z.enum(['yes', 'no', 'notApplicable', 'unknown']),
  note: z.string().max(300),
  evidenceIds: z.array(z.string()).max(50).readonly(),
});
export type ConductAnswer = z.infer<typeof ConductAnswer>;

/** The review of the police's own conduct, a duty of evidence like any other. Source: law.md §8.2. */
export const ConductReview = z.strictObject({
  answers: z.array(ConductAnswer).max(60).readonly(),
  conclusion: z.string().max(1000),
  by: z.string(),
  at: Moment,
});
export type ConductReview = z.infer<typeof ConductReview>;
