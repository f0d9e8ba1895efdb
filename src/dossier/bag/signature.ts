import { verify } from 'node:crypto';
import type { BagMetadata } from '#domain/dossier/bagInfo.ts';
import { tagFileBytes } from './bagSource.ts';
import type { BagSource } from './bagSource.ts';
import { ed25519Key, fingerprintOf } from './signingKey.ts';
import type { VerdictNotes } from './verdictNotes.ts';

const tagManifestName = 'tagmanifest-sha256.txt';
/** Raw Ed25519 over the bytes of the tag manifest. */
export const signatureName = `${tagManifestName}.sig`;
/** Public key as PEM; listed in the tag manifest like any tag file. */
export const signingKeyName = 'signing-key.pem';
/** bag-info.txt says with which key the package was signed, so that a signature taken away is missed. */
const keyLabel = 'signing-key-sha256';

/**
 * Holds the signature of the tag manifest against the key in the package. A package that says it is signed must be.
 *
 * Shape: fills `notes.signature`; whose key it is, nobody can tell from the package alone.
 * Source: SPEC B-6.
 */
export async function checkSignature(
  source: BagSource,
  info: BagMetadata | null,
  notes: VerdictNotes,
): Promise<void> {
  const declared = info?.elements.find(([label]) => label.toLowerCase() === keyLabel)?.[1] ?? null;
  const [signature, pem, signed] = await Promise.all(
    [signatureName, signingKeyName, tagManifestName].map((name) => tagFileBytes(source, name)),
  );
  if (!signature || !pem || !signed) {
    if (declared !== null) notes.wrong('bag.signatureMissing', '', { fingerprint: declared });
    return;
  }
  const key = ed25519Key(pem);
  if (key === null) {
    // Somebody else's file of the same name is no business of ours.
    if (declared !== null) notes.unknown('bag.signingKeyUnreadable', signingKeyName);
    return;
  }
  const keyFingerprint = fingerprintOf(key);
  const isGenuine = verify(null, signed, key, signature);
  notes.signature = { state: isGenuine ? 'valid' : 'wrong', keyFingerprint };
  if (!isGenuine) notes.wrong('bag.signatureWrong', signatureName);
  if (declared !== null && declared.toLowerCase() !== keyFingerprint)
    notes.wrong('bag.signingKeyDiffers', signingKeyName, { fingerprint: declared });
}
