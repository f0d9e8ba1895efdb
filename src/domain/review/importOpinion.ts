import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import type { Sha256 } from '../kernel/digest.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { AnswerKind, answerKindNames } from './caseReview.ts';
import type { CaseReview, ReviewTask } from './caseReview.ts';
import { placeText, reviewOutcomeNames } from './reviewOpinion.ts';
import type { ReviewOpinion } from './reviewOpinion.ts';

/** An opinion with what its package proves of it. */
export interface ProvedOpinion {
  readonly opinion: ReviewOpinion;
  readonly original: CaseReview['original'];
  readonly keyFingerprint: string;
}

/**
 * Takes an opinion into the case it is about; each finding becomes a task. The same opinion changes nothing the second time, and no
 * opinion ever takes the place of another.
 *
 * Fails: `review.otherCase`; `review.packageUnknown` when this case never exported the package.
 * Source: SPEC B-13.
 */
export function importOpinion(
  rightsCase: RightsCase,
  { opinion, original, keyFingerprint }: ProvedOpinion,
  stamp: Stamp,
): Result<RightsCase> {
  if (opinion.caseId !== rightsCase.id)
    return refused(failure('review.otherCase', { caseName: opinion.caseName }));
  const isOurs = rightsCase.exports.some(
    ({ tagManifestSha256 }) => tagManifestSha256 === opinion.packageSha256,
  );
  if (!isOurs) return refused(failure('review.packageUnknown'));
  if (hasOpinion(rightsCase, original.sha256)) return ok(rightsCase);
  const review: CaseReview = {
    id: opinion.id,
    original,
    packageSha256: opinion.packageSha256,
    packageVerdict: opinion.packageVerdict,
    keyFingerprint,
    outcome: opinion.outcome,
    text: opinion.text,
    reviewUnit: opinion.reviewUnit,
    reviewer: opinion.reviewer,
    issuedAt: opinion.issuedAt,
    importedAt: stamp.now,
    by: stamp.by,
    tasks: opinion.findings.map((finding) => ({ ...finding, answer: null })),
  };
  const { outcome, reviewUnit, reviewer } = opinion;
  const summary = `收到${reviewUnit}${reviewer}的审核意见：${reviewOutcomeNames[outcome]}，问题${review.tasks.length}项`;
  const reviews = [...rightsCase.reviews, review];
  return ok(withEvent({ ...rightsCase, reviews }, stamp, 'opinionImported', summary));
}

/** Whether this very opinion has come in before. */
export function hasOpinion({ reviews }: RightsCase, sha256: Sha256): boolean {
  return reviews.some(({ original }) => original.sha256 === sha256);
}

export const AnswerInput = z.strictObject({
  opinionSha256: z.string(),
  findingId: z.string(),
  kind: AnswerKind,
  text: z.string().trim().min(2).max(1000),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

/**
 * Says what was done about a finding. What was answered stays as it was said; a further word is a further submission.
 *
 * Fails: `review.taskUnknown`, `review.taskAnswered`.
 * Source: SPEC B-13.
 */
export function answerFinding(rightsCase: RightsCase, input: AnswerInput, stamp: Stamp): Result<RightsCase> {
  const review = rightsCase.reviews.find(({ original }) => original.sha256 === input.opinionSha256);
  const task = review?.tasks.find(({ id }) => id === input.findingId);
  if (review === undefined || task === undefined) return refused(failure('review.taskUnknown'));
  if (task.answer !== null) return refused(failure('review.taskAnswered'));
  const answer = { at: stamp.now, by: stamp.by, kind: input.kind, text: input.text };
  const tasks = review.tasks.map((each) => (each === task ? { ...task, answer } : each));
  const reviews = rightsCase.reviews.map((each) => (each === review ? { ...review, tasks } : each));
  const summary = `答复审核意见（${placeText(task.place)}，${task.kindLabel}）：${answerKindNames[input.kind]}，${input.text}`;
  return ok(withEvent({ ...rightsCase, reviews }, stamp, 'reviewAnswered', summary));
}

/** Where a case stands with its reviewers. */
export interface ReviewStanding {
  /** `differing`: opinions on the last reviewed package do not agree. */
  readonly state: 'none' | 'returned' | 'accepted' | 'differing';
  /** The newest opinion on the last reviewed package. */
  readonly last: CaseReview | null;
  readonly openTasks: readonly ReviewTask[];
  /** Signed with another key than the opinion before; whose it is must be asked. */
  readonly isOtherKey: boolean;
}

/** What the opinions say together; the package exported last among those reviewed decides. Source: SPEC B-13, B-15. */
export function reviewStanding({ reviews, exports }: RightsCase): ReviewStanding {
  const openTasks = reviews.flatMap(({ tasks }) => tasks.filter(({ answer }) => answer === null));
  const exported = exports.findLast(({ tagManifestSha256 }) =>
    reviews.some(({ packageSha256 }) => packageSha256 === tagManifestSha256),
  );
  const onIt = reviews.filter(({ packageSha256 }) => packageSha256 === exported?.tagManifestSha256);
  const last = onIt.at(-1) ?? null;
  if (last === null) return { state: 'none', last, openTasks, isOtherKey: false };
  const differs = onIt.some(({ outcome }) => outcome !== last.outcome);
  const before = reviews[reviews.indexOf(last) - 1];
  const isOtherKey = before !== undefined && before.keyFingerprint !== last.keyFingerprint;
  return { state: differs ? 'differing' : last.outcome, last, openTasks, isOtherKey };
}
