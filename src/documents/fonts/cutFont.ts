import { buildSfnt, readSfnt, type SfntTables } from './sfnt.ts';

/** Tables a cut font takes over as they are. */
const carried = ['OS/2', 'name', 'cvt ', 'fpgm', 'prep'];
const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;

/**
 * A small font holding just the characters of one paper.
 *
 * Reading the 65,000 glyph offsets of a Chinese font again for every paper takes longer than setting the paper.
 * Each character gets a glyph of its own, so that text copied from the PDF is always the text that was set.
 * Shape: `glyphOf` gives the glyph of a character in the whole font. `null` = not a TrueType outline font.
 */
export function cutFont(
  sfnt: Buffer,
  characters: readonly number[],
  glyphOf: (codePoint: number) => number,
): Buffer | null {
  const tables = readSfnt(sfnt);
  const source = glyphSource(tables);
  if (source === null) return null;
  const codePoints = [...new Set(characters)].sort((a, b) => a - b);
  const glyphs = closure([0, ...codePoints.map(glyphOf)], source);
  const head = Buffer.from(tables.get('head') ?? Buffer.alloc(54));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(tables.get('hhea') ?? Buffer.alloc(36));
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = Buffer.from(tables.get('maxp') ?? Buffer.alloc(32));
  maxp.writeUInt16BE(glyphs.length, 4);
  const cut = new Map([
    ...carried.flatMap((tag) => {
      const bytes = tables.get(tag);
      return bytes === undefined ? [] : [[tag, bytes] as const];
    }),
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['post', emptyPost()],
    ['cmap', characterMap(codePoints)],
    ['hmtx', Buffer.concat(glyphs.map((glyph) => metricOf(tables, glyph.source)))],
    ...outlines(glyphs, source),
  ]);
  return buildSfnt(sfnt.readUInt32BE(0), cut);
}

interface GlyphSource {
  bytes(glyph: number): Buffer;
}

function glyphSource(tables: SfntTables): GlyphSource | null {
  const [glyf, loca, head] = [tables.get('glyf'), tables.get('loca'), tables.get('head')];
  if (glyf === undefined || loca === undefined || head === undefined) return null;
  const isLong = head.readInt16BE(50) === 1;
  const offset = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  return { bytes: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)) };
}

interface CutGlyph {
  /** Glyph number in the whole font. */
  readonly source: number;
}

/** The wanted glyphs in order, then the parts they are composed of. */
function closure(wanted: readonly number[], source: GlyphSource): readonly CutGlyph[] {
  const all = [...wanted];
  const known = new Set(wanted);
  for (let index = 0; index < all.length; index += 1)
    for (const { glyph } of componentsOf(source.bytes(all[index] ?? 0)))
      if (!known.has(glyph)) {
        known.add(glyph);
        all.push(glyph);
      }
  return all.map((glyph) => ({ source: glyph }));
}

interface Component {
  /** Where the glyph number stands in the description. */
  readonly at: number;
  readonly glyph: number;
}

/** Parts of a composed glyph; a simple glyph has none. Source: OpenType `glyf`. */
function componentsOf(glyph: Buffer): readonly Component[] {
  if (glyph.length < 10 || glyph.readInt16BE(0) >= 0) return [];
  const components: Component[] = [];
  let at = 10;
  for (let flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0;) {
    flags = glyph.readUInt16BE(at);
    components.push({ at: at + 2, glyph: glyph.readUInt16BE(at + 2) });
    at += 4 + ((flags & ARGS_ARE_WORDS) === 0 ? 2 : 4) + scaleBytes(flags);
  }
  return components;
}

function scaleBytes(flags: number): number {
  if ((flags & HAS_SCALE) !== 0) return 2;
  if ((flags & HAS_XY_SCALE) !== 0) return 4;
  return (flags & HAS_TWO_BY_TWO) === 0 ? 0 : 8;
}

function outlines(glyphs: readonly CutGlyph[], source: GlyphSource): readonly (readonly [string, Buffer])[] {
  const newNumber = new Map<number, number>();
  glyphs.forEach((glyph, index) => newNumber.set(glyph.source, newNumber.get(glyph.source) ?? index));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const chunks: Buffer[] = [];
  let offset = 0;
  glyphs.forEach((glyph, index) => {
    const bytes = Buffer.from(source.bytes(glyph.source));
    for (const part of componentsOf(bytes)) bytes.writeUInt16BE(newNumber.get(part.glyph) ?? 0, part.at);
    const padding = (4 - (bytes.length % 4)) % 4;
    chunks.push(bytes, Buffer.alloc(padding));
    offset += bytes.length + padding;
    loca.writeUInt32BE(offset, 4 * (index + 1));
  });
  return [
    ['glyf', Buffer.concat(chunks)],
    ['loca', loca],
  ];
}

function metricOf(tables: SfntTables, glyph: number): Buffer {
  const hmtx = tables.get('hmtx') ?? Buffer.alloc(4);
  const full = tables.get('hhea')?.readUInt16BE(34) ?? 1;
  const metric = Buffer.alloc(4);
  metric.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, full - 1)), 0);
  metric.writeInt16BE(
    glyph < full ? hmtx.readInt16BE(4 * glyph + 2) : hmtx.readInt16BE(4 * full + 2 * (glyph - full)),
    2,
  );
  return metric;
}

/** `cmap` format 12: the characters, ascending, are glyphs 1, 2, 3 … */
function characterMap(codePoints: readonly number[]): Buffer {
  const table = Buffer.alloc(12 + 16 + 12 * codePoints.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * codePoints.length, 16);
  table.writeUInt32BE(codePoints.length, 24);
  codePoints.forEach((codePoint, index) => {
    const at = 28 + 12 * index;
    table.writeUInt32BE(codePoint, at);
    table.writeUInt32BE(codePoint, at + 4);
    table.writeUInt32BE(index + 1, at + 8);
  });
  return table;
}

/** `post` format 3: no glyph names. */
function emptyPost(): Buffer {
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return post;
}
