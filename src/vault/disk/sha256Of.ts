import { createHash } from 'node:crypto';
import { Sha256 } from '#domain/kernel/digest.ts';

/** SHA-256 of bytes at hand, or of a text as UTF-8; of several pieces as of one behind the other. */
export function sha256Of(...pieces: readonly (string | Uint8Array)[]): Sha256 {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return Sha256.parse(hash.digest('hex'));
}
