import type { Sha256 } from '#domain/kernel/digest.ts';
import type { VaultRooms } from '../openRooms.ts';
import { failureOf } from '../refusal.ts';

/** What an examination looks at. */
export type VaultParts = Pick<VaultRooms, 'disk' | 'clock' | 'cases' | 'objects'>;

/** An object a record names. */
export interface ObjectReference {
  readonly sha256: Sha256;
  /** Where it is named, for people: the record's file, and of evidence its number; never a name or a title. */
  readonly namedBy: string;
}

/** The doctor goes on when one patient does not answer. */
export async function orUnreadable<T>(look: () => Promise<T>): Promise<T | 'unreadable'> {
  try {
    return await look();
  } catch (error) {
    if (failureOf(error, 'reading') === null) throw error;
    return 'unreadable';
  }
}
