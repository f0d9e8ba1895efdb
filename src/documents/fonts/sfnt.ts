import { inflateSync } from 'node:zlib';
import { Fault } from '#domain/kernel/fault.ts';

/** Shared by all faces, so that a substitute glyph never shifts its line. Units: parts of 1000 of an em. */
const ASCENT = 880;
const DESCENT = 120;

/**
 * Shaping and vertical-setting tables. Our composer places every character itself; kerning or ligatures would move them
 * again, and reading these tables for every paper costs more than the paper.
 */
const notForDrawing = new Set([
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'JSTF',
  'kern',
  'morx',
  'mort',
  'VORG',
  'vhea',
  'vmtx',
  'DSIG',
  'MATH',
]);

export type SfntTables = ReadonlyMap<string, Buffer>;

/**
 * A plain single-face TTF/OTF with equal metrics: WOFF unwrapped, a collection's face cut out, `hhea` made 880/120/0.
 *
 * pdfmake takes minutes with WOFF and draws its lines from `hhea`; every other table for drawing keeps its bytes.
 * Fails: Fault when the file is no font.
 */
export function plainSfnt(file: Buffer, faceIndex = 0): Buffer {
  const isWoff = signatureOf(file) === 'wOFF';
  const start = signatureOf(file) === 'ttcf' ? file.readUInt32BE(12 + 4 * faceIndex) : 0;
  const tables = new Map(isWoff ? woffTables(file) : sfntTables(file, start));
  for (const tag of notForDrawing) tables.delete(tag);
  tables.set('hhea', levelHhea(tables));
  return buildSfnt(file.readUInt32BE(isWoff ? 4 : start), tables);
}

/** How many faces a file holds. */
export function faceCount(file: Buffer): number {
  return signatureOf(file) === 'ttcf' ? file.readUInt32BE(8) : 1;
}

/** The tables of a single-face font. */
export function readSfnt(file: Buffer): SfntTables {
  return new Map(sfntTables(file, 0));
}

/** Writes a font file; check sums stay zero, nobody reads them in an embedded font. */
export function buildSfnt(version: number, tables: SfntTables): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.size);
  header.writeUInt32BE(version, 0);
  header.writeUInt16BE(tables.size, 4);
  const chunks: Buffer[] = [header];
  let offset = header.length;
  [...tables].forEach(([tag, bytes], index) => {
    const at = 12 + 16 * index;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    const padding = (4 - (bytes.length % 4)) % 4;
    chunks.push(bytes, Buffer.alloc(padding));
    offset += bytes.length + padding;
  });
  return Buffer.concat(chunks);
}

function signatureOf(file: Buffer): string {
  return file.toString('latin1', 0, 4);
}

function woffTables(file: Buffer): readonly (readonly [string, Buffer])[] {
  return Array.from({ length: file.readUInt16BE(12) }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, stored, original] = [
      file.readUInt32BE(at + 4),
      file.readUInt32BE(at + 8),
      file.readUInt32BE(at + 12),
    ];
    const bytes = file.subarray(offset, offset + stored);
    return [file.toString('latin1', at, at + 4), stored < original ? inflateSync(bytes) : bytes] as const;
  });
}

function sfntTables(file: Buffer, start: number): readonly (readonly [string, Buffer])[] {
  return Array.from({ length: file.readUInt16BE(start + 4) }, (_, index) => {
    const at = start + 12 + 16 * index;
    const offset = file.readUInt32BE(at + 8);
    return [
      file.toString('latin1', at, at + 4),
      file.subarray(offset, offset + file.readUInt32BE(at + 12)),
    ] as const;
  });
}

function levelHhea(tables: SfntTables): Buffer {
  const [head, hhea] = [tables.get('head'), tables.get('hhea')];
  if (head === undefined || hhea === undefined) throw new Fault('a font file lacks its head tables');
  const unitsPerEm = head.readUInt16BE(18);
  const level = Buffer.from(hhea);
  level.writeInt16BE(Math.round((ASCENT * unitsPerEm) / 1000), 4);
  level.writeInt16BE(-Math.round((DESCENT * unitsPerEm) / 1000), 6);
  level.writeInt16BE(0, 8);
  return level;
}
