import { createHmac } from 'node:crypto';

export const NONCE_BYTES = 16;
const MAGIC = 'age-encryption.org/v1\n';

/** HKDF-SHA-256, one block. Source: RFC 5869; C2SP age.md, “Payload”. */
export function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  const extracted = createHmac('sha256', nonce).update(fileKey).digest();
  return createHmac('sha256', extracted).update('payload').update(Uint8Array.of(1)).digest();
}

/** Whether these first bytes begin an age file. */
export function isSealed(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

/** The header ends with the line of its own check value; `null` = this is no header, or only part of one. */
export function headerLength(start: Buffer): number | null {
  if (!isSealed(start)) return null;
  const last = start.indexOf('\n--- ');
  const end = last < 0 ? -1 : start.indexOf('\n', last + 1);
  return end < 0 ? null : end + 1;
}
