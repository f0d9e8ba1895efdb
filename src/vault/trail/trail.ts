import { dirname, join } from 'node:path';
import type { Actor } from '#domain/access/userAccount.ts';
import { NO_ENTRY, TrailEntry } from '#domain/audit/trailEntry.ts';
import type { ChainHead, Deed } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { closing, writeAll, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { serialQueue } from '../disk/serialQueue.ts';
import { frameCodec, hashOfEntry, lastFrame, piecesOf, trailBytes } from './trailFile.ts';
import type { FrameCodec, Piece } from './trailFile.ts';
import type { TrailClock } from './trailClock.ts';

export interface Head {
  readonly seq: number;
  readonly hash: Sha256;
}
export interface Digests {
  readonly before: Sha256 | null;
  readonly after: Sha256 | null;
}

/** Adds entries, one at a time; lent to one piece of work, so that nobody else adds meanwhile. */
export interface Pen {
  head(): Head | null;
  /** The entry that would come next; nothing is written. */
  next(by: Actor | null, deed: Deed, digests?: Digests): TrailEntry;
  /** Seals what `next` made, so that writing it has less to do. */
  makeReady(entry: TrailEntry): void;
  /** Adds what `next` made; on the medium when resolved. */
  write(entry: TrailEntry): Promise<Head>;
  /**
   * Leaves what `next` made to whoever uses the trail next, at the latest `catchUp`: for an entry that a durable record carries too
   * (see `auditedRecord.ts`). The last thing done with this pen.
   */
  leave(entry: TrailEntry): void;
  /** Everything written so far is on the medium. */
  settled(): Promise<void>;
}

const unchanged: Digests = { before: null, after: null };

/** One append-only chain on disk. */
export interface Trail {
  readonly path: string;
  readonly codec: FrameCodec;
  head(): Promise<Head | null>;
  /** Adds one entry, durably. */
  note(by: Actor | null, deed: Deed): Promise<Head>;
  withPen<T>(work: (pen: Pen) => Promise<T>): Promise<T>;
  /** Adds what was left, if any. */
  catchUp(): Promise<void>;
  pieces(): Promise<Generator<Piece>>;
}

export interface TrailPlace {
  /** Where the file lies, from the vault's folder. */
  readonly path: string;
  readonly key: Uint8Array;
  /** Entries that records of this trail carry and the trail may have lost in a power cut; oldest first. */
  readonly carried: () => Promise<readonly TrailEntry[]>;
  /** Told of every head a chain reaches, for the next checkpoint. */
  readonly onGrowth?: (head: Omit<ChainHead, 'caseId'>) => void;
}

interface State {
  /** With what was left. */
  head: Head | null;
  /** Of the file. */
  sizeBytes: number;
  /** The frame of an entry that a record carries and this file does not yet. */
  left: Uint8Array | null;
  /** What an earlier opening wrote may not have been flushed. */
  isBehind: boolean;
  /** The file's name is on the medium: a flush of the file alone does not promise it. */
  isNamed: boolean;
}

/** A trail; its file is made with the first entry and read when first needed. */
export function trailAt(vault: VaultDisk, place: TrailPlace, clock: TrailClock): Trail {
  const path = join(vault.folder, place.path);
  const codec = frameCodec(place.key, place.path);
  const queue = serialQueue();
  const end = endOfTrail(vault, place, { path, codec, clock });
  const withPen = <T>(work: (pen: Pen) => Promise<T>): Promise<T> =>
    queue.run('pen', async () => {
      const state = await end.opened();
      const pen: Pen = {
        head: () => state.head,
        next: (by, deed, digests) => entryAfter(state.head, clock, { by, deed, digests }),
        makeReady: (entry) => void codec.encode(entry),
        write: (entry) => end.write(state, entry),
        leave: (entry) => end.leave(state, entry),
        settled: () => end.settle(state),
      };
      try {
        return await work(pen);
      } catch (error) {
        // A record may stand on the disk with the line it carries although storing it failed: the next use asks it.
        end.forget();
        throw error;
      }
    });
  return {
    path: place.path,
    codec,
    head: () => queue.run('pen', async () => (await end.opened()).head),
    note: (by, deed) => withPen((pen) => pen.write(pen.next(by, deed))),
    withPen,
    catchUp: () => queue.run('pen', () => end.catchUp()),
    pieces: () =>
      queue.run('pen', async () => {
        await end.catchUp();
        return piecesOf(codec, await trailBytes(vault.fileSystem, path));
      }),
  };
}

/** What is known of the end of a trail's file, and the only way to change it. */
function endOfTrail(vault: VaultDisk, place: TrailPlace, { path, codec, clock }: EndParts) {
  let known: State | null = null;
  /** One frame to the medium: of two at once a power cut might keep the second without the first. */
  const append = async (state: State, bytes: Uint8Array): Promise<void> => {
    // Whatever stops half-way leaves a torn end: the next use looks at the file again and mends it.
    known = null;
    await appendDurably(vault, path, { bytes, at: state.sizeBytes });
    state.sizeBytes += bytes.length;
    state.isBehind = false;
    if (!state.isNamed) await nameLastingly(vault, path, state);
    known = state;
  };
  const grow = (state: State, entry: TrailEntry): Head => {
    state.head = { seq: entry.seq, hash: codec.encode(entry).hash };
    place.onGrowth?.(state.head);
    return state.head;
  };
  const appendLeft = async (state: State): Promise<void> => {
    if (state.left === null) return;
    await append(state, state.left);
    state.left = null;
  };
  const write = async (state: State, entry: TrailEntry): Promise<Head> => {
    await appendLeft(state);
    await append(state, codec.encode(entry).bytes);
    return grow(state, entry);
  };
  const opened = async (): Promise<State> => {
    if (known !== null) return known;
    const { state, tornBytes } = await readState(vault, path, codec);
    for (const entry of await place.carried()) {
      if (entry.seq <= (state.head?.seq ?? 0)) continue;
      if (follows(state.head, entry)) await write(state, entry);
      // Lines in between are gone; the chain goes on from what the record knows, and every examination shows the gap.
      else state.head = { seq: entry.seq, hash: hashOfEntry(entry) };
    }
    known = state;
    if (tornBytes > 0) await write(state, entryAfter(state.head, clock, tornEnd(tornBytes)));
    return state;
  };
  return {
    opened,
    write,
    leave(state: State, entry: TrailEntry): void {
      state.left = codec.encode(entry).bytes;
      grow(state, entry);
    },
    async settle(state: State): Promise<void> {
      await appendLeft(state);
      if (state.isBehind) await append(state, new Uint8Array());
    },
    async catchUp(): Promise<void> {
      await appendLeft(await opened());
    },
    forget(): void {
      known = null;
    },
  };
}

interface EndParts {
  readonly path: string;
  readonly codec: FrameCodec;
  readonly clock: TrailClock;
}

/** A torn line and a spoilt one look alike: whoever reads this must not be told that nothing was lost. */
function tornEnd(tornBytes: number): Told {
  const why = '断电或者程序意外中断会留下这样的末尾，此外则可能被改动，请审计员查看';
  return { by: null, deed: { act: 'interrupted', what: `日志末尾有${tornBytes}字节打不开，已另存：${why}` } };
}

function follows(head: Head | null, entry: TrailEntry): boolean {
  return entry.seq === (head?.seq ?? 0) + 1 && entry.prev === (head?.hash ?? NO_ENTRY);
}

interface Told {
  readonly by: Actor | null;
  readonly deed: Deed;
  readonly digests?: Digests | undefined;
}

function entryAfter(
  head: Head | null,
  clock: TrailClock,
  { by, deed, digests = unchanged }: Told,
): TrailEntry {
  return TrailEntry.parse({
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? NO_ENTRY,
    ...clock.stamp(),
    by,
    act: deed.act,
    what: deed.what.slice(0, 300),
    about: deed.about ?? null,
    ...digests,
  });
}

/** Once an opening: a line may have made the file lazily, and no line that counts may wait for the next record to be saved beside it. */
async function nameLastingly({ fileSystem }: VaultDisk, path: string, state: State): Promise<void> {
  await fileSystem.syncFolder(dirname(path));
  state.isNamed = true;
}

async function appendDurably(
  { fileSystem }: VaultDisk,
  path: string,
  { bytes, at }: { bytes: Uint8Array; at: number },
): Promise<void> {
  const file = await fileSystem.open(path, 'extend');
  await closing(file, async () => {
    await writeAll(file, bytes, at);
    await file.sync();
  });
}

async function readState(vault: VaultDisk, path: string, codec: FrameCodec) {
  const last = await lastFrame(vault.fileSystem, path, codec);
  if (last !== 'torn') {
    const head = last === null ? null : { seq: last.frame.entry.seq, hash: last.frame.hash };
    const end = { head, sizeBytes: last?.sizeBytes ?? 0 };
    return { state: { ...end, left: null, isBehind: last !== null, isNamed: false }, tornBytes: 0 };
  }
  return cutTornEnd(vault, path, codec);
}

/** A crash may leave half an entry at the end. It is set aside, not thrown away: nobody could tell it from a spoilt one later. */
async function cutTornEnd(vault: VaultDisk, path: string, codec: FrameCodec) {
  const bytes = await trailBytes(vault.fileSystem, path);
  let head: Head | null = null;
  let sizeBytes = 0;
  for (const piece of piecesOf(codec, bytes)) {
    if (piece.kind !== 'frame') continue;
    head = { seq: piece.frame.entry.seq, hash: piece.frame.hash };
    sizeBytes = piece.end;
  }
  await writeDurably(vault, `${path}.torn`, bytes.subarray(sizeBytes), { predecessor: 'keptAsPrevious' });
  const file = await vault.fileSystem.open(path, 'extend');
  await closing(file, async () => {
    await file.truncate(sizeBytes);
    await file.sync();
  });
  return {
    state: { head, sizeBytes, left: null, isBehind: false, isNamed: false },
    tornBytes: bytes.length - sizeBytes,
  };
}
