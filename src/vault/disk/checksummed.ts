import { createHash } from 'node:crypto';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import type { Unsealed } from '../records/recordSeal.ts';

/**
 * The bytes of the few files that must be readable before anyone is known: one JSON object `{ format, sha256, payload }`, where the
 * checksum covers the format and the exact payload text. It tells of accidents, not of attackers: whatever matters in such a file is
 * sealed by itself or costs only a refusal. No person and no case is named here.
 */
export function withChecksum(payload: unknown): Uint8Array {
  const text = Buffer.from(JSON.stringify(payload), 'utf8');
  return Buffer.concat([Buffer.from(headOf(checksum(text))), text, TAIL]);
}

/** The payload, if every byte is as it was written. */
export function checkedPayload(bytes: Uint8Array): Unsealed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.subarray(HEAD_LENGTH, -TAIL.length);
  if (file.length <= HEAD_LENGTH + TAIL.length) return { state: 'damaged' };
  const isIntact =
    file.subarray(-TAIL.length).equals(TAIL) &&
    file.subarray(0, HEAD_LENGTH).equals(Buffer.from(headOf(checksum(text))));
  // Whoever can write the file can write its checksum too: what it covers may be anything.
  const payload = isIntact ? valueInJson(text.toString('utf8')) : undefined;
  return payload === undefined ? { state: 'damaged' } : { state: 'intact', payload };
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
