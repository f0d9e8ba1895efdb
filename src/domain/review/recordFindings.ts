import { z } from 'zod';
import type { Moment } from '../kernel/moment.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { MAX_FINDINGS, ReviewFinding, ReviewOutcome } from './reviewOpinion.ts';
import type { ReviewKinds, ReviewOpinion } from './reviewOpinion.ts';
import type { Submission, SubmissionRegister } from './submission.ts';

export const FindingInput = ReviewFinding.omit({ id: true, kindLabel: true }).extend({
  /** `null` = a new one. */
  id: z.string().max(40).nullable(),
});
export type FindingInput = z.infer<typeof FindingInput>;

/**
 * Writes down a finding, or changes one, while the opinion is not issued.
 *
 * Fails: `review.alreadyIssued`; `review.kindUnknown`; `review.taskUnknown`; `review.tooManyFindings`.
 * Source: SPEC B-11.
 */
export function recordFinding(
  submission: Submission,
  input: FindingInput,
  { kinds, newId }: { readonly kinds: ReviewKinds; readonly newId: string },
): Result<Submission> {
  if (submission.opinion !== null) return refused(failure('review.alreadyIssued'));
  const kind = kinds.kinds.find(({ id }) => id === input.kindId);
  if (kind === undefined) return refused(failure('review.kindUnknown'));
  const finding: ReviewFinding = { ...input, id: input.id ?? newId, kindLabel: kind.label };
  if (input.id === null) {
    if (submission.findings.length >= MAX_FINDINGS) return refused(failure('review.tooManyFindings'));
    return ok({ ...submission, findings: [...submission.findings, finding] });
  }
  if (!submission.findings.some(({ id }) => id === input.id)) return refused(failure('review.taskUnknown'));
  const findings = submission.findings.map((each) => (each.id === input.id ? finding : each));
  return ok({ ...submission, findings });
}

/** Takes back a finding while the opinion is not issued. Fails: `review.alreadyIssued`, `review.taskUnknown`. */
export function withdrawFinding(submission: Submission, findingId: string): Result<Submission> {
  if (submission.opinion !== null) return refused(failure('review.alreadyIssued'));
  const findings = submission.findings.filter(({ id }) => id !== findingId);
  if (findings.length === submission.findings.length) return refused(failure('review.taskUnknown'));
  return ok({ ...submission, findings });
}

export const OpinionInput = z.strictObject({
  outcome: ReviewOutcome,
  text: z.string().trim().min(2).max(4000),
});
export type OpinionInput = z.infer<typeof OpinionInput>;

/** Who issues, where and when. */
export interface OpinionBy {
  readonly id: string;
  readonly reviewUnit: string;
  readonly reviewer: string;
  readonly now: Moment;
}

/**
 * Issues the opinion with the findings as they stand; from then on neither changes.
 *
 * Fails: `review.alreadyIssued`; `review.notVerified`: what did not verify is not accepted; `review.openMust`: nor what must be mended
 * first; `review.returnedWithoutFinding`.
 * Source: SPEC B-11, B-12.
 */
export function issueOpinion(submission: Submission, input: OpinionInput, by: OpinionBy): Result<Submission> {
  if (submission.opinion !== null) return refused(failure('review.alreadyIssued'));
  const { findings, verdict, packageSha256, caseId, caseNumber, caseName } = submission;
  if (input.outcome === 'accepted') {
    if (verdict !== 'valid') return refused(failure('review.notVerified'));
    const must = findings.filter(({ weight }) => weight === 'must').length;
    if (must > 0) return refused(failure('review.openMust', { count: must }));
  } else if (findings.length === 0) return refused(failure('review.returnedWithoutFinding'));
  const opinion: ReviewOpinion = {
    format: 'weiquan-review-opinion',
    version: 1,
    id: by.id,
    packageSha256,
    packageVerdict: verdict,
    caseId,
    caseNumber,
    caseName,
    reviewUnit: by.reviewUnit,
    reviewer: by.reviewer,
    issuedAt: by.now,
    outcome: input.outcome,
    text: input.text,
    findings,
  };
  return ok({ ...submission, opinion });
}

/** The register with one submission as it now is. */
export function withSubmission(register: SubmissionRegister, next: Submission): SubmissionRegister {
  const submissions = register.submissions.map((each) => (each.id === next.id ? next : each));
  return { ...register, submissions };
}
