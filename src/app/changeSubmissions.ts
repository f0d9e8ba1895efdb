import type { Deed } from '#domain/audit/trailEntry.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { withSubmission } from '#domain/review/recordFindings.ts';
import type { Submission, SubmissionRegister } from '#domain/review/submission.ts';
import type { Surroundings } from './surroundings.ts';

/** How often a newer state is taken up before giving way. */
const MAX_ATTEMPTS = 5;

/** Applies a step to the newest register. Fails: what the step refuses; `case.changedElsewhere`; storage refusals. */
export async function changeSubmissions(
  around: Surroundings,
  step: (register: SubmissionRegister) => Result<SubmissionRegister>,
  deed: Deed,
): Promise<Result<SubmissionRegister>> {
  for (let attempt = 1; ; attempt += 1) {
    const register = await around.vault.readSubmissions();
    if (!register.ok) return register;
    const next = step(register.value);
    if (!next.ok || next.value === register.value) return next;
    const saved = await around.vault.saveSubmissions(next.value, deed);
    if (saved.ok || saved.failure.code !== 'case.changedElsewhere' || attempt === MAX_ATTEMPTS) return saved;
  }
}

/** One submission of the register. Fails: `review.unknown`. */
export function submissionIn(register: SubmissionRegister, submissionId: string): Result<Submission> {
  const found = register.submissions.find(({ id }) => id === submissionId);
  return found === undefined ? refused(failure('review.unknown')) : ok(found);
}

/** Changes one submission. Fails: `review.unknown`, and as `changeSubmissions`. */
export async function changeSubmission(
  around: Surroundings,
  submissionId: string,
  step: (submission: Submission) => Result<Submission>,
  deed: Deed,
): Promise<Result<Submission>> {
  const saved = await changeSubmissions(
    around,
    (register) => {
      const found = submissionIn(register, submissionId);
      if (!found.ok) return found;
      const next = step(found.value);
      return next.ok ? ok(withSubmission(register, next.value)) : next;
    },
    deed,
  );
  return saved.ok ? submissionIn(saved.value, submissionId) : saved;
}
