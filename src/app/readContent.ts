import type { Deed } from '#domain/audit/trailEntry.ts';
import { filedItem } from '#domain/evidence/itemsOfCase.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import type { OpenedObject } from './ports.ts';
import { inMemory } from './storeBytes.ts';
import type { Surroundings } from './surroundings.ts';
import { pressSample } from './viewForms.ts';

export interface ReadableContent {
  readonly mediaType: string;
  readonly fileName: string;
  readonly object: OpenedObject;
}

/** Looking at the same thing again within this time is the same look. */
export const LOOKED_AT_MINUTES = 10;

/** An item's stored bytes with the type its content showed; executables and unknown types are only ever downloads. */
export async function readEvidence(
  around: Surroundings,
  caseId: string,
  evidenceId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const filed = filedItem(found.value, evidenceId);
  if (!filed.ok) return filed;
  const item = filed.value;
  const { file } = item;
  const mediaType = file.claims.isExecutable ? null : file.claims.mediaType;
  return shown(around, {
    caseId,
    deed: { act: 'evidenceViewed', what: `查看证据${item.number}：${item.title}`, about: item.id },
    sha256: file.sha256,
    mediaType: mediaType ?? 'application/octet-stream',
    fileName: file.fileName,
  });
}

export const paperTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A locked paper, in force or not. */
export async function readFinal(
  around: Surroundings,
  caseId: string,
  finalId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const final = found.value.paperFinals.find(({ id }) => id === finalId);
  if (final === undefined) return refused(failure('paper.notFound'));
  const title = titleOfFinal(found.value, final);
  return shown(around, {
    caseId,
    deed: { act: 'paperViewed', what: `查看定稿：${title}`, about: final.id },
    sha256: final.pdf.sha256,
    mediaType: paperTypes.pdf,
    fileName: `${title}.pdf`,
  });
}

/** A scan of a signed paper, byte for byte as it came. */
export async function readScan(
  around: Surroundings,
  caseId: string,
  scanId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const scan = found.value.signedScans.find(({ id }) => id === scanId);
  if (scan === undefined) return refused(failure('paper.scanUnknown'));
  const { fileName, claims, sha256 } = scan.file;
  const what = `查看扫描件：${fileName}`.slice(0, 300);
  return shown(around, {
    caseId,
    deed: { act: 'paperViewed', what, about: scan.id },
    sha256,
    mediaType: claims.mediaType ?? 'application/octet-stream',
    fileName,
  });
}

/** A made paper in one of its formats. */
export async function readPaper(
  around: Surroundings,
  caseId: string,
  documentId: string,
  format: keyof typeof paperTypes,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const document = found.value.documents.find((entry) => entry.id === documentId);
  if (document === undefined)
    return refused(failure('document.templateUnknown', { template: documentId.slice(0, 26) }));
  return shown(around, {
    caseId,
    deed: { act: 'paperViewed', what: `查看文书：${document.title}`, about: document.id },
    sha256: document[format].sha256,
    mediaType: paperTypes[format],
    fileName: `${document.title}.${format}`,
  });
}

/** A paper made from the bureau's own form. */
export async function readOwnPaper(
  around: Surroundings,
  caseId: string,
  paperId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const paper = found.value.ownPapers.find(({ id }) => id === paperId);
  if (paper === undefined) return refused(failure('paper.notFound'));
  return shown(around, {
    caseId,
    deed: { act: 'paperViewed', what: `查看文书：${paper.title}`, about: paper.id },
    sha256: paper.docx.sha256,
    mediaType: paperTypes.docx,
    fileName: `${paper.class === 'B' ? '预填稿 ' : ''}${paper.title}.docx`,
  });
}

/** An own form filled with the sample case; it stands nowhere and tells of nobody. */
export async function readFormSample(
  around: Surroundings,
  formId: string,
  version: number,
): Promise<Result<ReadableContent>> {
  const pressed = await pressSample(around, formId, version);
  if (!pressed.ok) return pressed;
  return ok({
    mediaType: paperTypes.docx,
    fileName: `样例 ${pressed.value.title}.docx`,
    object: inMemory(pressed.value.filled.bytes),
  });
}

interface Shown extends Pick<ReadableContent, 'mediaType' | 'fileName'> {
  readonly caseId: string;
  /** The line of the trail. */
  readonly deed: Deed;
  readonly sha256: Sha256;
}

/** Opens stored bytes once the trail tells that they are looked at. */
async function shown(
  around: Surroundings,
  { caseId, deed, sha256, mediaType, fileName }: Shown,
): Promise<Result<ReadableContent>> {
  const noted = await around.sightings.note(around, { caseId, deed, everyMinutes: LOOKED_AT_MINUTES });
  if (!noted.ok) return noted;
  const object = await around.vault.openObject(sha256);
  return object.ok ? ok({ mediaType, fileName, object: object.value }) : object;
}
