import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { countNumbers } from '../records/numbers.ts';
import { recordFile } from '../records/recordFile.ts';
import { ifReadable } from '../refusal.ts';

/** Where the vault's own chain stood at the last signing or closing: its end is written down where the chain is not. */
const Anchor = z.strictObject({
  schemaVersion: z.literal(1),
  seq: z.int().positive(),
  hash: Sha256,
  /** Numbers given by then, of all schemes together: fewer later means that an old record of them was put back. */
  numbersGiven: z.int().nonnegative(),
});
export type Anchor = z.infer<typeof Anchor>;

export function anchorPlace(folder: string): RecordPlace<Anchor> {
  return {
    path: join(folder, 'anchor.sealed'),
    sealedAs: 'anchor',
    schema: Anchor,
    schemaVersion: 1,
    backup: 'previousGeneration',
  };
}

export interface AnchorFile {
  /** `null` before the first closing, and when the file cannot be trusted (which the examination of the records says). */
  read(): Promise<Anchor | null>;
  /** The line must be on the medium. */
  drop(head: Pick<Anchor, 'seq' | 'hash'>): Promise<void>;
}

/** The anchor of one vault. */
export function anchorFile(vault: VaultDisk): AnchorFile {
  const record = recordFile(vault, anchorPlace(vault.folder));
  return {
    read: () => ifReadable(() => record.read()),
    async drop({ seq, hash }) {
      const numbersGiven = await countNumbers(vault);
      const last = record.written()?.record;
      if (last?.seq === seq && last.numbersGiven === numbersGiven) return;
      await record.replace({ schemaVersion: 1, seq, hash, numbersGiven });
    },
  };
}
