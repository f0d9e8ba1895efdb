import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { PackageSigner } from '#app/ports.ts';
import { Sha256 } from '#domain/kernel/digest.ts';

/** A key of its own, as a vault would have one. */
export function aSigner(): PackageSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return {
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    keyFingerprint: Sha256.parse(createHash('sha256').update(der).digest('hex')),
    signTagManifest: (bytes) => sign(null, bytes, privateKey),
  };
}
