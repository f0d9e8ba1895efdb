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
  /** Written into the archive and left out of its directory. */
  readonly isHidden?: boolean;
  /** Stands behind the packed data and is counted with it. */
  readonly packedTail?: Uint8Array;
  /** CRC and sizes follow the data; what they say when it is not the truth. */
  readonly described?: { readonly crc?: number; readonly sizeBytes?: number };
  readonly directoryExtra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Lies behind the data and belongs to no entry. */
  readonly followedBy?: Uint8Array;
}

/** The field in which a writer gives a name in Unicode beside the raw one. Source: APPNOTE §4.6.9. */
export function unicodeName(raw: string, name: string): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(text.length + 5, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(raw), 5);
  return Buffer.concat([head, text]);
}

/** Writes a zip exactly as told, right or wrong; good writers would refuse. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { data, fields } = packed(entry);
    const name = Buffer.from(entry.name);
    const shared = entry.sharesEntry === undefined ? undefined : offsets[entry.sharesEntry];
    if (shared === undefined) {
      const isDescribed = entry.described !== undefined;
      const told = isDescribed ? { ...fields, crc: 0, packed: 0, size: 0 } : fields;
      const local = Buffer.concat([
        localHeader(told, Buffer.from(entry.localName ?? name), Buffer.from(entry.localExtra ?? '')),
        data,
        ...(isDescribed ? [descriptor(fields, entry.described)] : []),
        Buffer.from(entry.followedBy ?? ''),
      ]);
      parts.push(local);
      offsets.push(offset);
    } else offsets.push(shared);
    const at = shared ?? offset;
    if (entry.isHidden !== true) directory.push(directoryHeader(fields, name, at, entry));
    if (shared === undefined) offset += parts.at(-1)?.length ?? 0;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, endRecord(directory.length, listing.length, offset)]);
}

function packed(entry: RawEntry): { readonly data: Buffer; readonly fields: Fields } {
  const content = Buffer.from(entry.content ?? '');
  const data = Buffer.concat([
    entry.isDeflated === true ? deflateRawSync(content) : content,
    Buffer.from(entry.packedTail ?? ''),
  ]);
  const fields = {
    method: entry.method ?? (entry.isDeflated === true ? 8 : 0),
    flags: (entry.flags ?? 0x800) | (entry.described === undefined ? 0 : 8),
    crc: entry.crc ?? crc32(content),
    packed: data.length,
    size: entry.claimedBytes ?? content.length,
  };
  return { data, fields };
}

function descriptor({ crc, packed, size }: Fields, lies: RawEntry['described']): Buffer {
  const field = Buffer.alloc(16);
  field.writeUInt32LE(0x08074b50, 0);
  field.writeUInt32LE(lies?.crc ?? crc, 4);
  field.writeUInt32LE(packed, 8);
  field.writeUInt32LE(lies?.sizeBytes ?? size, 12);
  return field;
}

interface Fields {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function localHeader({ method, flags, crc, packed, size }: Fields, name: Buffer, extra: Buffer): Buffer {
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
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function directoryHeader(
  { method, flags, crc, packed, size }: Fields,
  name: Buffer,
  offset: number,
  { mode = 0o100644, directoryExtra = new Uint8Array() }: RawEntry,
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
  header.writeUInt16LE(directoryExtra.length, 30);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, directoryExtra]);
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
