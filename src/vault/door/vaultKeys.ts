import { createHmac } from 'node:crypto';
import { Fault } from '#domain/kernel/fault.ts';

export const KEY_BYTES = 32;

/** The keys of an open vault: one secret, and from it one key for every purpose and place. */
export interface VaultKeys {
  readonly vaultId: string;
  /** 32 bytes for one purpose, e.g. `record cases/a1…`; the same every time. Fails: throws once forgotten. */
  keyFor(purpose: string): Uint8Array;
  /** The same keys to be forgotten by themselves. */
  copy(): VaultKeys;
  /** Overwrites the secret; the keys given out before are their users' to forget. */
  forget(): void;
}

/**
 * Derives keys from the vault key by HKDF-Expand with HMAC-SHA-256 (RFC 5869 §2.3, one block).
 * The vault key is 32 random bytes, so the extract step is not needed; Node's own `hkdf` was broken in some Electron releases.
 */
export function vaultKeys(vaultKey: Uint8Array, vaultId: string): VaultKeys {
  if (vaultKey.length !== KEY_BYTES) throw new Fault('a vault key has another length');
  const secret = Buffer.from(vaultKey);
  let isForgotten = false;
  return {
    vaultId,
    keyFor(purpose) {
      if (isForgotten) throw new Fault('the vault key was forgotten');
      return createHmac('sha256', secret)
        .update(`weiquan/v2\0${vaultId}\0${purpose}`, 'utf8')
        .update(Uint8Array.of(1))
        .digest();
    },
    copy() {
      if (isForgotten) throw new Fault('the vault key was forgotten');
      return vaultKeys(secret, vaultId);
    },
    forget() {
      isForgotten = true;
      secret.fill(0);
    },
  };
}
