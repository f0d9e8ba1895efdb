import type { EvidenceFile } from '#domain/evidence/evidenceFile.ts';
import type { IntakeFile } from '#domain/evidence/recordIntake.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { StoredObject } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

/** What is known of a file besides its bytes. */
export type FileOrigin = Pick<EvidenceFile, 'fileName' | 'originalPath' | 'sourceModifiedAt'>;

/**
 * A stored file as it may be registered: read back, compared, and asked what it says of itself.
 *
 * Fails: `evidence.readBackDiffers`; storage refusals.
 */
export async function readBack(
  around: Surroundings,
  { sha256, sm3, sizeBytes }: StoredObject,
  origin: FileOrigin,
): Promise<Result<IntakeFile>> {
  const again = await around.vault.verifyObject(sha256);
  if (!again.ok) return refused(failure('evidence.readBackDiffers', { file: origin.fileName }));
  const opened = await around.vault.openObject(sha256);
  if (!opened.ok) return opened;
  const claims = await around.inspector.inspect(opened.value, origin.fileName);
  const readBackAt = around.clock.now();
  return ok({
    id: around.ids.next(),
    file: { ...origin, sizeBytes, sha256, sm3, claims, readBackAt },
  });
}
