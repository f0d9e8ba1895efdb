import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { newContainer, openContainer } from './cobblestone.ts';
import type { Container } from './cobblestone.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';

/** What an object is called on the disk: HMAC-SHA-256 of its digest, so that nobody without the key can ask whether a known file is here. */
export const ObjectName = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ObjectName'>();
export type ObjectName = z.infer<typeof ObjectName>;

/** The keys of a vault's objects. */
export interface ObjectSeal {
  nameOf(sha256: Sha256): ObjectName;
  /** A container for an object nobody has written yet. */
  begin(): Container;
  /** The container with this header; `null` when it was not made for an object of this vault. */
  open(header: Uint8Array): Container | null;
  /** Gives up the keys; whatever still reads an object ends with a fault. */
  forget(): void;
  isForgotten(): boolean;
}

/** The seal of one vault's objects. */
export function objectSeal(keys: VaultKeys): ObjectSeal {
  const contentKey = keys.keyFor('objects');
  let nameKey: KeyObject | null = asKeyObject(keys.keyFor('object names'));
  const context = Buffer.from(`weiquan/object/1\0${keys.vaultId}`, 'utf8');
  const whileKnown = <T>(use: (nameKey: KeyObject) => T): T => {
    if (nameKey === null) throw new Fault('the keys of the objects were forgotten');
    return use(nameKey);
  };
  return {
    nameOf: (sha256) =>
      whileKnown((key) =>
        ObjectName.parse(createHmac('sha256', key).update(Buffer.from(sha256, 'hex')).digest('hex')),
      ),
    begin: () => whileKnown(() => newContainer(contentKey, context)),
    open: (header) => whileKnown(() => openContainer(contentKey, context, header)),
    forget() {
      nameKey = null;
      contentKey.fill(0);
    },
    isForgotten: () => nameKey === null,
  };
}

/** A player asks for the name at every jump, and converting bytes costs ten times the naming. OpenSSL overwrites the object's copy when it is collected. */
function asKeyObject(bytes: Uint8Array): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
