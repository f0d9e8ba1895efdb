import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest the format knows: the same paper gives the same bytes. */
const DOS_DATE = 0x21;

/** A zip file of a few parts, all in memory; far below the sizes that need zip64. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes);
    const facts = factsOf(bytes, packed, nameBytes);
    const local = Buffer.concat([uint32(LOCAL_HEADER), facts, uint16(0), nameBytes]);
    // Version made by; then, after the shared facts: extra, comment, disk, attributes and where the part begins.
    directory.push(uint32(CENTRAL_ENTRY), uint16(VERSION), facts, Buffer.alloc(12), uint32(at), nameBytes);
    body.push(local, packed);
    at += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([uint32(0), uint16(parts.length), uint16(parts.length)]);
  const end = [uint32(END_OF_DIRECTORY), counts, uint32(central.length), uint32(at), uint16(0)];
  return new Uint8Array(Buffer.concat([...body, central, ...end]));
}

/** What the local header and the directory both say, from the version needed to the length of the name. */
function factsOf(bytes: Uint8Array, packed: Uint8Array, name: Uint8Array): Uint8Array {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(DOS_DATE, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function uint16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
