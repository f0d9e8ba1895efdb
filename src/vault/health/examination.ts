import type { Sha256 } from '#domain/kernel/digest.ts';
import type { VaultRooms } from '../openRooms.ts';
import { failureOf } from '../refusal.ts';

/** What an examination looks at. */
export type VaultParts = Pick<VaultRooms, 'disk' | 'clock' | 'cases' | 'objects'>;

/** An object a record names, and the record's file. */
export interface ObjectReference {
  readonly sha256: Sha256;
  readonly path: string;
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
