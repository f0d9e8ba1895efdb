import { z } from 'zod';
import type { Progress } from '#app/ports.ts';
import type { ChainBreak, TrailExamination, TrailFinding } from '#app/trailPorts.ts';
import type { ChainHead, TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { digestOfRecord } from '../records/auditedRecord.ts';
import { casePlace, casesFolder, presentCases } from '../records/caseFiles.ts';
import { digestOfPeople, peopleOnDisk } from '../door/keyring.ts';
import { settingsPlace, submissionsPlace } from '../records/vaultRecords.ts';
import type { VaultRooms } from '../openRooms.ts';
import { VaultRefusal } from '../refusal.ts';
import type { Head, Trail } from '../trail/trail.ts';
import { endTold } from '../trail/anchor.ts';
import { chainFollower } from '../trail/trailFile.ts';
import { readIfThere } from '../disk/fileSystem.ts';

/** Reads every chain, every signature and every record's digest. Names the first bad line of each chain. Fails: throws the disk's error. */
export async function examineTrails(rooms: VaultRooms, progress?: Progress): Promise<TrailExamination> {
  const own = await followTrail(rooms.trail.trail, {
    look: (entry) =>
      endTold(entry) ??
      (entry.checkpoint === undefined || rooms.notary.isGenuine(entry) ? null : 'signatureWrong'),
    tells: toldInOwn,
  });
  const ownBreaks = [
    ...own.breaks,
    ...againstHead(own, await rooms.trail.anchored()),
    ...(await recordAgainst(rooms, settingsAt(rooms), own.lastChange.get('settings'))),
    ...(await recordAgainst(rooms, submissionsAt(rooms), own.lastChange.get('submissions'))),
    ...(await peopleAgainst(rooms, own.lastChange.get('people'))),
  ].slice(0, 1);
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
  /** The last line that tells of a change, by what was changed. */
  readonly lastChange: ReadonlyMap<Told, TrailEntry>;
}

/** Of the vault's own records only the settings are repaired with a line of their own. */
const settingsActs: readonly string[] = ['founded', 'settingsChanged', 'repaired', 'migrated'];

/** What a line with digests tells of. */
type Told = 'case' | 'settings' | 'submissions' | 'people';

const submissionActs: readonly string[] = ['submissionReceived', 'reviewRecorded', 'opinionIssued'];

/** What a line of the vault's own trail tells of. */
function toldInOwn({ act }: TrailEntry): Told {
  if (settingsActs.includes(act)) return 'settings';
  return submissionActs.includes(act) ? 'submissions' : 'people';
}

interface Following {
  /** Looks at one line that stands in its place. */
  readonly look: (entry: TrailEntry) => ChainBreak | null;
  /** Which record's change a line with digests tells of. */
  readonly tells: (entry: TrailEntry) => Told;
}

async function followTrail(trail: Trail, { look, tells }: Following): Promise<Followed> {
  const follower = chainFollower();
  const hashes = new Map<number, Sha256>();
  const checkpoints: TrailEntry[] = [];
  const lastChange = new Map<Told, TrailEntry>();
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
    if (entry.after !== null) lastChange.set(tells(entry), entry);
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
  return [...new Set([...(await presentCases(disk)), ...signedHeads.keys()])].toSorted();
}

async function examineCase(rooms: VaultRooms, caseId: string, signed: ChainHead | null) {
  try {
    return await rooms.cases.withTrail(caseId, async (trail) => {
      const followed = await followTrail(trail, { look: () => null, tells: () => 'case' });
      const breaks = [
        ...followed.breaks,
        ...againstHead(followed, signed),
        ...(await recordAgainst(rooms, caseAt(rooms, caseId), followed.lastChange.get('case'))),
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

/** The chain must hold the line that stood at its end when that was written down elsewhere. */
function againstHead({ hashes }: Followed, head: Head | null): Trouble[] {
  if (head === null || hashes.get(head.seq) === head.hash) return [];
  if (hashes.has(head.seq)) return [{ seq: head.seq, why: 'linkWrong' }];
  return [{ seq: Math.max(0, ...hashes.keys()) + 1, why: 'cutShort' }];
}

/** The people as they stand must be those of the last line that told of them: an old keyring brings old passwords back. */
async function peopleAgainst({ disk }: VaultRooms, last: TrailEntry | undefined): Promise<Trouble[]> {
  const people = await peopleOnDisk(disk);
  if (people === null || digestOfPeople(people) === last?.after) return [];
  return [{ seq: last?.seq ?? people.entry.seq, why: 'recordDiffers' }];
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

const submissionsAt = ({ disk }: VaultRooms): RecordFileOf => ({
  path: submissionsPlace(disk.folder).path,
  sealedAs: 'submissions',
});

const Stored = z.looseObject({
  entry: z.looseObject({ seq: z.int(), after: z.string() }),
  record: z.unknown(),
});

/** The record as it stands must be the one its last line told of: an older generation put back has an older digest. */
async function recordAgainst(
  { disk }: VaultRooms,
  { path, sealedAs }: RecordFileOf,
  lastChange: TrailEntry | undefined,
): Promise<Trouble[]> {
  const bytes = await readIfThere(disk.fileSystem, path);
  if (bytes === null) return lastChange === undefined ? [] : [{ seq: lastChange.seq, why: 'recordDiffers' }];
  const unsealed = disk.seal.unseal(sealedAs, bytes);
  const stored = Stored.safeParse(unsealed.state === 'intact' ? unsealed.payload : null);
  // A damaged file is named by the examination of the records.
  if (!stored.success) return [];
  const { entry, record } = stored.data;
  const isTold = lastChange?.after === entry.after && digestOfRecord(record) === entry.after;
  return isTold ? [] : [{ seq: lastChange?.seq ?? entry.seq, why: 'recordDiffers' }];
}
