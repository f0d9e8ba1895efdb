import { z } from 'zod';
import { Moment } from '#domain/kernel/moment.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { SealedFile } from '#domain/dossier/exportContents.ts';
import { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { CaseReview } from '#domain/review/caseReview.ts';
import { AnswerInput } from '#domain/review/importOpinion.ts';
import { FindingInput, OpinionInput } from '#domain/review/recordFindings.ts';
import { ReviewKinds, ReviewOpinion, ReviewOutcome } from '#domain/review/reviewOpinion.ts';
import { ReceivedFile, Submission } from '#domain/review/submission.ts';
import { ExportForm, PassphraseInput } from '../sealingInput.ts';
import { list } from '../list.ts';
import { caseWriters, operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { onCase } from './caseOperations.ts';

/** Whoever judges dossiers of others. */
const reviewers: Audience = ['legalReviewer'];

export const SubmissionSummary = z.strictObject({
  id: z.string(),
  caseNumber: z.string(),
  caseName: z.string(),
  receivedAt: Moment,
  verdict: z.enum(['valid', 'invalid']),
  findings: z.int().nonnegative(),
  /** `null` = no opinion yet. */
  outcome: ReviewOutcome.nullable(),
});
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

/** What changed since the submission before, and what was said to its findings. */
export const SinceBefore = z.strictObject({
  receivedAt: Moment,
  opinion: ReviewOpinion.nullable(),
  added: list(ReceivedFile),
  removed: list(ReceivedFile),
  changed: list(ReceivedFile),
  unchanged: z.int().nonnegative(),
  answers: list(CaseReview),
});
export type SinceBefore = z.infer<typeof SinceBefore>;

export const SubmissionView = z.strictObject({
  submission: Submission,
  /** The case as its record in the package says, judged by the law data of this PC. */
  caseView: CaseView,
  kinds: ReviewKinds,
  /** `null` for the first submission of a case. */
  since: SinceBefore.nullable(),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

const onSubmission = <I extends z.ZodType>(change: I) =>
  operation(
    'command',
    reviewers,
    z.strictObject({ submissionId: z.string().max(40), change }),
    SubmissionView,
  );

export const reviewOperations = {
  'review.list': operation('query', reviewers, z.strictObject({}), list(SubmissionSummary)),
  'review.view': operation(
    'query',
    reviewers,
    z.strictObject({ submissionId: z.string().max(40) }),
    SubmissionView,
  ),
  /** Judges a package and brings it in; `source` says in words where it lay. */
  'review.receive': operation(
    'job',
    reviewers,
    z.strictObject({
      token: z.string().max(600),
      source: z.string().max(300),
      passphrase: PassphraseInput,
    }),
    z.strictObject({ submissionId: z.string(), isKnown: z.boolean() }),
  ),
  'review.noteFinding': onSubmission(FindingInput),
  'review.dropFinding': onSubmission(z.strictObject({ findingId: z.string().max(40) })),
  'review.giveOpinion': onSubmission(OpinionInput),
  'review.exportOpinion': operation(
    'job',
    reviewers,
    z.strictObject({
      submissionId: z.string().max(40),
      folderToken: z.string().max(600),
      /** Absent = a folder. */
      form: ExportForm.optional(),
    }),
    z.strictObject({
      receipt: z.strictObject({
        packageToken: z.string(),
        folderName: z.string(),
        files: z.int().positive(),
        bytes: z.number().positive(),
        tagManifestSha256: Sha256,
        /** `null` = it left unsealed. */
        sealedFile: SealedFile.nullable(),
        verdict: PackageVerdict,
      }),
    }),
  ),
  /** The opinion comes back to the case it is about. */
  'dossier.takeOpinion': operation(
    'job',
    caseWriters,
    z.strictObject({
      caseId: z.string(),
      token: z.string().max(600),
      passphrase: PassphraseInput,
    }),
    z.strictObject({ view: CaseView, isKnown: z.boolean(), opinionSha256: z.string() }),
  ),
  'dossier.answerFinding': onCase(AnswerInput),
};
