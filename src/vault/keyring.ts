import { join } from 'node:path';
import { z } from 'zod';
import { UserAccount } from '#domain/access/userAccount.ts';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { RecordPlace } from './durableAdapter.ts';
import { KeySlot } from './keySlots.ts';
import type { RecordSeal } from './recordSeal.ts';
import { VaultRefusal } from './refusal.ts';

/**
 * The one file that opens the vault: the key slots, readable and useless without a password, and the people, sealed with the vault key.
 * Both in one file, so that an account and its slot never part. Written twice (`twin`): without it nothing opens.
 */
export const Keyring = z.strictObject({
  schemaVersion: z.literal(1),
  /** Base64 of 32 random bytes. */
  salt: z.string(),
  slots: z.array(KeySlot).max(500).readonly(),
  /** Base64 of the sealed `People`. */
  people: z.string(),
});
export type Keyring = z.infer<typeof Keyring>;

export function keyringPlace(folder: string): RecordPlace<Keyring> {
  return {
    path: join(folder, 'keyring.json'),
    sealedAs: null,
    schema: Keyring,
    schemaVersion: 1,
    backup: 'twin',
  };
}

/** An account and its slot; `null` when it has none: disabled. */
const Person = z.strictObject({ account: UserAccount, slotId: z.string().nullable() });
export type Person = z.infer<typeof Person>;

/** Everybody who may enter, and the line of the trail that tells of the last change. */
export const People = z.strictObject({
  people: z.array(Person).readonly(),
  recoverySlotId: z.string(),
  entry: TrailEntry,
});
export type People = z.infer<typeof People>;

const PLACE = 'people';

export function sealPeople(seal: RecordSeal, people: People): string {
  return Buffer.from(seal.seal(PLACE, people)).toString('base64');
}

/** Fails: throws `vault.keyringDamaged`. */
export function openPeople(seal: RecordSeal, keyring: Keyring): People {
  const unsealed = seal.unseal(PLACE, Buffer.from(keyring.people, 'base64'));
  const people = People.safeParse(unsealed.state === 'intact' ? unsealed.payload : null);
  if (!people.success) throw new VaultRefusal(failure('vault.keyringDamaged'));
  return people.data;
}
