import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { foldLoginName } from '#domain/access/userAccount.ts';
import { openBytes, sealBytes } from './aead.ts';
import { KEY_BYTES } from './vaultKeys.ts';

/** Eight times what is used today. */
const MOST_MEMORY_BYTES = 1024 ** 3;

/** How hard a password is to try; stored with every slot, so that it can be raised later. */
export const ScryptCost = z
  .strictObject({
    n: z
      .int()
      .min(2 ** 14)
      .max(2 ** 22)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(4),
  })
  // The file is readable and writable for anybody who has the folder: a number in it must not fill this PC's memory.
  .refine(({ n, r }) => 128 * n * r <= MOST_MEMORY_BYTES);
export type ScryptCost = z.infer<typeof ScryptCost>;

/** 128 MiB and about 0.3 s on an office PC; a machine that tries a million passwords needs days and much memory. */
export const currentCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

/**
 * The vault key, wrapped for one secret. `id` is derived from the secret like the wrapping key is: without the right name and the
 * right password nobody can tell whose slot it is, nor whether a name has one.
 */
export const KeySlot = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** `null`: the secret is the recovery code, random enough not to need it. */
  cost: ScryptCost.nullable(),
  /** Base64 of the vault key as `aead.ts` seals it. */
  wrapped: z.string().max(200),
});
export type KeySlot = z.infer<typeof KeySlot>;

/** What a secret becomes: the name of its slot and the key that opens it. */
export interface SlotSecret {
  readonly id: string;
  readonly key: Uint8Array;
  readonly cost: ScryptCost | null;
}

/** Stretches a password; the person's folded name is part of the salt, so equal passwords make unequal slots. Takes as long for everybody. */
export async function passwordSecret(
  { vaultSalt, loginName, password }: { vaultSalt: Uint8Array; loginName: string; password: string },
  cost: ScryptCost,
): Promise<SlotSecret> {
  const salt = createHmac('sha256', vaultSalt)
    .update(`name\0${foldLoginName(loginName)}`, 'utf8')
    .digest();
  const stretched = await stretch(Buffer.from(password.normalize('NFC'), 'utf8'), salt, cost);
  return { id: stretched.subarray(0, 16).toString('hex'), key: stretched.subarray(16, 16 + KEY_BYTES), cost };
}

/** The secret of a recovery code: 160 random bits need no stretching. */
export function recoverySecret(vaultSalt: Uint8Array, code: Uint8Array): SlotSecret {
  const part = (purpose: string): Buffer =>
    createHmac('sha256', code).update(`weiquan/recovery/1\0${purpose}\0`).update(vaultSalt).digest();
  return { id: part('id').subarray(0, 16).toString('hex'), key: part('key'), cost: null };
}

/** Wraps the vault key for a secret. */
export function makeSlot(vaultId: string, secret: SlotSecret, vaultKey: Uint8Array): KeySlot {
  const { id, cost } = secret;
  const wrapped = sealBytes(secret.key, boundOf(vaultId, id, cost), vaultKey).toString('base64');
  return { id, cost, wrapped };
}

/** The vault key, if this is the slot's secret. */
export function openSlot(vaultId: string, secret: SlotSecret, slots: readonly KeySlot[]): Uint8Array | null {
  const slot = slots.find((each) => isSame(each.id, secret.id));
  if (slot === undefined) return null;
  const bound = boundOf(vaultId, slot.id, slot.cost);
  return openBytes(secret.key, bound, Buffer.from(slot.wrapped, 'base64'));
}

export const newVaultKey = (): Buffer => randomBytes(KEY_BYTES);

function boundOf(vaultId: string, id: string, cost: ScryptCost | null): Buffer {
  return Buffer.from(`weiquan/slot/1\0${vaultId}\0${id}\0${JSON.stringify(cost)}`, 'utf8');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function stretch(password: Uint8Array, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Buffer> {
  // Node refuses anything above 32 MiB unless told.
  const options = { N: n, r, p, maxmem: 128 * n * r + 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 16 + KEY_BYTES, options, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
}
