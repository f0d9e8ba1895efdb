import { readFromName } from '#domain/evidence/importProfile.ts';
import type { ImportProfile } from '#domain/evidence/importProfile.ts';
import type { IntakeFile } from '#domain/evidence/recordIntake.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { readBack } from './readBack.ts';
import { fromSource } from './fromSource.ts';
import type { SourceFile } from './drivePorts.ts';
import type { StoredObject } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

/** Hears how many bytes of the file have been read, and what is being done with them. */
export type TakeInStep = (phase: string, readBytes: number) => void;

/**
 * One file: source → hashed and sealed copy in the vault → read back → what the file says of itself. Nothing is registered yet.
 *
 * Fails: whatever the source refuses; `evidence.readBackDiffers`; storage refusals.
 */
export async function takeIn(
  around: Surroundings,
  source: SourceFile,
  profiles: readonly ImportProfile[],
  step: TakeInStep,
): Promise<Result<IntakeFile>> {
  const stored = await storeSource(around, source, step);
  if (!stored.ok) return stored;
  step('回读校验', source.sizeBytes);
  const { name: fileName, originalPath, modifiedAt: sourceModifiedAt } = source;
  const kept = await readBack(around, stored.value, { fileName, originalPath, sourceModifiedAt });
  if (!kept.ok) return kept;
  const { file } = kept.value;
  const claims = { ...file.claims, fromName: readFromName(originalPath, profiles) };
  return ok({ ...kept.value, file: { ...file, claims } });
}

async function storeSource(
  around: Surroundings,
  source: SourceFile,
  step: TakeInStep,
): Promise<Result<StoredObject>> {
  let readBytes = 0;
  async function* counted() {
    for await (const chunk of source.stream()) {
      readBytes += chunk.byteLength;
      step('入库', readBytes);
      yield chunk;
    }
  }
  return fromSource(() => around.vault.storeObject(counted()));
}
