import type { InsideHandlers } from '#api/dispatcher.ts';
import { listSubmissions, viewSubmission } from '#app/readSubmissions.ts';
import { receiveSubmission } from '#app/receiveSubmission.ts';
import { dropFinding, exportOpinion, giveOpinion, noteFinding } from '#app/reviewSubmission.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { answerFinding } from '#domain/review/importOpinion.ts';
import { caseChanges } from './caseChanges.ts';
import { progressOf } from './jobProgress.ts';

/** Dossiers sent in for review on the reviewer's PC, and the answers to an opinion on the officer's. */
export function reviewHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  return {
    'review.list': () => listSubmissions(around),
    'review.view': ({ submissionId }) => viewSubmission(around, submissionId),
    'review.receive': (request, job) => receiveSubmission(around, request, progressOf(job)),
    'review.noteFinding': (input) => noteFinding(around, input.submissionId, input.change),
    'review.dropFinding': (input) => dropFinding(around, input.submissionId, input.change.findingId),
    'review.giveOpinion': (input) => giveOpinion(around, input.submissionId, input.change),
    'review.exportOpinion': (request, job) => exportOpinion(around, request, progressOf(job)),
    'dossier.answerFinding': (input) => change(input, (it, stamp) => answerFinding(it, input.change, stamp)),
  } satisfies Partial<InsideHandlers>;
}
