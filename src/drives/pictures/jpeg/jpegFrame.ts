import { MAX_PIXELS, unfit } from '../unfitPicture.ts';
import { huffmanTable } from './bitReader.ts';
import type { HuffmanTable } from './bitReader.ts';

/** One colour of the picture. */
export interface Component {
  readonly id: number;
  /** Blocks a unit, sideways and down. */
  readonly across: number;
  readonly down: number;
  readonly quantId: number;
}

export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
  readonly mostAcross: number;
  readonly mostDown: number;
}

/** Tables in force, by their numbers; later ones replace earlier ones. */
export interface Tables {
  readonly quant: Map<number, Uint16Array>;
  readonly dc: Map<number, HuffmanTable>;
  readonly ac: Map<number, HuffmanTable>;
}

/** What one scan holds and which tables it is read by. */
export interface ScanHead {
  readonly parts: readonly { readonly component: number; readonly dcId: number; readonly acId: number }[];
  readonly from: number;
  readonly until: number;
  readonly high: number;
  readonly low: number;
}

/** Where coefficient k stands in its block; the surplus catches runs that lead beyond it. */
export const zigzag = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
]);

/** Reads a frame header. Fails: throws `UnfitPicture`; `notSupported` for kinds no camera writes. Source: ITU-T T.81 B.2.2. */
export function readFrame(marker: number, body: Buffer): Frame {
  if (marker > 0xc2 || body[0] !== 8) throw unfit('notSupported', '不常见的 JPEG 编码方式');
  if (body.length < 6) throw unfit('damaged', '图像头不完整');
  const [heightPx, widthPx] = [body.readUInt16BE(1), body.readUInt16BE(3)];
  const count = body[5] ?? 0;
  if (count !== 1 && count !== 3) throw unfit('notSupported', '不常见的颜色数');
  if (widthPx === 0 || heightPx === 0 || body.length < 6 + 3 * count) throw unfit('damaged', '图像头无效');
  if (widthPx * heightPx > MAX_PIXELS) throw unfit('tooLarge', `${widthPx}×${heightPx}像素`);
  const components = Array.from({ length: count }, (_, index): Component => {
    const at = 6 + 3 * index;
    const sampling = body[at + 1] ?? 0;
    const [across, down] = [sampling >> 4, sampling & 15];
    if (![across, down].every((factor) => factor >= 1 && factor <= 4)) throw unfit('damaged', '图像头无效');
    // A picture of one colour has units of one block, whatever its header says.
    return {
      id: body[at] ?? 0,
      across: count === 1 ? 1 : across,
      down: count === 1 ? 1 : down,
      quantId: body[at + 2] ?? 0,
    };
  });
  const mostAcross = Math.max(...components.map(({ across }) => across));
  const mostDown = Math.max(...components.map(({ down }) => down));
  return { widthPx, heightPx, isProgressive: marker === 0xc2, components, mostAcross, mostDown };
}

/** Reads quantisation tables into `tables`. Source: ITU-T T.81 B.2.4.1. */
export function readQuant(body: Buffer, tables: Tables): void {
  for (let at = 0; at < body.length;) {
    const head = body[at] ?? 0;
    const isWide = head >> 4 !== 0;
    const length = isWide ? 128 : 64;
    if (at + 1 + length > body.length) throw unfit('damaged', '量化表不完整');
    const table = new Uint16Array(64);
    for (let k = 0; k < 64; k += 1)
      table[zigzag[k] ?? 0] = isWide ? body.readUInt16BE(at + 1 + 2 * k) : (body[at + 1 + k] ?? 0);
    tables.quant.set(head & 15, table);
    at += 1 + length;
  }
}

/** Reads Huffman tables into `tables`. Source: ITU-T T.81 B.2.4.2. */
export function readHuffman(body: Buffer, tables: Tables): void {
  for (let at = 0; at < body.length;) {
    const head = body[at] ?? 0;
    const counts = body.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const end = at + 17 + total;
    if (end > body.length) throw unfit('damaged', '编码表不完整');
    const kind = head >> 4 === 0 ? tables.dc : tables.ac;
    kind.set(head & 15, huffmanTable(counts, body.subarray(at + 17, end)));
    at = end;
  }
}

/** Reads a scan header. Source: ITU-T T.81 B.2.3. */
export function readScan(body: Buffer, frame: Frame): ScanHead {
  const count = body[0] ?? 0;
  if (body.length < 4 + 2 * count || count < 1 || count > 3) throw unfit('damaged', '扫描头不完整');
  const parts = Array.from({ length: count }, (_, index) => {
    const component = frame.components.findIndex(({ id }) => id === body[1 + 2 * index]);
    if (component < 0) throw unfit('damaged', '扫描头无效');
    const ids = body[2 + 2 * index] ?? 0;
    return { component, dcId: ids >> 4, acId: ids & 15 };
  });
  const [from = 0, until = 0, step = 0] = body.subarray(1 + 2 * count);
  if (frame.isProgressive && (until > 63 || from > until || (from > 0 && count > 1)))
    throw unfit('damaged', '扫描头无效');
  return { parts, from, until, high: step >> 4, low: step & 15 };
}
