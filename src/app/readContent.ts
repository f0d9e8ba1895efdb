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

/** An item's stored bytes with the type its content showed; executables and unknown types are only ever downloads. */
export async function readEvidence(
  around: Surroundings,
  caseId: string,
  evidenceId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const item = found.value.evidence.find((entry) => entry.id === evidenceId);
  if (item === undefined) return refused(failure('evidence.notFound'));
  const object = await around.vault.openObject(item.sha256);
  if (!object.ok) return object;
  const mediaType = item.claims.isExecutable ? null : item.claims.mediaType;
  return ok({
    mediaType: mediaType ?? 'application/octet-stream',
    fileName: item.fileName,
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
  const object = await around.vault.openObject(document[format].sha256);
  if (!object.ok) return object;
  return ok({ mediaType: paperTypes[format], fileName: `${document.title}.${format}`, object: object.value });
}
