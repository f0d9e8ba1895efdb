import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1980-01-01, the first day a zip file knows: the same parts give the same bytes. */
const NO_DAY = 0x0021;

interface Packed {
  readonly text: string;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Parts that are the same in every document, packed once a run. Only those: nothing of a case may stay in memory here. */
const samePart =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/(?:app|custom)\.xml$|word\/(?:_rels\/(?:foot|end)notes\.xml\.rels|_rels\/fontTable\.xml\.rels|theme\/theme1\.xml|(?:styles|settings|numbering|comments|footnotes|endnotes|fontTable|bibliography)\.xml)$)/;
const kept = new Map<string, Packed>();

/** The parts of an office file as one zip file, in their order; names are ASCII. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path, 'utf8');
    const packed = packedOf(path, content);
    const facts = factsOf(packed, name.length);
    bodies.push(headed(LOCAL, facts), name, packed.data);
    directory.push(centralEntry(facts, at), name);
    at += 30 + name.length + packed.data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, endOf(parts.size, size, at)]));
}

function packedOf(path: string, content: string | Uint8Array): Packed {
  if (typeof content !== 'string' || !samePart.test(path)) return pack(content);
  const before = kept.get(path);
  if (before?.text === content) return before;
  const packed = pack(content);
  kept.set(path, packed);
  return packed;
}

function pack(content: string | Uint8Array): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    text: typeof content === 'string' ? content : '',
    crc: crc32(bytes),
    size: bytes.length,
    data: deflateRawSync(bytes),
  };
}

/** What local header and directory say alike, from the version needed to the length of an extra field. */
function factsOf({ crc, size, data }: Packed, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(NO_DAY, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function headed(signature: number, facts: Buffer): Buffer {
  const head = Buffer.alloc(4 + facts.length);
  head.writeUInt32LE(signature);
  facts.copy(head, 4);
  return head;
}

function centralEntry(facts: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(CENTRAL, 0);
  entry.writeUInt16LE(VERSION, 4);
  facts.copy(entry, 6);
  entry.writeUInt32LE(at, 42);
  return entry;
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
