import { createSecretKey } from 'node:crypto';
import { NO_ENTRY, TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { AEAD_EXTRA_BYTES, openBytes, sealBytes } from '../door/aead.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { readFully, readIfThere } from '../disk/fileSystem.ts';
import { sha256Of } from '../disk/sha256Of.ts';

/**
 * The bytes of a trail: frames, one an entry, each `length · sealed JSON · length`.
 * The length stands at both ends, so that the last entry is found without reading the others. Every frame is sealed by itself
 * under the key of the trail's place: a torn last frame spoils no other.
 */
export interface Frame {
  readonly entry: TrailEntry;
  /** SHA-256 of the entry's JSON: what the next entry points back to. */
  readonly hash: Sha256;
}
export interface FrameCodec {
  /** The same bytes each time the same entry is given. */
  encode(entry: TrailEntry): Encoded;
  /** `null` when the bytes are no frame of this trail. */
  decode(frame: Uint8Array): Frame | null;
}

const LENGTH_BYTES = 4;
const SHORTEST = AEAD_EXTRA_BYTES + 2;
/** An entry is far smaller; a length beyond this is noise. */
const LONGEST = 1024 * 1024;

interface Encoded {
  readonly bytes: Uint8Array;
  readonly hash: Sha256;
}

/** Seals and opens the frames of one trail. */
export function frameCodec(key: Uint8Array, place: string): FrameCodec {
  const bound = Buffer.from(`weiquan/trail/1\0${place}`, 'utf8');
  const sealKey = createSecretKey(key);
  const encoded = new WeakMap<TrailEntry, Encoded>();
  return {
    encode(entry) {
      const known = encoded.get(entry);
      if (known !== undefined) return known;
      const text = Buffer.from(JSON.stringify(entry), 'utf8');
      const body = sealBytes(sealKey, bound, text);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(body.length);
      const made = { bytes: Buffer.concat([length, body, length]), hash: sha256Of(text) };
      encoded.set(entry, made);
      return made;
    },
    decode(frame) {
      const body = bodyOf(frame);
      const text = body === null ? null : openBytes(sealKey, bound, body);
      if (text === null) return null;
      const entry = TrailEntry.safeParse(valueInJson(text.toString('utf8')));
      return entry.success ? { entry: entry.data, hash: sha256Of(text) } : null;
    },
  };
}

/** A part of a trail file: a frame that opens, or bytes that belong to none. */
export type Piece =
  | { readonly kind: 'frame'; readonly frame: Frame; readonly end: number }
  /** `end` is where the next frame that opens begins: a spoilt length hides no line but its own. */
  | { readonly kind: 'spoilt'; readonly start: number; readonly end: number };

/** All pieces of a trail in order. */
export function* piecesOf(codec: FrameCodec, file: Uint8Array): Generator<Piece> {
  let start = 0;
  let spoiltFrom: number | null = null;
  let triedBytes = 0;
  while (start < file.length) {
    const length = triedBytes < MOST_TRIED_BYTES ? frameLengthAt(file, start) : null;
    const frame = length === null ? null : codec.decode(file.subarray(start, start + length));
    if (length === null || frame === null) {
      triedBytes += length ?? 0;
      spoiltFrom ??= start;
      start += 1;
      continue;
    }
    if (spoiltFrom !== null) yield { kind: 'spoilt', start: spoiltFrom, end: start };
    spoiltFrom = null;
    start += length;
    yield { kind: 'frame', frame, end: start };
  }
  if (spoiltFrom !== null) yield { kind: 'spoilt', start: spoiltFrom, end: file.length };
}

/** Noise that looks like frames at every place must not be deciphered for ever. */
const MOST_TRIED_BYTES = 64 * 1024 * 1024;

/** The length of what looks like a frame: the same plausible number at both its ends. */
function frameLengthAt(file: Uint8Array, start: number): number | null {
  const length = lengthAt(file, start);
  if (length === null || lengthAt(file, start + LENGTH_BYTES + length) !== length) return null;
  return length + 2 * LENGTH_BYTES;
}

/** The last frame of a trail file; `torn` when its end is no whole frame; `null` when there is none. */
export async function lastFrame(
  fileSystem: FileSystem,
  path: string,
  codec: FrameCodec,
): Promise<{ readonly frame: Frame; readonly sizeBytes: number } | 'torn' | null> {
  const facts = await fileSystem.facts(path);
  if (facts === null || facts.sizeBytes === 0) return null;
  const { sizeBytes } = facts;
  if (sizeBytes < 2 * LENGTH_BYTES + SHORTEST) return 'torn';
  const file = await fileSystem.open(path, 'read');
  try {
    const tail = await readFully(file, new Uint8Array(LENGTH_BYTES), sizeBytes - LENGTH_BYTES);
    const length = lengthAt(tail, 0);
    const start = length === null ? -1 : sizeBytes - length - 2 * LENGTH_BYTES;
    if (start < 0) return 'torn';
    const frame = codec.decode(await readFully(file, new Uint8Array(sizeBytes - start), start));
    return frame === null ? 'torn' : { frame, sizeBytes };
  } finally {
    await file.close();
  }
}

/** The whole trail file; empty when there is none. */
export async function trailBytes(fileSystem: FileSystem, path: string): Promise<Uint8Array> {
  return (await readIfThere(fileSystem, path)) ?? new Uint8Array();
}

/** Follows a chain entry by entry. */
export function chainFollower() {
  let seq = 0;
  let hash: Sha256 = NO_ENTRY;
  return {
    /** Whether this entry comes right after the last one; it becomes the last one either way. */
    accepts(frame: Frame): boolean {
      const isNext = frame.entry.seq === seq + 1 && frame.entry.prev === hash;
      seq = frame.entry.seq;
      hash = frame.hash;
      return isNext;
    },
    seq: () => seq,
  };
}

/** What the next entry points back to. */
export function hashOfEntry(entry: TrailEntry): Sha256 {
  return sha256Of(JSON.stringify(entry));
}

function bodyOf(frame: Uint8Array): Buffer | null {
  const length = lengthAt(frame, 0);
  if (length === null || frame.length !== length + 2 * LENGTH_BYTES) return null;
  if (lengthAt(frame, frame.length - LENGTH_BYTES) !== length) return null;
  return Buffer.from(frame.buffer, frame.byteOffset + LENGTH_BYTES, length);
}

function lengthAt(bytes: Uint8Array, at: number): number | null {
  if (at + LENGTH_BYTES > bytes.length) return null;
  const length = Buffer.from(bytes.buffer, bytes.byteOffset + at, LENGTH_BYTES).readUInt32LE();
  return length < SHORTEST || length > LONGEST ? null : length;
}
