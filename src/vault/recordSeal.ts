import { createHash } from 'node:crypto';

/**
 * The bytes of a record file: one JSON object `{ format, sha256, payload }`, where the checksum covers the format and the exact payload text.
 * Any changed byte makes `unseal` answer `damaged`. Encryption at rest replaces these two functions and nothing else.
 */
export function seal(payload: unknown): Uint8Array {
  const text = Buffer.from(JSON.stringify(payload), 'utf8');
  return Buffer.concat([Buffer.from(headOf(checksum(text))), text, TAIL]);
}

export type Unsealed =
  { readonly state: 'intact'; readonly payload: unknown } | { readonly state: 'damaged' };

/** The payload, if every byte is as it was written. */
export function unseal(bytes: Uint8Array): Unsealed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.subarray(HEAD_LENGTH, -TAIL.length);
  if (file.length <= HEAD_LENGTH + TAIL.length) return { state: 'damaged' };
  const isIntact =
    file.subarray(-TAIL.length).equals(TAIL) &&
    file.subarray(0, HEAD_LENGTH).equals(Buffer.from(headOf(checksum(text))));
  return isIntact ? { state: 'intact', payload: JSON.parse(text.toString('utf8')) } : { state: 'damaged' };
}

const FORMAT = 'weiquan-record/1';
const TAIL = Buffer.from('}\n');
const HEAD_LENGTH = headOf('0'.repeat(64)).length;

function headOf(sha256: string): string {
  return `{"format":"${FORMAT}","sha256":"${sha256}","payload":`;
}

function checksum(text: Uint8Array): string {
  return createHash('sha256').update(`${FORMAT}\n`).update(text).digest('hex');
}
