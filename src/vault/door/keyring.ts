import { join } from 'node:path';
import { z } from 'zod';
import { UserAccount } from '#domain/access/userAccount.ts';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { digestOfRecord } from '../records/auditedRecord.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import { previousOf } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { KeySlot } from './keySlots.ts';
import type { RecordSeal } from '../records/recordSeal.ts';
import { VaultRefusal } from '../refusal.ts';

/**
 * The one file that opens the vault: the key slots, readable and useless without a password, and the people, sealed with the vault key.
 * Both in one file, so that an account and its slot never part. Written twice (`twin`): without it nothing opens.
 */
export const Keyring = z.strictObject({
  schemaVersion: z.literal(1),
  /** Base64 of 32 random bytes. */
  salt: z.string(),
  slots: z.array(KeySlot).max(500).refine(hasFewCosts).readonly(),
  /** Base64 of the sealed `People`. */
  people: z.string(),
});
export type Keyring = z.infer<typeof Keyring>;

/** Every cost is one more stretching of every password typed; they change once in years. */
const MOST_COSTS = 4;

function hasFewCosts(slots: readonly KeySlot[]): boolean {
  return new Set(slots.map(({ cost }) => JSON.stringify(cost))).size <= MOST_COSTS;
}

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

const Everybody = z.strictObject({ people: z.array(Person).readonly(), recoverySlotId: z.string() });
/** Everybody who may enter, and the line of the trail that tells of the last change. */
export const People = z.strictObject({ ...Everybody.shape, entry: TrailEntry });
export type People = z.infer<typeof People>;

/** What the trail's line of a change says the people were then. */
export function digestOfPeople({ people, recoverySlotId }: Omit<People, 'entry'>): Sha256 {
  // Parsed, because the digest is of a text, and the text follows the order of the keys.
  return digestOfRecord(Everybody.parse({ people, recoverySlotId }));
}

const PLACE = 'people';

export function sealPeople(seal: RecordSeal, people: People): string {
  return Buffer.from(seal.seal(PLACE, people)).toString('base64');
}

/** Fails: throws `vault.keyringDamaged`. */
export function openPeople(seal: RecordSeal, keyring: Keyring): People {
  const people = peopleIn(seal, keyring);
  if (people === null) throw new VaultRefusal(failure('vault.keyringDamaged'));
  return people;
}

/** The people as they stand on the disk now; `null` when there is no keyring, or none that this vault's key opens. */
export async function peopleOnDisk(disk: VaultDisk): Promise<People | null> {
  const place = keyringPlace(disk.folder);
  for (const path of [place.path, previousOf(place.path)]) {
    const found = await inspectRecord(disk, place, path);
    if (found.state === 'intact') return peopleIn(disk.seal, found.value);
  }
  return null;
}

function peopleIn(seal: RecordSeal, keyring: Keyring): People | null {
  const unsealed = seal.unseal(PLACE, Buffer.from(keyring.people, 'base64'));
  const people = People.safeParse(unsealed.state === 'intact' ? unsealed.payload : null);
  return people.success ? people.data : null;
}
