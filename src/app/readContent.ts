import { filedItem } from '#domain/evidence/itemsOfCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
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
