import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * AES-256-GCM with a random nonce, for everything small: records, trail frames, key slots.
 * Shape: 12 bytes of nonce, the enciphered text, 16 bytes of tag. Under one key random nonces may meet after about 2^32 texts
 * (NIST SP 800-38D §8.3); every place has a key of its own, so no key comes near.
 */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const AEAD_EXTRA_BYTES = NONCE_BYTES + TAG_BYTES;

/** Node turns bytes into a key object at every use, which costs as much as sealing 40 KB: whoever uses a key again keeps the object. */
export type AeadKey = Uint8Array | KeyObject;

/** Enciphers; `bound` must be given again to open. */
export function sealBytes(key: AeadKey, bound: Uint8Array, text: string | Uint8Array): Buffer {
  return Buffer.concat(sealedPieces(key, bound, [text]));
}

/** The same of a text in pieces, for whoever puts more around it: large texts are not copied twice. */
export function sealedPieces(
  key: AeadKey,
  bound: Uint8Array,
  text: readonly (string | Uint8Array)[],
): readonly Buffer[] {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const body = text.map((piece) =>
    typeof piece === 'string' ? cipher.update(piece, 'utf8') : cipher.update(piece),
  );
  return [nonce, ...body, cipher.final(), cipher.getAuthTag()];
}

/** The text, or `null` when a byte, the key or what it is bound to differs. */
export function openBytes(key: AeadKey, bound: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length < AEAD_EXTRA_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return text;
  } catch (error) {
    // Node tells of a wrong tag only by throwing, without a code.
    if (error instanceof Error) return null;
    throw error;
  }
}
