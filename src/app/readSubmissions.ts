import { RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { answersTo, compareFiles } from '#domain/review/compareSubmissions.ts';
import { submissionBefore } from '#domain/review/submission.ts';
import type { Submission } from '#domain/review/submission.ts';
import { submissionIn } from './changeSubmissions.ts';
import { readAll } from './readAll.ts';
import type { ReadableContent } from './readContent.ts';
import { reviewKinds } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';
import { viewOf } from './viewCase.ts';

/** Looking at the same thing again within this time is the same look. */
const LOOKED_AT_MINUTES = 10;

/** Every dossier received, newest first. */
export async function listSubmissions(around: Surroundings) {
  const register = await around.vault.readSubmissions();
  if (!register.ok) return register;
  return ok(register.value.submissions.map(summaryOf).toReversed());
}

function summaryOf(submission: Submission) {
  const { id, caseNumber, caseName, receivedAt, verdict, findings, opinion } = submission;
  const outcome = opinion?.outcome ?? null;
  return { id, caseNumber, caseName, receivedAt, verdict, findings: findings.length, outcome };
}

/**
 * A dossier under review: what was found in it, the case as its record says, and what changed since the submission before.
 * Source: SPEC B-10, B-14.
 */
export async function viewSubmission(around: Surroundings, submissionId: string) {
  const register = await around.vault.readSubmissions();
  if (!register.ok) return register;
  const found = submissionIn(register.value, submissionId);
  if (!found.ok) return found;
  const submission = found.value;
  const noted = await noteView(around, submission, `查看送审卷宗：${submission.caseName}`);
  if (!noted.ok) return noted;
  const rightsCase = await receivedCase(around, submission);
  if (!rightsCase.ok) return rightsCase;
  const view = await viewOf(around, rightsCase.value);
  if (!view.ok) return view;
  const kinds = await reviewKinds(around.shelf);
  if (!kinds.ok) return kinds;
  const before = submissionBefore(register.value, submission);
  return ok({
    submission,
    caseView: view.value,
    kinds: kinds.value,
    since:
      before === null
        ? null
        : {
            receivedAt: before.receivedAt,
            opinion: before.opinion,
            ...compareFiles(before.files, submission.files),
            answers: answersTo(rightsCase.value, before.packageSha256),
          },
  });
}

async function receivedCase(around: Surroundings, { caseData }: Submission): Promise<Result<RightsCase>> {
  const bytes = await readAll(around, caseData.sha256);
  if (!bytes.ok) return bytes;
  // It was read by the same schema when it came in; a later program may have a later one.
  const parsed = RightsCase.safeParse(JSON.parse(utf8Text(bytes.value)));
  if (parsed.success) return ok(parsed.data);
  return refused(failure('review.caseDataUnreadable', { why: '由另一个版本的程序写成' }));
}

/** The kept bytes of one file, by its place in the list. Fails: `review.unknown`; `review.notYours`. */
export async function readReceivedFile(
  around: Surroundings,
  submissionId: string,
  index: number,
): Promise<Result<ReadableContent>> {
  const register = await around.vault.readSubmissions();
  if (!register.ok) return register;
  const found = submissionIn(register.value, submissionId);
  if (!found.ok) return found;
  const file = found.value.files[index];
  if (file === undefined || !file.isKept) return refused(failure('review.unknown'));
  const noted = await noteView(around, found.value, `查看送审卷宗的文件：${file.title}`, index);
  if (!noted.ok) return noted;
  const object = await around.vault.openObject(file.sha256);
  if (!object.ok) return object;
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
  return ok({ mediaType: file.mediaType, fileName, object: object.value });
}

function noteView(around: Surroundings, { id }: Submission, what: string, index?: number) {
  const about = index === undefined ? id : `${id} ${index}`;
  const deed = { act: 'submissionViewed', what, about } as const;
  return around.sightings.note(around, { caseId: null, deed, everyMinutes: LOOKED_AT_MINUTES });
}
