import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { sha256Of } from '../hashing/sha256Of.ts';

/** The Ed25519 public key in a PEM text; `null` for whatever else stands there. */
export function ed25519Key(pem: string | Uint8Array): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(pem), format: 'pem' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch (error) {
    // Whatever stands there, it is no public key.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** By which people tell keys apart: SHA-256 of the key's DER. */
export function fingerprintOf(key: KeyObject): Sha256 {
  return sha256Of(key.export({ format: 'der', type: 'spki' }));
}
