import { MAX_PIXELS, unfit } from './unfitPicture.ts';

export interface PngShape {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The packed pixels, and how long they are unpacked. */
  readonly pixelStream: Uint8Array;
  readonly streamBytes: number;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Colours and nothing else, each once and of its own length: whatever could hold words, times, places or thumbnails is no part of a picture made here. */
const allowed: ReadonlyMap<string, readonly number[]> = new Map([
  ['IHDR', [13]],
  ['sRGB', [1]],
  ['gAMA', [4]],
  ['cHRM', [32]],
  ['sBIT', [3, 4]],
  ['IEND', [0]],
]);
const CHUNK_EXTRA_BYTES = 12;

/**
 * Walks all chunks of a PNG and refuses whatever is more than a picture.
 *
 * Fails: throws `UnfitPicture`.
 * Source: ISO/IEC 15948 5.3, 11.2.
 */
export function pngShape(png: Buffer): PngShape {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw unfit('notPng');
  let shape: Omit<PngShape, 'pixelStream'> | null = null;
  const packed: Buffer[] = [];
  const seen = new Set<string>();
  let at = SIGNATURE.length;
  for (;;) {
    if (at + CHUNK_EXTRA_BYTES > png.length) throw unfit('damaged', '没有结束块');
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const end = at + CHUNK_EXTRA_BYTES + length;
    if (end > png.length) throw unfit('damaged', '数据块不完整');
    if (type !== 'IDAT') refuseMetadata(type, length, seen);
    if (shape === null) {
      if (type !== 'IHDR') throw unfit('damaged', '没有文件头');
      shape = headerIn(png.subarray(at + 8, at + 8 + length));
    }
    if (type === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at = end;
    if (type === 'IEND') break;
  }
  if (at < png.length) throw unfit('trailingBytes', `${png.length - at}字节`);
  return { ...shape, pixelStream: Buffer.concat(packed) };
}

function refuseMetadata(type: string, length: number, seen: Set<string>): void {
  const isPlain = allowed.get(type)?.includes(length) === true && !seen.has(type);
  if (!isPlain) throw unfit('metadata', /^[A-Za-z]{4}$/u.test(type) ? type : '未知数据块');
  seen.add(type);
}

/** Bytes a pixel by colour type, at eight bits a channel: with and without opacity, as a canvas writes them. */
const channelsOf: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [6, 4],
]);

function headerIn(header: Buffer): Omit<PngShape, 'pixelStream'> {
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = channelsOf.get(header[9] ?? 0);
  const isInterlaced = header[12] !== 0;
  if (channels === undefined || header[8] !== 8 || isInterlaced)
    throw unfit('damaged', '不是本程序制作的格式');
  if (widthPx * heightPx > MAX_PIXELS) throw unfit('tooLarge', `${widthPx}×${heightPx}像素`);
  return { widthPx, heightPx, streamBytes: (1 + channels * widthPx) * heightPx };
}
