import type { Clock } from '#app/ports.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import type { CaseStore } from './caseStore.ts';
import type { VaultDisk } from './durableWrite.ts';
import type { ObjectStore } from './objectStore.ts';
import { failureOf } from './refusal.ts';

/** What an examination looks at. */
export interface VaultParts {
  readonly disk: VaultDisk;
  readonly clock: Clock;
  readonly cases: CaseStore;
  readonly objects: ObjectStore;
}

/** An object a case names, and the case's file. */
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
