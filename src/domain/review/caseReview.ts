import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import { ReviewFinding, ReviewOutcome } from './reviewOpinion.ts';

export const AnswerKind = z.enum(['corrected', 'explained']);
export type AnswerKind = z.infer<typeof AnswerKind>;
export const answerKindNames: Readonly<Record<AnswerKind, string>> = {
  corrected: '已补正',
  explained: '书面说明',
};

/** A finding as a task of the case: open until somebody says what was done about it. */
export const ReviewTask = ReviewFinding.extend({
  /** `null` = still open. */
  answer: z
    .strictObject({
      at: Moment,
      by: z.string(),
      kind: AnswerKind,
      text: z.string().trim().min(2).max(1000),
    })
    .nullable(),
});
export type ReviewTask = z.infer<typeof ReviewTask>;

/** An opinion that came back from the reviewer. Source: SPEC B-13. */
export const CaseReview = z.strictObject({
  /** The opinion's own id. */
  id: z.string(),
  /** Its text as it was signed; by its digest the same opinion comes in once. */
  original: z.strictObject({ sha256: Sha256, sizeBytes: z.int().positive() }),
  /** Which export it is about. */
  packageSha256: Sha256,
  packageVerdict: z.enum(['valid', 'invalid']),
  /** The key it was signed with. */
  keyFingerprint: z.string(),
  outcome: ReviewOutcome,
  text: z.string(),
  reviewUnit: z.string(),
  reviewer: z.string(),
  issuedAt: Moment,
  importedAt: Moment,
  by: z.string(),
  tasks: z.array(ReviewTask).readonly(),
});
export type CaseReview = z.infer<typeof CaseReview>;
