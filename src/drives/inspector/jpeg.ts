import { pixels } from './claimText.ts';
import { exifClaims } from './exif.ts';
import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { tailOf } from './media.ts';

const MARKER = 0xff;
const SCAN = 0xda;
const END = 0xd9;
const APP1 = 0xe1;
const MAX_SEGMENTS = 1_000;
const TAIL_BYTES = 64 << 10;
const SEARCH_BYTES = 1 << 20;
/** A photo beyond this is searched for its end only in its last bytes. */
const MAX_SEARCH_BYTES = 64 << 20;
const endMarker = Buffer.from([MARKER, END]);

interface Segments {
  readonly size: { readonly widthPx: number | null; readonly heightPx: number | null };
  readonly exif: Buffer | null;
  /** Where the picture data begin; `null` when the headers break off. */
  readonly scanAt: number | null;
  readonly brokenAt: number | null;
}

/** Claims and completeness of a JPEG: its segments up to the picture data, then its end mark. Source: ITU-T T.81 B. */
export async function inspectJpeg(media: Media): Promise<Findings> {
  const segments = await walk(media);
  const claims = segments.exif === null ? {} : await exifClaims(segments.exif);
  return { ...claims, ...segments.size, damage: await damageOf(media, segments) };
}

async function damageOf(media: Media, { scanAt, brokenAt }: Segments): Promise<string | null> {
  if (brokenAt !== null) return `图像的段结构在第${brokenAt}字节处断开，内容已损坏`;
  if (scanAt === null) return '图像只有文件头，没有画面数据，文件不完整';
  return (await hasEnd(media, scanAt)) ? null : '图像缺少结束标记，画面下部可能缺失，文件可能没有复制完';
}

async function walk(media: Media): Promise<Segments> {
  let size: Segments['size'] = { widthPx: null, heightPx: null };
  let exif: Buffer | null = null;
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS; count += 1) {
    const header = await media.read(at, at + 10);
    if (header.byteLength < 4) return { size, exif, scanAt: null, brokenAt: null };
    if (header[0] !== MARKER) return { size, exif, scanAt: null, brokenAt: at };
    const marker = header[1] ?? 0;
    if (marker === MARKER) {
      at += 1;
      continue;
    }
    const length = header.readUInt16BE(2);
    if (length < 2) return { size, exif, scanAt: null, brokenAt: at };
    if (marker === SCAN) return { size, exif, scanAt: at + 2 + length, brokenAt: null };
    if (isFrame(marker) && header.byteLength >= 9)
      size = pixels(header.readUInt16BE(7), header.readUInt16BE(5));
    if (marker === APP1 && exif === null) exif = await exifSegment(media, at, length);
    at += 2 + length;
  }
  return { size, exif, scanAt: null, brokenAt: at };
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The Exif segment as a picture of its own, so that its reader sees nothing else; `null` for other APP1 segments. */
async function exifSegment(media: Media, at: number, length: number): Promise<Buffer | null> {
  const segment = await media.read(at, at + 2 + length);
  if (segment.toString('latin1', 4, 8) !== 'Exif') return null;
  return Buffer.concat([Buffer.from([MARKER, 0xd8]), segment, Buffer.from([MARKER, SCAN, 0, 2]), endMarker]);
}

/** Inside picture data the end mark cannot occur by chance: the encoder escapes it. */
async function hasEnd(media: Media, scanAt: number): Promise<boolean> {
  const tailAt = Math.max(scanAt, media.sizeBytes - TAIL_BYTES);
  const tail = await tailOf(media, media.sizeBytes - tailAt);
  if (tail.includes(endMarker)) return true;
  const until = Math.min(tailAt, scanAt + MAX_SEARCH_BYTES);
  for (let at = scanAt; at < until; at += SEARCH_BYTES - 1) {
    if ((await media.read(at, at + SEARCH_BYTES)).includes(endMarker)) return true;
  }
  return false;
}
