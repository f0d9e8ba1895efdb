import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import type { PackageKeys, Sealing } from '#app/paperPorts.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { headerLength } from './payloadKey.ts';
import { passphraseIdentity, passphraseRecipient } from './passphraseStanza.ts';

/** Whoever has only the stick. */
export const NO_KEYS: PackageKeys = { passphrase: null, secret: null };

/** The public key packages are sealed for, e.g. `age1…`; the same for the same secret of 32 bytes. */
export async function recipientOf(secret: Uint8Array): Promise<string> {
  return identityToRecipient(identityOf(secret));
}

function identityOf(secret: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
}

/** Whether a text is a public key of age that a package can be sealed for. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** What stands before the payload of a sealed file, and the key of this one file. */
export async function sealedHeader(
  sealing: Sealing,
): Promise<{ readonly header: Uint8Array; readonly fileKey: Uint8Array }> {
  let fileKey = new Uint8Array();
  const empty = await encrypterFor(sealing, (key) => (fileKey = Uint8Array.from(key))).encrypt(
    new Uint8Array(),
  );
  const length = headerLength(Buffer.from(empty));
  if (length === null) throw new Fault('the library wrote no header');
  return { header: empty.slice(0, length), fileKey };
}

/** Seals as asked; `onFileKey` learns the key of this one file, to read back what only its recipients could open. */
export function encrypterFor(sealing: Sealing, onFileKey: (fileKey: Uint8Array) => void): Encrypter {
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey: (fileKey) => {
      onFileKey(fileKey);
      return [];
    },
  });
  if (sealing.by === 'passphrase') encrypter.addRecipient(passphraseRecipient(sealing.passphrase));
  else for (const recipient of sealing.recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

/** Tries every key there is. */
function decrypterWith({ passphrase, secret }: PackageKeys): Decrypter {
  const decrypter = new Decrypter();
  if (secret !== null) decrypter.addIdentity(identityOf(secret));
  if (passphrase !== null) decrypter.addIdentity(passphraseIdentity(passphrase));
  return decrypter;
}

/** Nobody gave a passphrase; it was another one; sealed for keys that are not ours; changed or never whole. */
export type Locked = 'needsPassphrase' | 'wrongPassphrase' | 'notForUs' | 'damaged';

/** What `open` makes of the file with these keys, or why it cannot. Fails: throws what the system throws. */
export async function unlocked<T extends Uint8Array>(
  header: Uint8Array,
  keys: PackageKeys,
  open: (decrypter: Decrypter) => Promise<T>,
): Promise<T | Locked> {
  const isByPassphrase = Buffer.from(header).includes('\n-> scrypt ');
  if (isByPassphrase && keys.passphrase === null) return 'needsPassphrase';
  try {
    return await open(decrypterWith(keys));
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error;
    if (!/no identity matched/u.test(error.message)) return 'damaged';
    return isByPassphrase ? 'wrongPassphrase' : 'notForUs';
  }
}
