import { join } from 'node:path';
import { z } from 'zod';
import { NO_ENTRY } from '#domain/audit/trailEntry.ts';
import type { Deed, TrailEntry } from '#domain/audit/trailEntry.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { countNumbers } from '../records/numbers.ts';
import { recordFile } from '../records/recordFile.ts';
import type { Head } from './trail.ts';
import { ifReadable } from '../refusal.ts';

/** Where the vault's own chain stood at the last signing or closing: its end is written down where the chain is not. */
const Anchor = z.strictObject({
  schemaVersion: z.literal(1),
  /** 0 before the first line. */
  seq: z.int().nonnegative(),
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
  /** `null` before the first line, and when the file cannot be trusted (which the examination of the records says). */
  read(): Promise<Anchor | null>;
  /** What is to be told of a chain that does not end where it was seen to end; a chain without a line gets its anchor. */
  compare(head: Head | null): Promise<Deed | null>;
  /** The line must be on the medium. */
  drop(head: Pick<Anchor, 'seq' | 'hash'>): Promise<void>;
}

/** Where a chain without a line ends. */
export const noLine: Head = { seq: 0, hash: NO_ENTRY };

/** What is told at an opening whose trail does not end where it was seen to end. Source: THREATS V-B4. */
function endMissing(head: Head | null, anchor: Head | null): Deed | null {
  if (anchor === null) {
    if (head === null) return null;
    const what = '记下日志末条的文件（anchor.sealed）不见了，此前的日志是否被截掉过无法判断，请审计员查看';
    return { act: 'endMissing', what, about: NO_ANCHOR };
  }
  const reached = head?.seq ?? 0;
  if (reached > anchor.seq || (reached === anchor.seq && (head ?? noLine).hash === anchor.hash)) return null;
  const what = `日志上次写到第${anchor.seq}条，现在只到第${reached}条，末尾可能被截掉，请审计员查看`;
  return { act: 'endMissing', what, about: TRAIL_CUT };
}

/** What a line of `endMissing` says of the chain, for ever: the next closing writes the anchor anew. `null` for every other line. */
export function endTold({ act, about }: TrailEntry): 'cutShort' | 'endUnknown' | null {
  if (act !== 'endMissing') return null;
  return about === NO_ANCHOR ? 'endUnknown' : 'cutShort';
}

const NO_ANCHOR = 'anchor';
const TRAIL_CUT = 'trail';

/** The anchor of one vault. */
export function anchorFile(vault: VaultDisk): AnchorFile {
  const record = recordFile(vault, anchorPlace(vault.folder));
  const drop: AnchorFile['drop'] = async ({ seq, hash }) => {
    const last = await ifReadable(() => record.current());
    // Numbers that went back stay missed until their record is repaired.
    const numbersGiven = Math.max(await countNumbers(vault), last?.numbersGiven ?? 0);
    if (last?.seq === seq && last.numbersGiven === numbersGiven) return;
    await record.replace({ schemaVersion: 1, seq, hash, numbersGiven });
  };
  return {
    async read() {
      const anchor = await ifReadable(() => record.read());
      return anchor?.seq === 0 ? null : anchor;
    },
    async compare(head) {
      const anchor = await ifReadable(() => record.read());
      // From its first day on a vault has an anchor: one that is missing was taken away.
      if (head === null && anchor === null) await drop(noLine);
      return endMissing(head, anchor);
    },
    drop,
  };
}
