import { crc32 } from 'node:zlib';
import type { RawEntry } from '../../refused/rawZip.ts';

export interface Zip64Options {
  /** CRC and sizes after the data, as a writer does that cannot go back. */
  readonly hasDescriptors: boolean;
  /** What stands before the first entry, with every offset right: a program that unpacks itself. */
  readonly before?: Uint8Array;
}

/** Writes a stored zip with every size and offset in its zip64 field, as for files of more than 4 GiB. */
export function zip64(entries: readonly RawEntry[], { hasDescriptors, before }: Zip64Options): Buffer {
  const parts: Buffer[] = [Buffer.from(before ?? '')];
  const directory: Buffer[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const name = Buffer.from(entry.name);
    const crc = crc32(content);
    const extra = extraField(content.length, content.length);
    const written = hasDescriptors
      ? [
          header(false, { name, crc: 0, extra: extraField(0, 0), flags: 0x808 }),
          content,
          descriptor(crc, content.length),
        ]
      : [header(false, { name, crc, extra, flags: 0x800 }), content];
    const far = extraField(content.length, content.length, offset);
    directory.push(header(true, { name, crc, extra: far, flags: hasDescriptors ? 0x808 : 0x800 }));
    parts.push(...written);
    offset += written.reduce((sum, part) => sum + part.length, 0);
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, ending(entries.length, listing.length, offset)]);
}

interface Head {
  readonly name: Buffer;
  readonly crc: number;
  readonly extra: Buffer;
  readonly flags: number;
}

function header(isDirectory: boolean, { name, crc, extra, flags }: Head): Buffer {
  const head = Buffer.alloc(isDirectory ? 46 : 30);
  const shift = isDirectory ? 2 : 0;
  head.writeUInt32LE(isDirectory ? 0x02014b50 : 0x04034b50, 0);
  if (isDirectory) head.writeUInt16LE((3 << 8) | 45, 4);
  head.writeUInt16LE(45, 4 + shift);
  head.writeUInt16LE(flags, 6 + shift);
  head.writeUInt16LE(0x21, 12 + shift);
  head.writeUInt32LE(crc, 14 + shift);
  head.writeUInt32LE(0xffffffff, 18 + shift);
  head.writeUInt32LE(0xffffffff, 22 + shift);
  head.writeUInt16LE(name.length, 26 + shift);
  head.writeUInt16LE(extra.length, 28 + shift);
  if (isDirectory) {
    head.writeUInt32LE((0o100644 << 16) >>> 0, 38);
    head.writeUInt32LE(0xffffffff, 42);
  }
  return Buffer.concat([head, name, extra]);
}

function extraField(...values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

function descriptor(crc: number, size: number): Buffer {
  const field = Buffer.alloc(24);
  field.writeUInt32LE(0x08074b50, 0);
  field.writeUInt32LE(crc, 4);
  field.writeBigUInt64LE(BigInt(size), 8);
  field.writeBigUInt64LE(BigInt(size), 16);
  return field;
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  for (const at of [24, 32]) end.writeBigUInt64LE(BigInt(count), at);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  for (const at of [84, 86]) end.writeUInt16LE(0xffff, at);
  for (const at of [88, 92]) end.writeUInt32LE(0xffffffff, at);
  return end;
}
