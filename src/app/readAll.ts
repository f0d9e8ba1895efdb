import type { Sha256 } from '#domain/kernel/digest.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Vault } from './ports.ts';

/** Where stored bytes lie. */
export interface ObjectKeeper {
  readonly vault: Pick<Vault, 'openObject'>;
}

/** All bytes of a stored object; for papers and pictures, never for video. */
export async function readAll(around: ObjectKeeper, sha256: Sha256): Promise<Result<Uint8Array>> {
  const opened = await around.vault.openObject(sha256);
  if (!opened.ok) return opened;
  const bytes = new Uint8Array(opened.value.sizeBytes);
  let offset = 0;
  for await (const chunk of opened.value.stream()) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return ok(bytes);
}
