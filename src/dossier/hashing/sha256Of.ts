import { createHash } from 'node:crypto';
import { Sha256 } from '#domain/kernel/digest.ts';

/** SHA-256 of bytes at hand, or of a text in UTF-8. */
export function sha256Of(content: string | Uint8Array): Sha256 {
  return Sha256.parse(createHash('sha256').update(content).digest('hex'));
}
