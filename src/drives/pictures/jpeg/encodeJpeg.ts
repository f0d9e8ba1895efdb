import { huffmanCodes, quantTables, standardTables } from './encodeTables.ts';
import type { Codes } from './encodeTables.ts';
import { forwardTransform } from './forwardTransform.ts';
import { zigzag } from './jpegFrame.ts';
import type { Size } from './resample.ts';

/** Brightness alone, or with two colours of half the width and height (rounded up). */
export interface PicturePlanes extends Size {
  readonly planes: readonly Uint8Array[];
}

/** Packs planes as a plain JPEG of the given quality (1–100), without any words in it. Source: ITU-T T.81; JFIF 1.02. */
export function encodeJpeg({ width, height, planes }: PicturePlanes, quality: number): Uint8Array {
  const quant = quantTables(quality);
  const isGrey = planes.length === 1;
  const colours = planes.map((samples, index): Colour => {
    const factor = index === 0 && !isGrey ? 2 : 1;
    const own = index === 0 ? { width, height } : { width: (width + 1) >> 1, height: (height + 1) >> 1 };
    const kind = index === 0 ? 0 : 1;
    const codes = { dc: huffmanCodes(standardTables[kind].dc), ac: huffmanCodes(standardTables[kind].ac) };
    return { samples, ...own, factor, kind, quant: quant[kind], ...codes, last: 0 };
  });
  const out = new BitWriter(4096 + (width * height) / 4);
  writeHead(out, { width, height }, colours, quant);
  const unit = isGrey ? 8 : 16;
  for (let top = 0; top < height; top += unit)
    for (let left = 0; left < width; left += unit)
      for (const colour of colours) {
        const [x, y] = [(left * 8 * colour.factor) / unit, (top * 8 * colour.factor) / unit];
        for (let down = 0; down < colour.factor; down += 1)
          for (let across = 0; across < colour.factor; across += 1)
            writeBlock(out, colour, x + 8 * across, y + 8 * down);
      }
  out.finish();
  return out.written();
}

interface Colour extends Size {
  readonly samples: Uint8Array;
  readonly factor: 1 | 2;
  readonly kind: 0 | 1;
  readonly quant: Uint8Array;
  readonly dc: Codes;
  readonly ac: Codes;
  last: number;
}

const block = new Float64Array(64);

function writeBlock(out: BitWriter, colour: Colour, left: number, top: number): void {
  const { samples, width, height, quant, dc, ac } = colour;
  // Beyond the edge the last line and column go on.
  for (let y = 0; y < 8; y += 1) {
    const row = Math.min(top + y, height - 1) * width;
    for (let x = 0; x < 8; x += 1)
      block[8 * y + x] = (samples[row + Math.min(left + x, width - 1)] ?? 0) - 128;
  }
  forwardTransform(block);
  const level = (k: number): number => {
    const at = zigzag[k] ?? 0;
    return Math.round((block[at] ?? 0) / (quant[at] ?? 1));
  };
  const mean = level(0);
  writeNumber(out, dc, 0, mean - colour.last);
  colour.last = mean;
  let zeros = 0;
  for (let k = 1; k < 64; k += 1) {
    const value = level(k);
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) out.put(ac.code[0xf0] ?? 0, ac.length[0xf0] ?? 0);
    writeNumber(out, ac, zeros << 4, value);
    zeros = 0;
  }
  if (zeros > 0) out.put(ac.code[0] ?? 0, ac.length[0] ?? 0);
}

function writeNumber(out: BitWriter, { code, length }: Codes, run: number, value: number): void {
  const size = 32 - Math.clz32(Math.abs(value));
  out.put(code[run | size] ?? 0, length[run | size] ?? 0);
  if (size > 0) out.put(value > 0 ? value : value + (1 << size) - 1, size);
}

function writeHead(
  out: BitWriter,
  { width, height }: Size,
  colours: readonly Colour[],
  quant: readonly [Uint8Array, Uint8Array],
): void {
  const word = (value: number) => [value >> 8, value & 255];
  out.bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const kinds = colours.length === 1 ? ([0] as const) : ([0, 1] as const);
  for (const kind of kinds)
    out.bytes([
      0xff,
      0xdb,
      0,
      67,
      kind,
      ...Array.from({ length: 64 }, (_, k) => quant[kind][zigzag[k] ?? 0] ?? 1),
    ]);
  const parts = colours.flatMap(({ factor, kind }, index) => [index + 1, factor * 17, kind]);
  const count = colours.length;
  out.bytes([0xff, 0xc0, 0, 8 + 3 * count, 8, ...word(height), ...word(width), count, ...parts]);
  for (const kind of kinds)
    for (const [part, { counts, values }] of [
      [0, standardTables[kind].dc],
      [16, standardTables[kind].ac],
    ] as const)
      out.bytes([0xff, 0xc4, ...word(19 + values.length), part + kind, ...counts, ...values]);
  const scans = colours.flatMap(({ kind }, index) => [index + 1, kind * 17]);
  out.bytes([0xff, 0xda, 0, 6 + 2 * count, count, ...scans, 0, 63, 0]);
}

/** Bytes and bits in a row that grows. */
class BitWriter {
  private room: Uint8Array;
  private at = 0;
  private bits = 0;
  private count = 0;

  constructor(bytes: number) {
    this.room = new Uint8Array(Math.ceil(bytes));
  }

  bytes(values: readonly number[]): void {
    for (const value of values) this.byte(value);
  }

  put(value: number, length: number): void {
    this.bits = (this.bits << length) | value;
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      const byte = (this.bits >>> this.count) & 255;
      this.byte(byte);
      if (byte === 0xff) this.byte(0);
    }
  }

  /** Fills the last byte with ones and ends the picture. */
  finish(): void {
    if (this.count > 0) this.put((1 << (8 - this.count)) - 1, 8 - this.count);
    this.bytes([0xff, 0xd9]);
  }

  written(): Uint8Array {
    return this.room.slice(0, this.at);
  }

  private byte(value: number): void {
    if (this.at === this.room.length) {
      const larger = new Uint8Array(2 * this.room.length);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.at] = value;
    this.at += 1;
  }
}
