import { unfit } from '../unfitPicture.ts';

/** Codes of one Huffman table, looked up by the next bits. */
export interface HuffmanTable {
  /** By the next nine bits: length of the code × 256 + value; 0 = the code is longer. */
  readonly short: Uint16Array;
  /** Largest code of each length, and what to add to a code for its place in `values`. */
  readonly largest: Int32Array;
  readonly offset: Int32Array;
  readonly values: Uint8Array;
}

const SHORT_BITS = 9;
const LONGEST = 16;

/** A table as the file gives it: how many codes of each length 1–16, then their values. Source: ITU-T T.81 C. */
export function huffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const short = new Uint16Array(1 << SHORT_BITS);
  const largest = new Int32Array(LONGEST + 2).fill(-1);
  const offset = new Int32Array(LONGEST + 2);
  let code = 0;
  let at = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length - 1] ?? 0;
    offset[length] = at - code;
    if (code + count > 1 << length) throw unfit('damaged', '编码表无效');
    const spare = SHORT_BITS - length;
    for (let index = 0; index < (spare < 0 ? 0 : count); index += 1) {
      const from = (code + index) << spare;
      short.fill((length << 8) | (values[at + index] ?? 0), from, from + (1 << spare));
    }
    code += count;
    at += count;
    largest[length] = count === 0 ? -1 : code - 1;
    code <<= 1;
  }
  return { short, largest, offset, values };
}

/** Reads the bits of one scan; at a mark it gives zeros and remembers that it did. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private bits = 0;
  private count = 0;
  private padded = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Where the next mark is looked for. */
  place(): number {
    return this.at;
  }

  /** More bits were asked for than the file has. */
  isOverrun(): boolean {
    return this.padded > this.count;
  }

  /** The next value by a table. */
  decode(table: HuffmanTable): number {
    if (this.count < LONGEST) this.fill();
    const entry = table.short[(this.bits >>> (this.count - SHORT_BITS)) & 511] ?? 0;
    if (entry === 0) return this.decodeLong(table);
    this.count -= entry >> 8;
    return entry & 255;
  }

  private decodeLong(table: HuffmanTable): number {
    for (let length = SHORT_BITS + 1; length <= LONGEST; length += 1) {
      const code = (this.bits >>> (this.count - length)) & ((1 << length) - 1);
      if (code > (table.largest[length] ?? -1)) continue;
      this.count -= length;
      return table.values[code + (table.offset[length] ?? 0)] ?? 0;
    }
    throw unfit('damaged', '画面数据无效');
  }

  /** So many bits, at most 16. */
  take(length: number): number {
    if (length === 0) return 0;
    if (this.count < length) this.fill();
    this.count -= length;
    return (this.bits >>> this.count) & ((1 << length) - 1);
  }

  /** So many bits as a number with a sign. Source: ITU-T T.81 F.2.2.1. */
  takeSigned(length: number): number {
    const value = this.take(length);
    return length > 0 && value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** Begins anew behind the restart mark that must stand here. */
  restart(): void {
    let at = this.at;
    while (at + 1 < this.bytes.length && !(this.bytes[at] === 0xff && (this.bytes[at + 1] ?? 0) !== 0))
      at += 1;
    const mark = this.bytes[at + 1] ?? 0;
    if (mark < 0xd0 || mark > 0xd7) throw unfit('damaged', '画面数据中断');
    this.at = at + 2;
    [this.bits, this.count, this.padded] = [0, 0, 0];
  }

  private fill(): void {
    while (this.count <= 24) {
      const byte = this.bytes[this.at] ?? 0xff;
      const isMark = byte === 0xff && (this.bytes[this.at + 1] ?? 0xd9) !== 0;
      if (isMark) this.padded += 8;
      else this.at += byte === 0xff ? 2 : 1;
      this.bits = (this.bits << 8) | (isMark ? 0 : byte);
      this.count += 8;
    }
  }
}
