import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  readonly isDeflated?: boolean;
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode with file type; regular file when absent. */
  readonly mode?: number;
  readonly crc?: number;
  /** What the headers claim instead of the truth. */
  readonly claimedBytes?: number;
  readonly localName?: string;
  /** Take the local header of this earlier entry instead of writing one. */
  readonly sharesEntry?: number;
}

/** Writes a zip exactly as told, right or wrong; good writers would refuse. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const data = entry.isDeflated === true ? deflateRawSync(content) : content;
    const fields = {
      method: entry.method ?? (entry.isDeflated === true ? 8 : 0),
      flags: entry.flags ?? 0x800,
      crc: entry.crc ?? crc32(content),
      packed: data.length,
      size: entry.claimedBytes ?? content.length,
    };
    const name = Buffer.from(entry.name);
    const shared = entry.sharesEntry === undefined ? undefined : offsets[entry.sharesEntry];
    if (shared === undefined) {
      const local = Buffer.concat([localHeader(fields, Buffer.from(entry.localName ?? name)), data]);
      parts.push(local);
      offsets.push(offset);
      directory.push(directoryHeader(fields, name, offset, entry.mode ?? 0o100644));
      offset += local.length;
    } else {
      offsets.push(shared);
      directory.push(directoryHeader(fields, name, shared, entry.mode ?? 0o100644));
    }
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, endRecord(entries.length, listing.length, offset)]);
}

interface Fields {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function localHeader({ method, flags, crc, packed, size }: Fields, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(0x21, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryHeader(
  { method, flags, crc, packed, size }: Fields,
  name: Buffer,
  offset: number,
  mode: number,
) {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt16LE(0x21, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
