import type { Sealer } from '#app/paperPorts.ts';
import { failure, type FailureCode } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { encrypterFor, isRecipient, recipientOf, unlocked, type Locked } from './packageKeys.ts';
import { isSealed } from './payloadKey.ts';

/** Seals and opens short files, whole in memory. */
export function ageSealer(): Sealer {
  return {
    recipientOf,
    isRecipient,
    seal: (bytes, sealing) => encrypterFor(sealing, () => undefined).encrypt(bytes),
    async unseal(bytes, keys) {
      if (!isSealed(bytes)) return ok(bytes);
      const opened = await unlocked(bytes.subarray(0, HEADER_BYTES), keys, (decrypter) =>
        decrypter.decrypt(bytes),
      );
      return typeof opened === 'string' ? refused(failure(codeByLock[opened])) : ok(opened);
    },
  };
}

/** The first stanza, which says whether it is sealed with a passphrase, stands in these. */
const HEADER_BYTES = 200;

const codeByLock: Readonly<Record<Locked, FailureCode>> = {
  needsPassphrase: 'dossier.needsPassphrase',
  wrongPassphrase: 'dossier.wrongPassphrase',
  notForUs: 'dossier.notForUs',
  damaged: 'dossier.sealedDamaged',
};
