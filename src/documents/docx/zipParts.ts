import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1980-01-01, the first day a zip file knows: the same parts give the same bytes. */
const NO_DAY = 0x0021;
/** Takes a third of the usual time for a file a sixth larger. */
const LEVEL = 3;

interface Packed {
  readonly text: string;
  readonly name: Uint8Array;
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
  const packed = [...parts].map(([path, content]) => packedOf(path, content));
  const filesSize = packed.reduce((sum, { name, data }) => sum + LOCAL_SIZE + name.length + data.length, 0);
  const listSize = packed.reduce((sum, { name }) => sum + CENTRAL_SIZE + name.length, 0);
  const bytes = new Uint8Array(filesSize + listSize + END_SIZE);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = filesSize;
  for (const part of packed) {
    view.setUint32(at, LOCAL, true);
    writeFacts(view, at + 4, part);
    bytes.set(part.name, at + LOCAL_SIZE);
    bytes.set(part.data, at + LOCAL_SIZE + part.name.length);
    view.setUint32(entry, CENTRAL, true);
    view.setUint16(entry + 4, VERSION, true);
    writeFacts(view, entry + 6, part);
    view.setUint32(entry + 42, at, true);
    bytes.set(part.name, entry + CENTRAL_SIZE);
    at += LOCAL_SIZE + part.name.length + part.data.length;
    entry += CENTRAL_SIZE + part.name.length;
  }
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, packed.length, true);
  view.setUint16(entry + 10, packed.length, true);
  view.setUint32(entry + 12, listSize, true);
  view.setUint32(entry + 16, filesSize, true);
  return bytes;
}

function packedOf(path: string, content: string | Uint8Array): Packed {
  if (typeof content !== 'string' || !samePart.test(path)) return pack(path, content);
  const before = kept.get(path);
  if (before?.text === content) return before;
  const packed = pack(path, content);
  kept.set(path, packed);
  return packed;
}

function pack(path: string, content: string | Uint8Array): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    text: typeof content === 'string' ? content : '',
    name: Buffer.from(path, 'utf8'),
    crc: crc32(bytes),
    size: bytes.length,
    data: deflateRawSync(bytes, { level: LEVEL }),
  };
}

/** What local header and directory say alike, from the version needed to the length of an extra field. */
function writeFacts(view: DataView, at: number, { name, crc, size, data }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, NO_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
