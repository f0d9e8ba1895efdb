import type { Sealer } from '#app/paperPorts.ts';
import { failure, type FailureCode } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { decrypterWith, encrypterFor, isRecipient, recipientOf } from './packageKeys.ts';
import { isSealed } from './sealedArchive.ts';

/** Seals and opens short files, whole in memory. */
export function ageSealer(): Sealer {
  return {
    recipientOf,
    isRecipient,
    seal: (bytes, sealing) => encrypterFor(sealing, () => undefined).encrypt(bytes),
    async unseal(bytes, keys) {
      if (!isSealed(bytes)) return ok(bytes);
      const isByPassphrase = Buffer.from(bytes.subarray(0, 200)).includes('\n-> scrypt ');
      if (isByPassphrase && keys.passphrase === null) return refused(failure('dossier.needsPassphrase'));
      try {
        return ok(await decrypterWith(keys).decrypt(bytes));
      } catch (error) {
        if (!(error instanceof Error) || 'code' in error) throw error;
        return refused(failure(codeOf(error, isByPassphrase)));
      }
    },
  };
}

function codeOf({ message }: Error, isByPassphrase: boolean): FailureCode {
  if (!/no identity matched/u.test(message)) return 'dossier.sealedDamaged';
  return isByPassphrase ? 'dossier.wrongPassphrase' : 'dossier.notForUs';
}
