import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { base64nopad } from '@scure/base';
import { Stanza } from 'age-encryption';
import type { Identity, Recipient } from 'age-encryption';

/** 2^18 as the age tools: half a second and 256 MiB for every guess. */
const LOG_N = 18;
/** As the age tools: a header must not make the reader work for minutes. */
const HIGHEST_LOG_N = 20;
const BLOCK_SIZE = 8;
const LABEL = Buffer.from('age-encryption.org/v1/scrypt');
const SALT_BYTES = 16;

/**
 * Lets whoever knows the passphrase open an age file. The library has the same, but computes it on the thread that answers the screen.
 * Source: C2SP age.md, “scrypt recipient stanza”.
 */
export function passphraseRecipient(passphrase: string): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES);
      const key = await wrapKey(passphrase, salt, LOG_N);
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      return [new Stanza(['scrypt', base64nopad.encode(salt), String(LOG_N)], body)];
    },
  };
}

/** Opens an age file by its passphrase. Fails: throws on a stanza that breaks the format or asks for too much work. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      if (stanza?.args[0] !== 'scrypt') return null;
      const { salt, logN } = readStanza(stanza, stanzas.length);
      const key = await wrapKey(passphrase, salt, logN);
      return unsealed(stanza.body, key);
    },
  };
}

function readStanza({ args, body }: Stanza, stanzas: number) {
  const [, salt = '', work = ''] = args;
  const saltBytes = base64nopad.decode(salt);
  const logN = Number(work);
  const isFit = stanzas === 1 && args.length === 3 && saltBytes.length === SALT_BYTES && body.length === 32;
  if (!isFit || !/^[1-9][0-9]?$/u.test(work) || logN > HIGHEST_LOG_N) throw new Error('unfit scrypt stanza');
  return { salt: saltBytes, logN };
}

function unsealed(body: Uint8Array, key: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, new Uint8Array(12)).decrypt(body);
  } catch (error) {
    // The tag does not match: another passphrase.
    if (error instanceof Error) return null;
    throw error;
  }
}

function wrapKey(passphrase: string, salt: Uint8Array, logN: number): Promise<Uint8Array> {
  const cost = 2 ** logN;
  return new Promise((resolve, reject) => {
    scrypt(
      Buffer.from(passphrase.normalize('NFC'), 'utf8'),
      Buffer.concat([LABEL, salt]),
      32,
      { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 129 * cost * BLOCK_SIZE + (1 << 20) },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}
