import { join } from 'node:path';
import { z } from 'zod';
import type { ChainBreak, Progress, TrailExamination, TrailFinding } from '#app/ports.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import type { ChainHead, TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { digestOfRecord } from './auditedRecord.ts';
import { casePlace, casesFolder } from './caseFiles.ts';
import { settingsPlace } from './vaultRecords.ts';
import { errorCode } from './fileSystem.ts';
import type { VaultRooms } from './openVault.ts';
import { VaultRefusal } from './refusal.ts';
import type { Trail } from './trail.ts';
import { chainFollower } from './trailFile.ts';

/** Reads every chain, every signature and every record's digest. Names the first bad line of each chain. Fails: throws the disk's error. */
export async function examineTrails(rooms: VaultRooms, progress?: Progress): Promise<TrailExamination> {
  const own = await followTrail(rooms.trail.trail, {
    look: (entry) =>
      entry.checkpoint === undefined || rooms.notary.isGenuine(entry) ? null : 'signatureWrong',
    // Of all that this trail tells only the settings have a digest.
    tells: ({ after }) => after !== null,
  });
  const ownBreaks = [...own.breaks, ...(await recordAgainst(rooms, settingsAt(rooms), own))].slice(0, 1);
  const broken: TrailFinding[] = ownBreaks.map((trouble) => ({ caseId: null, ...trouble }));
  const signedHeads = latestHeads(own.checkpoints);
  const caseIds = await knownCases(rooms, signedHeads);
  let entries = own.hashes.size;
  for (const [done, caseId] of caseIds.entries()) {
    if (progress?.isCancelled() === true) break;
    const examined = await examineCase(rooms, caseId, signedHeads.get(caseId) ?? null);
    entries += examined.entries;
    broken.push(...examined.breaks.map((trouble) => ({ caseId, ...trouble })));
    progress?.report({
      phase: '核验日志',
      doneBytes: 0,
      totalBytes: 0,
      doneFiles: done + 1,
      totalFiles: caseIds.length,
    });
  }
  return { chains: caseIds.length + 1, entries, checkpoints: own.checkpoints.length, broken };
}

interface Trouble {
  readonly seq: number;
  readonly why: ChainBreak;
}

interface Followed {
  readonly breaks: readonly Trouble[];
  readonly hashes: ReadonlyMap<number, Sha256>;
  readonly checkpoints: readonly TrailEntry[];
  /** The last line that tells of a changed record, by the digest it left. */
  readonly lastChange: TrailEntry | null;
}

interface Following {
  /** Looks at one line that stands in its place. */
  readonly look: (entry: TrailEntry) => ChainBreak | null;
  /** Whether the line tells of a change of the record this trail is held against. */
  readonly tells: (entry: TrailEntry) => boolean;
}

async function followTrail(trail: Trail, { look, tells }: Following): Promise<Followed> {
  const follower = chainFollower();
  const hashes = new Map<number, Sha256>();
  const checkpoints: TrailEntry[] = [];
  let lastChange: TrailEntry | null = null;
  let first: Trouble | null = null;
  for (const piece of await trail.pieces()) {
    const due = follower.seq() + 1;
    if (piece.kind === 'spoilt') {
      first ??= { seq: due, why: 'unreadable' };
      continue;
    }
    const { entry, hash } = piece.frame;
    const isNext = follower.accepts(piece.frame);
    const why = isNext ? look(entry) : entry.seq > due ? 'cutShort' : 'linkWrong';
    if (why !== null) first ??= { seq: isNext ? entry.seq : due, why };
    hashes.set(entry.seq, hash);
    if (entry.checkpoint !== undefined && why === null) checkpoints.push(entry);
    if (tells(entry)) lastChange = entry;
  }
  return { breaks: first === null ? [] : [first], hashes, checkpoints, lastChange };
}

function latestHeads(checkpoints: readonly TrailEntry[]): ReadonlyMap<string, ChainHead> {
  return new Map(
    checkpoints.flatMap(({ checkpoint }) => checkpoint?.heads ?? []).map((head) => [head.caseId, head]),
  );
}

/** Cases on the disk and cases a checkpoint has seen: a folder that was taken away is missed. */
async function knownCases(
  { disk }: VaultRooms,
  signedHeads: ReadonlyMap<string, ChainHead>,
): Promise<readonly string[]> {
  const names = await disk.fileSystem.list(join(disk.folder, casesFolder));
  const present = names.filter((name) => RightsCase.shape.id.safeParse(name).success);
  return [...new Set([...present, ...signedHeads.keys()])].toSorted();
}

async function examineCase(rooms: VaultRooms, caseId: string, signed: ChainHead | null) {
  try {
    return await rooms.cases.withTrail(caseId, async (trail) => {
      const followed = await followTrail(trail, { look: () => null, tells: (entry) => entry.after !== null });
      const breaks = [
        ...followed.breaks,
        ...againstCheckpoint(followed, signed),
        ...(await recordAgainst(rooms, caseAt(rooms, caseId), followed)),
      ];
      return { entries: followed.hashes.size, breaks: breaks.slice(0, 1) };
    });
  } catch (error) {
    if (!(error instanceof VaultRefusal)) throw error;
    // A damaged record is the examination's to name; a case that was signed for and is gone is ours.
    const isGone = error.failure.code === 'case.notFound' && signed !== null;
    const breaks: Trouble[] = isGone ? [{ seq: signed.seq, why: 'chainMissing' }] : [];
    return { entries: 0, breaks };
  }
}

function againstCheckpoint({ hashes }: Followed, signed: ChainHead | null): Trouble[] {
  if (signed === null || hashes.get(signed.seq) === signed.hash) return [];
  const why = hashes.has(signed.seq) ? 'linkWrong' : 'cutShort';
  return [{ seq: signed.seq, why }];
}

interface RecordFileOf {
  readonly path: string;
  readonly sealedAs: string;
}

const caseAt = ({ disk }: VaultRooms, caseId: string): RecordFileOf => ({
  path: casePlace(disk.folder, caseId).path,
  sealedAs: `${casesFolder}/${caseId}`,
});
const settingsAt = ({ disk }: VaultRooms): RecordFileOf => ({
  path: settingsPlace(disk.folder).path,
  sealedAs: 'settings',
});

const Stored = z.looseObject({
  entry: z.looseObject({ seq: z.int(), after: z.string() }),
  record: z.unknown(),
});

/** The record as it stands must be the one its last line told of: an older generation put back has an older digest. */
async function recordAgainst(
  { disk }: VaultRooms,
  { path, sealedAs }: RecordFileOf,
  { lastChange }: Followed,
): Promise<Trouble[]> {
  const bytes = await readIfThere(disk.fileSystem.readWhole(path));
  if (bytes === null) return lastChange === null ? [] : [{ seq: lastChange.seq, why: 'recordDiffers' }];
  const unsealed = disk.seal.unseal(sealedAs, bytes);
  const stored = Stored.safeParse(unsealed.state === 'intact' ? unsealed.payload : null);
  // A damaged file is named by the examination of the records.
  if (!stored.success) return [];
  const { entry, record } = stored.data;
  const isTold = lastChange?.after === entry.after && digestOfRecord(record) === entry.after;
  return isTold ? [] : [{ seq: lastChange?.seq ?? entry.seq, why: 'recordDiffers' }];
}

async function readIfThere(reading: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await reading;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
