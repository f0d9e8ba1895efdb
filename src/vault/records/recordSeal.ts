import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { AEAD_EXTRA_BYTES, openBytes, sealedPieces } from '../door/aead.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { utf8Text } from '../disk/utf8Text.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';

/**
 * Seals and opens record files, each under a key of the record's own place, so that a file moved to another place, or from another
 * vault, does not open.
 *
 * Shape of the bytes: 8 of magic, then the payload's JSON as `aead.ts` seals it.
 */
export interface RecordSeal {
  /** `place` names where the record belongs, e.g. `cases/<id>`; never a person. */
  seal(place: string, payload: unknown): Uint8Array;
  /** The same for JSON that is text already, in pieces, some of them as UTF-8. */
  sealJson(place: string, json: readonly (string | Uint8Array)[]): Uint8Array;
  /** The payload, if every byte is as it was written and belongs here. */
  unseal(place: string, bytes: Uint8Array): Unsealed;
}

export type Unsealed =
  | { readonly state: 'intact'; readonly payload: unknown }
  /** Sealed by nobody who has this vault's key for this place, or changed since. */
  | { readonly state: 'damaged' };

const MAGIC = Buffer.from('WQREC\x02\r\n', 'latin1');
/** Deriving a key costs more than using it; a few thousand cases fit before the oldest go. */
const KEPT_KEYS = 4096;

/** The seal of one vault. */
export function recordSeal(keys: VaultKeys): RecordSeal {
  const keysByPlace = new Map<string, KeyObject>();
  const keyOf = (place: string): KeyObject => {
    const known = keysByPlace.get(place);
    if (known !== undefined) return known;
    if (keysByPlace.size >= KEPT_KEYS) keysByPlace.clear();
    const bytes = keys.keyFor(`record ${place}`);
    const key = createSecretKey(bytes);
    bytes.fill(0);
    keysByPlace.set(place, key);
    return key;
  };
  const sealJson: RecordSeal['sealJson'] = (place, json) =>
    Buffer.concat([MAGIC, ...sealedPieces(keyOf(place), MAGIC, json)]);
  return {
    seal: (place, payload) => sealJson(place, [JSON.stringify(payload)]),
    sealJson,
    unseal(place, bytes) {
      const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const isOurs =
        file.length >= MAGIC.length + AEAD_EXTRA_BYTES && file.subarray(0, MAGIC.length).equals(MAGIC);
      const opened = isOurs ? openBytes(keyOf(place), MAGIC, file.subarray(MAGIC.length)) : null;
      const text = opened === null ? null : utf8Text(opened);
      const payload = text === null ? undefined : valueInJson(text);
      return payload === undefined ? { state: 'damaged' } : { state: 'intact', payload };
    },
  };
}
