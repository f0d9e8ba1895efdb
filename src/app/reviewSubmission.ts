import { packageName } from './packageName.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { failure } from '#domain/kernel/failure.ts';
import { sealingText } from '#domain/dossier/packageSealing.ts';
import type { ExportSealing } from '#domain/dossier/packageSealing.ts';
import { canonicalJson } from '#domain/kernel/canonicalJson.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { issueOpinion, recordFinding, withdrawFinding } from '#domain/review/recordFindings.ts';
import type { FindingInput, OpinionInput } from '#domain/review/recordFindings.ts';
import { opinionPaper } from '#domain/review/opinionPaper.ts';
import { OPINION_FILE, placeText, reviewOutcomeNames } from '#domain/review/reviewOpinion.ts';
import type { ReviewOpinion } from '#domain/review/reviewOpinion.ts';
import { changeSubmission, submissionIn } from './changeSubmissions.ts';
import { bytesEntry, textEntry } from './packageEntries.ts';
import { sealingAsked } from './packageKeys.ts';
import type { PackageForm, PackagePlan, PackageReceipt } from './paperPorts.ts';
import type { PackageSigner, Progress } from './ports.ts';
import { viewSubmission } from './readSubmissions.ts';
import { reviewKinds } from './shelfData.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Writes down a finding. Fails: as the domain's `recordFinding`. */
export async function noteFinding(around: Surroundings, submissionId: string, input: FindingInput) {
  const kinds = await reviewKinds(around.shelf);
  if (!kinds.ok) return kinds;
  const newId = around.ids.next();
  const changed = await changeSubmission(
    around,
    submissionId,
    (submission) => recordFinding(submission, input, { kinds: kinds.value, newId }),
    { act: 'reviewRecorded', what: `记录审核问题：${placeText(input.place)}`, about: submissionId },
  );
  return changed.ok ? viewSubmission(around, submissionId) : changed;
}

/** Takes a finding back. Fails: as the domain's `withdrawFinding`. */
export async function dropFinding(around: Surroundings, submissionId: string, findingId: string) {
  const changed = await changeSubmission(
    around,
    submissionId,
    (submission) => withdrawFinding(submission, findingId),
    { act: 'reviewRecorded', what: '撤去一项审核问题', about: submissionId },
  );
  return changed.ok ? viewSubmission(around, submissionId) : changed;
}

/** Issues the opinion. Fails: as the domain's `issueOpinion`. */
export async function giveOpinion(around: Surroundings, submissionId: string, input: OpinionInput) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const by = {
    id: around.ids.next(),
    reviewUnit: unit.value.unitName,
    reviewer: around.user.name,
    now: around.clock.now(),
  };
  const changed = await changeSubmission(
    around,
    submissionId,
    (submission) => issueOpinion(submission, input, by),
    {
      act: 'opinionIssued',
      what: `出具审核意见：${reviewOutcomeNames[input.outcome]}`,
      about: submissionId,
    },
  );
  return changed.ok ? viewSubmission(around, submissionId) : changed;
}

export interface OpinionExport {
  readonly submissionId: string;
  readonly folderToken: string;
  /** Absent = a folder. */
  readonly form?: PackageForm | undefined;
}
export interface ExportedOpinion {
  readonly receipt: Omit<PackageReceipt, 'manifestLines' | 'keptFiles'>;
}

/**
 * Writes the issued opinion to a drive as a small signed package and reads it back: canonical JSON for the program, PDF and DOCX for people.
 *
 * Fails: `review.notIssued`; `dossier.passphraseWeak`, `dossier.recipientUnknown`; `document.*`; `dossier.*` while writing or reading back.
 * Source: SPEC B-12, B-31.
 */
export async function exportOpinion(
  around: Surroundings,
  { submissionId, folderToken, form = 'folder' }: OpinionExport,
  progress: Progress,
): Promise<Result<ExportedOpinion>> {
  const sealing = typeof form === 'string' ? ok(null) : await sealingAsked(around, form);
  if (!sealing.ok) return sealing;
  const register = await around.vault.readSubmissions();
  if (!register.ok) return register;
  const found = submissionIn(register.value, submissionId);
  if (!found.ok) return found;
  const { opinion } = found.value;
  if (opinion === null) return refused(failure('review.notIssued'));
  const signer = await around.vault.packageSigner();
  if (!signer.ok) return signer;
  const plan = await opinionPlan(around, opinion, signer.value);
  if (!plan.ok) return plan;
  const written = await around.packager.exportPackage(plan.value, { folderToken, form }, progress);
  if (!written.ok) return written;
  const { manifestLines: _lines, keptFiles: _kept, ...receipt } = written.value;
  const noted = await around.vault.note(null, {
    act: 'opinionExported',
    what: exportedText(opinion, sealing.value),
    about: submissionId,
  });
  return noted.ok ? ok({ receipt }) : noted;
}

/** How it left is told as of a dossier. Source: SPEC B-31. */
function exportedText({ caseName, outcome }: ReviewOpinion, sealing: ExportSealing | null): string {
  return `导出审核意见：${caseName}，${reviewOutcomeNames[outcome]}，${sealingText(sealing)}`.slice(0, 300);
}

async function opinionPlan(
  around: Surroundings,
  opinion: ReviewOpinion,
  signer: PackageSigner,
): Promise<Result<PackagePlan>> {
  const model = opinionPaper(opinion);
  const pdf = await around.press.press(model, 'pdf');
  if (!pdf.ok) return pdf;
  const docx = await around.press.press(model, 'docx');
  if (!docx.ok) return docx;
  const now = around.clock.now();
  const payload = [
    textEntry(OPINION_FILE, canonicalJson(opinion), '审核意见数据'),
    bytesEntry('审核意见.pdf', pdf.value.bytes, '审核意见'),
    bytesEntry('审核意见.docx', docx.value.bytes, '审核意见（可编辑）'),
  ];
  return ok({
    ...packageName('opinion', opinion.caseId, now),
    info: [
      ['Source-Organization', opinion.reviewUnit],
      ['Contact-Name', opinion.reviewer],
      ['Bagging-Date', dayOf(now)],
      ['External-Identifier', opinion.caseNumber],
      ['External-Description', `${opinion.caseName} 审核意见：${reviewOutcomeNames[opinion.outcome]}`],
      ['Signing-Key-SHA256', signer.keyFingerprint],
      ['Bag-Software-Agent', '维权卷宗'],
    ],
    payload: payload.map(({ entry }) => entry),
    signer,
  });
}
