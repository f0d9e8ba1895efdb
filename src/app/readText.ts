import { textFormatOf } from '#domain/evidence/readableText.ts';
import type { ReadableText } from '#domain/evidence/readableText.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { readEvidence } from './readContent.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The words of an electronic paper, for whoever may see the item; looking is noted as with any item.
 *
 * Fails: as `readEvidence`; `evidence.textNotSupported`, `evidence.textUnreadable`, `evidence.textTooLarge`.
 * Source: SPEC E-38.
 */
export async function readText(
  around: Surroundings,
  caseId: string,
  evidenceId: string,
): Promise<Result<ReadableText>> {
  const read = await readEvidence(around, caseId, evidenceId);
  if (!read.ok) return read;
  const format = textFormatOf(read.value.mediaType, read.value.fileName);
  if (format === null) return refused(failure('evidence.textNotSupported'));
  return around.textReader.read(read.value.object, format);
}
