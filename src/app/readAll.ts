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
  return opened.ok ? ok(await collected(opened.value.stream(), opened.value.sizeBytes)) : opened;
}

/** A stream as one piece. Fails: throws a RangeError when it gives more than was said; what the stream throws. */
export async function collected(stream: AsyncIterable<Uint8Array>, sizeBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes);
  let offset = 0;
  for await (const chunk of stream) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
