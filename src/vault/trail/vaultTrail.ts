import type { Actor } from '#domain/access/userAccount.ts';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import type { ChainHead, Deed } from '#domain/audit/trailEntry.ts';
import { anchorFile, noLine } from './anchor.ts';
import type { Notary } from './checkpoints.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { Head, Trail, TrailPlace } from './trail.ts';
import { trailAt } from './trail.ts';
import type { TrailClock } from './trailClock.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';

export const vaultTrailPath = 'trail.sealed';

/** The vault's own chain: who entered, accounts, settings, backups; and the signed heads of all other chains. */
export interface VaultTrail {
  readonly trail: Trail;
  readonly clock: TrailClock;
  note(by: Actor | null, deed: Deed): Promise<void>;
  /** Notes, once each, that someone set the clock. */
  watchClock(): Promise<void>;
  /** Notes that this chain does not end where it was seen to end; call at every opening, before the next closing writes that down anew. */
  watchEnd(): Promise<void>;
  /** Told of every line of every case. */
  caseGrew(caseId: string, head: Head): void;
  /** Signs the heads of the chains that grew since the last time, if any; `whenDue` only after many lines. */
  checkpoint(when: 'now' | 'whenDue'): Promise<void>;
  /** Writes down where this chain ends, outside of it. */
  anchor(): Promise<void>;
  /** Where it ended then; `null` before the first time. */
  anchored(): Promise<Head | null>;
}

/** So many unsigned lines of cases at most. */
const LINES_BETWEEN_CHECKPOINTS = 100;
/** More heads than this make more than one line: a line has a greatest length. */
const HEADS_PER_CHECKPOINT = 500;

export interface VaultTrailParts {
  readonly keys: VaultKeys;
  readonly clock: TrailClock;
  readonly notary: Notary;
  readonly carried: TrailPlace['carried'];
}

/** Opens the vault's trail. */
export function openVaultTrail(
  vault: VaultDisk,
  { keys, clock, notary, carried }: VaultTrailParts,
): VaultTrail {
  const key = keys.keyFor(`trail ${vaultTrailPath}`);
  const trail = trailAt(vault, { path: vaultTrailPath, key, carried }, clock);
  const anchors = anchorFile(vault);
  const grown = new Map<string, ChainHead>();
  let unsigned = 0;
  const note = async (by: Actor | null, deed: Deed): Promise<void> => void (await trail.note(by, deed));
  const signHeads = (heads: readonly ChainHead[]): Promise<unknown> =>
    trail.withPen(async (pen) => {
      const what = `签名确认${heads.length}个案件日志的末条`;
      const entry = pen.next(null, { act: 'checkpoint', what });
      const signed = { ...entry, checkpoint: { heads, signature: notary.sign(entry, heads) } };
      return pen.write(TrailEntry.parse(signed));
    });
  return {
    trail,
    clock,
    note,
    async watchClock() {
      const setBy = clock.settingSinceLastLook();
      if (setBy === null) return;
      const way = setBy > 0 ? '拨快' : '拨慢';
      await note(null, {
        act: 'clockChanged',
        what: `本机时钟被${way}约${Math.round(Math.abs(setBy) / 1000)}秒`,
      });
    },
    async watchEnd() {
      const deed = await anchors.compare(await trail.head());
      if (deed !== null) await note(null, deed);
    },
    caseGrew(caseId, head) {
      grown.set(caseId, { caseId, ...head });
      unsigned += 1;
    },
    async checkpoint(when) {
      if (grown.size === 0 || (when === 'whenDue' && unsigned < LINES_BETWEEN_CHECKPOINTS)) return;
      const heads = [...grown.values()].toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
      for (let at = 0; at < heads.length; at += HEADS_PER_CHECKPOINT) {
        const signed = heads.slice(at, at + HEADS_PER_CHECKPOINT);
        await signHeads(signed);
        // Only now: heads whose signing failed are signed next time. One that grew meanwhile stays.
        for (const head of signed) if (grown.get(head.caseId) === head) grown.delete(head.caseId);
      }
      unsigned = grown.size;
    },
    async anchor() {
      const head = await trail.withPen(async (pen) => {
        await pen.settled();
        return pen.head();
      });
      await anchors.drop(head ?? noLine);
    },
    anchored: () => anchors.read(),
  };
}
