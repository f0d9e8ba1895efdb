import { filedItem } from '#domain/evidence/itemsOfCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PictureSize } from './picturePorts.ts';
import { readAll } from './readAll.ts';
import { readEvidence } from './readContent.ts';
import type { ReadableContent } from './readContent.ts';
import { inMemory } from './storeBytes.ts';
import type { Surroundings } from './surroundings.ts';

/** Twice what a card shows, for sharp screens. Units: pixels. */
const SIZE: PictureSize = { widthPx: 352, heightPx: 232 };

/**
 * A photograph too small to read anything in, for whoever may see the item: leafing through is not looking, so no line is written.
 * Of a kind that cannot be made small here it is the item itself, and looking at that is noted.
 *
 * Fails: as `readEvidence`; `evidence.pictureUnfit`.
 * Source: SPEC E-172.
 */
export async function readThumbnail(
  around: Surroundings,
  caseId: string,
  evidenceId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const item = filedItem(found.value, evidenceId);
  if (!item.ok) return item;
  const { claims, sha256, fileName } = item.value.file;
  if (claims.mediaType !== 'image/jpeg' && claims.mediaType !== 'image/png')
    return readEvidence(around, caseId, evidenceId);
  const bytes = await readAll(around, sha256);
  if (!bytes.ok) return bytes;
  const small = await around.shrinker.shrink(bytes.value, SIZE);
  if (!small.ok)
    return small.problem.kind === 'notSupported'
      ? readEvidence(around, caseId, evidenceId)
      : refused(failure('evidence.pictureUnfit', { problem: small.problem.detail }));
  return ok({ mediaType: 'image/jpeg', fileName, object: inMemory(small.bytes) });
}
