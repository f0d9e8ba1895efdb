import { filedItem } from '#domain/evidence/itemsOfCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import type { OpenedObject } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

export interface ReadableContent {
  readonly mediaType: string;
  readonly fileName: string;
  readonly object: OpenedObject;
}

/** Looking at the same thing again within this time is the same look. */
const LOOKED_AT_MINUTES = 10;

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
  const deed = {
    act: 'evidenceViewed',
    what: `查看证据${item.number}：${item.title}`,
    about: item.id,
  } as const;
  const noted = await around.sightings.note(around, { caseId, deed, everyMinutes: LOOKED_AT_MINUTES });
  if (!noted.ok) return noted;
  const object = await around.vault.openObject(file.sha256);
  if (!object.ok) return object;
  const mediaType = file.claims.isExecutable ? null : file.claims.mediaType;
  return ok({
    mediaType: mediaType ?? 'application/octet-stream',
    fileName: file.fileName,
    object: object.value,
  });
}

const paperTypes = {
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
  const what = `查看定稿：${title}`;
  return noted(around, { caseId, what, about: final.id }, async () => {
    const object = await around.vault.openObject(final.pdf.sha256);
    if (!object.ok) return object;
    return ok({ mediaType: paperTypes.pdf, fileName: `${title}.pdf`, object: object.value });
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
  return noted(around, { caseId, what, about: scan.id }, async () => {
    const object = await around.vault.openObject(sha256);
    if (!object.ok) return object;
    return ok({ mediaType: claims.mediaType ?? 'application/octet-stream', fileName, object: object.value });
  });
}

/** Nothing is shown that the trail does not tell of. */
async function noted(
  around: Surroundings,
  { caseId, what, about }: { readonly caseId: string; readonly what: string; readonly about: string },
  read: () => Promise<Result<ReadableContent>>,
): Promise<Result<ReadableContent>> {
  const deed = { act: 'paperViewed', what, about } as const;
  const sight = await around.sightings.note(around, { caseId, deed, everyMinutes: LOOKED_AT_MINUTES });
  return sight.ok ? read() : sight;
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
  const deed = { act: 'paperViewed', what: `查看文书：${document.title}`, about: document.id } as const;
  const noted = await around.sightings.note(around, { caseId, deed, everyMinutes: LOOKED_AT_MINUTES });
  if (!noted.ok) return noted;
  const object = await around.vault.openObject(document[format].sha256);
  if (!object.ok) return object;
  return ok({ mediaType: paperTypes[format], fileName: `${document.title}.${format}`, object: object.value });
}
