import { SourceFailure } from '#app/ports.ts';
import type { ByteRange, ByteSource, OpenedObject } from '#app/ports.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { CHUNK_BYTES, chunkCipher, containerBytes, HEADER_BYTES, spanOf } from './cobblestone.ts';
import type { ChunkCipher, Container, SealedSpan } from './cobblestone.ts';
import type { FileFacts, OpenFile } from '../disk/fileSystem.ts';
import { readObjectFacts } from './objectFacts.ts';
import { damagedObject, missingObject, openPresent } from './objectFile.ts';
import { objectPath } from './objectPlace.ts';
import type { ObjectDisk } from './objectPlace.ts';
import type { ObjectName } from './objectSeal.ts';
import { verifyStored } from './objectVerify.ts';
import { failureOf } from '../refusal.ts';
import type { WorkBenches } from './workBench.ts';
import { readFully } from '../disk/fileSystem.ts';

/** Opens objects for reading any part. */
export interface ObjectReader {
  /** Fails: throws `vault.objectMissing`, or `vault.objectDamaged` when another file, or one of another length, lies in its place. */
  open(name: ObjectName): Promise<OpenedObject>;
  /** Forgets the keys of the objects that were open. */
  forget(): void;
}

/** What is needed to read any part of an object. */
interface Stored {
  readonly name: ObjectName;
  readonly container: Container;
  /** Of the content. */
  readonly sizeBytes: number;
}
/** The same, and the file that was looked at to know it. */
interface Known extends Stored {
  readonly file: FileFacts;
}

/** A player seeks in one video many times; its facts are read once. */
const KEPT_OBJECTS = 64;

/** The reader of one vault's objects. */
export function objectReader(disk: ObjectDisk, benches: WorkBenches): ObjectReader {
  const known = new Map<ObjectName, Known>();
  const look = async (name: ObjectName): Promise<Known> => {
    // Asked as one of many: that goes without the trip through the thread pool, which takes as long as opening the file.
    const [file = null] = await disk.fileSystem.factsOfMany([objectPath(disk.folder, name)]);
    if (file === null) throw missingObject(name);
    const before = known.get(name);
    if (before !== undefined && isSameFile(before.file, file)) return before;
    const inside = await lookInside(disk, benches, { name, lengthOfFile: file.sizeBytes });
    const container = disk.objectSeal.open(inside.header);
    if (container === null) throw damagedObject(name);
    const found = { name, file, container, sizeBytes: inside.sizeBytes };
    if (known.size >= KEPT_OBJECTS) known.clear();
    known.set(name, found);
    return found;
  };
  return {
    async open(name) {
      const stored = await look(name);
      const { sizeBytes } = stored;
      return {
        sizeBytes,
        stream: (range) =>
          streamStored(disk, stored, clamp(range ?? { start: 0, end: sizeBytes }, sizeBytes)),
      };
    },
    forget: () => known.clear(),
  };
}

/** Facts that are lost, or speak of another container, are not believed: then only reading everything tells. */
async function lookInside(
  disk: ObjectDisk,
  benches: WorkBenches,
  { name, lengthOfFile }: { readonly name: ObjectName; readonly lengthOfFile: number },
): Promise<{ readonly header: Uint8Array; readonly sizeBytes: number }> {
  const facts = await readObjectFacts(disk, name);
  if (facts.state === 'intact') {
    const { sizeBytes } = facts.value;
    if (containerBytes(sizeBytes) !== lengthOfFile) throw damagedObject(name);
    const header = Buffer.from(facts.value.header, 'hex');
    if (await beginsWith(disk, name, header)) return { header, sizeBytes };
  }
  const verified = await verifyStored(disk, benches, name);
  return { header: Buffer.from(verified.facts.header, 'hex'), sizeBytes: verified.facts.sizeBytes };
}

async function beginsWith(disk: ObjectDisk, name: ObjectName, header: Uint8Array): Promise<boolean> {
  const file = await openPresent(disk, name);
  try {
    return Buffer.compare(await readFully(file, new Uint8Array(HEADER_BYTES), 0), header) === 0;
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** 64 KiB from anywhere are read at once, and the first chunk of them is handed on before the others are opened; then larger pieces cost less. */
const FIRST_PIECE_BYTES = 5 * CHUNK_BYTES;
const PIECE_BYTES = 16 * CHUNK_BYTES;

function clamp({ start, end }: ByteRange, sizeBytes: number): ByteRange {
  const from = Math.min(Math.max(0, start), sizeBytes);
  return { start: from, end: Math.min(Math.max(from, end), sizeBytes) };
}

async function* streamStored(disk: ObjectDisk, stored: Stored, range: ByteRange): ByteSource {
  try {
    yield* piecesOf(disk, stored, range);
  } catch (error) {
    const known = failureOf(error, 'reading');
    throw known === null ? error : new SourceFailure(known, { cause: error });
  }
}

/**
 * The content of a range, the next piece being read while the last one is used. Only the chunks around the range are opened,
 * with the key of the container that was found when the object was opened: chunks of a file exchanged since then do not open.
 */
async function* piecesOf(
  disk: ObjectDisk,
  stored: Stored,
  { start, end }: ByteRange,
): AsyncGenerator<Uint8Array> {
  if (start === end) return;
  const cipher = chunkCipher(stored.container.secret);
  const file = await openPresent(disk, stored.name);
  let ahead = readPiece(file, stored, { start, end: Math.min(end, pieceEnd(start, FIRST_PIECE_BYTES)) });
  try {
    for (let position = start; position < end;) {
      const piece = await ahead;
      const { pieceEndsAt } = piece;
      if (pieceEndsAt < end) {
        const next = { start: pieceEndsAt, end: Math.min(end, pieceEnd(pieceEndsAt, PIECE_BYTES)) };
        ahead = readPiece(file, stored, next);
      }
      while (position < pieceEndsAt) {
        const partEndsAt =
          position === start ? Math.min(pieceEndsAt, pieceEnd(start, CHUNK_BYTES)) : pieceEndsAt;
        if (disk.objectSeal.isForgotten())
          throw new Fault('the vault was closed while an object was being read');
        yield openedPart(cipher, stored, piece, { start: position, end: partEndsAt });
        position = partEndsAt;
      }
    }
  } finally {
    await Promise.allSettled([ahead]);
    await file.close().catch(() => undefined);
  }
}

/** Fails: throws `vault.objectDamaged` when a chunk is not what was sealed at its place. */
function openedPart(
  cipher: ChunkCipher,
  { name, sizeBytes }: Stored,
  piece: Piece,
  { start, end }: ByteRange,
): Uint8Array {
  const part = spanOf(start, end, sizeBytes);
  const before = piece.span.sealedStart;
  const sealed = piece.sealed.subarray(part.sealedStart - before, part.sealedEnd - before);
  const plain = Buffer.allocUnsafeSlow(sealed.length);
  if (cipher.open(part.firstChunk, sealed, plain) === null) throw damagedObject(name);
  const skipped = part.firstChunk * CHUNK_BYTES;
  return plain.subarray(start - skipped, end - skipped);
}

const pieceEnd = (start: number, pieceBytes: number): number =>
  Math.floor(start / CHUNK_BYTES) * CHUNK_BYTES + pieceBytes;

interface Piece {
  readonly span: SealedSpan;
  readonly sealed: Uint8Array;
  readonly pieceEndsAt: number;
}

function readPiece(file: OpenFile, { name, sizeBytes }: Stored, { start, end }: ByteRange): Promise<Piece> {
  const span = spanOf(start, end, sizeBytes);
  const into = Buffer.allocUnsafe(span.sealedEnd - span.sealedStart);
  const reading = readFully(file, into, span.sealedStart).then((sealed) => {
    if (sealed.length !== into.length) throw damagedObject(name);
    return { span, sealed, pieceEndsAt: end };
  });
  // Whoever waits for the piece hears of a failure; until then it is not an unhandled one.
  reading.catch(() => undefined);
  return reading;
}

function isSameFile(a: FileFacts, b: FileFacts): boolean {
  return a.sizeBytes === b.sizeBytes && a.modifiedMs === b.modifiedMs && a.inode === b.inode;
}
