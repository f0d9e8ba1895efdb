import { inflateRawSync } from 'node:zlib';

/** An archive that is not what an office program writes. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
  readonly why: 'broken' | 'tooLarge';
  constructor(why: BadArchive['why']) {
    super(why);
    this.why = why;
  }
}

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MAX_PARTS = 5_000;
/** All parts unpacked; a large annual report has a tenth of it. */
const MAX_UNPACKED_BYTES = 96 << 20;

/**
 * Unpacks the parts of an office paper for real and within a bound, so that no reader behind it meets a bomb.
 * Pictures and sound are counted and left packed.
 *
 * Fails: throws `BadArchive`. Source: APPNOTE 4.3.
 */
export function unpackParts(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let at = directoryStart(bytes);
  let room = MAX_UNPACKED_BYTES;
  while (at + 46 <= bytes.byteLength && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    if (parts.size >= MAX_PARTS) throw new BadArchive('tooLarge');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const part = unpackPart(bytes, at, room);
    room -= part.byteLength;
    parts.set(name, part);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function directoryStart(bytes: Buffer): number {
  for (let at = bytes.byteLength - 22; at >= Math.max(0, bytes.byteLength - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === END_RECORD) return bytes.readUInt32LE(at + 16);
  }
  throw new BadArchive('broken');
}

function unpackPart(bytes: Buffer, entryAt: number, room: number): Buffer {
  const method = bytes.readUInt16LE(entryAt + 10);
  const packedBytes = bytes.readUInt32LE(entryAt + 20);
  const localAt = bytes.readUInt32LE(entryAt + 42);
  const isEncrypted = (bytes.readUInt16LE(entryAt + 8) & 1) !== 0;
  if (isEncrypted || localAt + 30 > bytes.byteLength) throw new BadArchive('broken');
  const dataAt = localAt + 30 + bytes.readUInt16LE(localAt + 26) + bytes.readUInt16LE(localAt + 28);
  const packed = bytes.subarray(dataAt, dataAt + packedBytes);
  if (packed.byteLength < packedBytes) throw new BadArchive('broken');
  if (method === 0) {
    if (packedBytes > room) throw new BadArchive('tooLarge');
    return packed;
  }
  if (method !== 8) throw new BadArchive('broken');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw isTooLarge ? new BadArchive('tooLarge') : new BadArchive('broken');
  }
}
