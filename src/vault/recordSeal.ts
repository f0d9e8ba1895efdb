import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { VaultKeys } from './vaultKeys.ts';

/**
 * Seals and opens record files: AES-256-GCM under a key of the record's own place, so that a file moved to another place,
 * or from another vault, does not open.
 *
 * Shape of the bytes: 8 of magic, 12 of nonce, the payload as UTF-8 JSON enciphered, 16 of tag. Nonces are random: a place would have
 * to be written 2^32 times before two may meet (NIST SP 800-38D §8.3).
 */
export interface RecordSeal {
  /** `place` names where the record belongs, e.g. `cases/<id>`; never a person. */
  seal(place: string, payload: unknown): Uint8Array;
  /** The payload, if every byte is as it was written and belongs here. */
  unseal(place: string, bytes: Uint8Array): Unsealed;
}

export type Unsealed =
  | { readonly state: 'intact'; readonly payload: unknown }
  /** Sealed by nobody who has this vault's key for this place, or changed since. */
  | { readonly state: 'damaged' };

const MAGIC = Buffer.from('WQREC\x02\r\n', 'latin1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MAGIC.length + NONCE_BYTES;
/** Deriving a key costs more than using it; a few thousand cases fit before the oldest go. */
const KEPT_KEYS = 4096;

/** The seal of one vault. */
export function recordSeal(keys: VaultKeys): RecordSeal {
  const keysByPlace = new Map<string, Uint8Array>();
  const keyOf = (place: string): Uint8Array => {
    const known = keysByPlace.get(place);
    if (known !== undefined) return known;
    if (keysByPlace.size >= KEPT_KEYS) keysByPlace.clear();
    const key = keys.keyFor(`record ${place}`);
    keysByPlace.set(place, key);
    return key;
  };
  return {
    seal(place, payload) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(place), nonce);
      cipher.setAAD(MAGIC);
      const body = cipher.update(JSON.stringify(payload), 'utf8');
      const rest = cipher.final();
      return Buffer.concat([MAGIC, nonce, body, rest, cipher.getAuthTag()]);
    },
    unseal(place, bytes) {
      const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (file.length < HEAD_BYTES + TAG_BYTES || !file.subarray(0, MAGIC.length).equals(MAGIC)) {
        return { state: 'damaged' };
      }
      const decipher = createDecipheriv('aes-256-gcm', keyOf(place), file.subarray(MAGIC.length, HEAD_BYTES));
      decipher.setAAD(MAGIC);
      decipher.setAuthTag(file.subarray(-TAG_BYTES));
      const text = decipher.update(file.subarray(HEAD_BYTES, -TAG_BYTES));
      return isAuthentic(decipher)
        ? { state: 'intact', payload: JSON.parse(text.toString('utf8')) }
        : { state: 'damaged' };
    },
  };
}

/** Node tells of a wrong tag only by throwing. */
function isAuthentic(decipher: { final(): Uint8Array }): boolean {
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}
