import { unfit } from '../unfitPicture.ts';
import type { BitReader, HuffmanTable } from './bitReader.ts';
import { zigzag } from './jpegFrame.ts';

/** One colour of one scan while it is being read. */
export interface Strand {
  /** Quantised coefficients, 64 a block, in natural order. */
  coefficients: Int16Array;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
  /** The last mean value, to which the next is a difference. */
  last: number;
}

/** What a scan adds to each block. */
export interface Band {
  readonly from: number;
  readonly until: number;
  readonly low: number;
  /** Blocks still to come that have nothing in this band. */
  emptyBlocks: number;
}

export type ReadBlock = (bits: BitReader, strand: Strand, at: number, band: Band) => void;

/** A whole block. Source: ITU-T T.81 F.2.2. */
export const wholeBlock: ReadBlock = (bits, strand, at) => {
  const { coefficients } = strand;
  const ac = present(strand.ac);
  strand.last += bits.takeSigned(bits.decode(present(strand.dc)) & 15);
  coefficients[at] = strand.last;
  for (let k = 1; k < 64; k += 1) {
    const code = bits.decode(ac);
    const size = code & 15;
    if (size === 0) {
      if (code !== 0xf0) return;
      k += 15;
      continue;
    }
    k += code >> 4;
    coefficients[at + (zigzag[k] ?? 63)] = bits.takeSigned(size);
  }
};

/** The mean value, coarse. Source: ITU-T T.81 G.1.2.1. */
const dcFirst: ReadBlock = (bits, strand, at, { low }) => {
  strand.last += bits.takeSigned(bits.decode(present(strand.dc)) & 15);
  strand.coefficients[at] = strand.last << low;
};

/** One more bit of the mean value. */
const dcFurther: ReadBlock = (bits, { coefficients }, at, { low }) => {
  if (bits.take(1) === 1) coefficients[at] = (coefficients[at] ?? 0) | (1 << low);
};

/** A band of the others, coarse. Source: ITU-T T.81 G.1.2.2. */
const acFirst: ReadBlock = (bits, strand, at, band) => {
  if (band.emptyBlocks > 0) {
    band.emptyBlocks -= 1;
    return;
  }
  const ac = present(strand.ac);
  for (let k = band.from; k <= band.until; k += 1) {
    const code = bits.decode(ac);
    const [run, size] = [code >> 4, code & 15];
    if (size === 0) {
      if (run < 15) {
        band.emptyBlocks = (1 << run) - 1 + bits.take(run);
        return;
      }
      k += 15;
      continue;
    }
    k += run;
    strand.coefficients[at + (zigzag[k] ?? 63)] = bits.takeSigned(size) * (1 << band.low);
  }
};

/** One more bit of a band. Source: ITU-T T.81 G.1.2.3. */
const acFurther: ReadBlock = (bits, strand, at, band) => {
  let k = band.from;
  if (band.emptyBlocks === 0) k = newOnes(bits, strand, at, band);
  if (band.emptyBlocks === 0) return;
  for (; k <= band.until; k += 1) refine(bits, strand.coefficients, at + (zigzag[k] ?? 63), band.low);
  band.emptyBlocks -= 1;
};

/** Reads coefficients that come new among those known; answers where the rest begins, once it is empty. */
function newOnes(bits: BitReader, { coefficients, ac: table }: Strand, at: number, band: Band): number {
  const ac = present(table);
  let k = band.from;
  while (k <= band.until) {
    const code = bits.decode(ac);
    let run = code >> 4;
    const isNew = (code & 15) !== 0;
    if (!isNew && run < 15) {
      band.emptyBlocks = (1 << run) + bits.take(run);
      return k;
    }
    const value = isNew ? (bits.take(1) === 1 ? 1 : -1) * (1 << band.low) : 0;
    for (; k <= band.until; k += 1) {
      const place = at + (zigzag[k] ?? 63);
      if ((coefficients[place] ?? 0) !== 0) {
        refine(bits, coefficients, place, band.low);
        continue;
      }
      if (run === 0) {
        if (isNew) coefficients[place] = value;
        break;
      }
      run -= 1;
    }
    k += 1;
  }
  return k;
}

function refine(bits: BitReader, coefficients: Int16Array, place: number, low: number): void {
  const known = coefficients[place] ?? 0;
  if (known === 0 || bits.take(1) === 0) return;
  coefficients[place] = known + (known > 0 ? 1 << low : -(1 << low));
}

/** How the blocks of a scan of a progressive picture are read. */
export function progressiveBlock(from: number, high: number): ReadBlock {
  if (from === 0) return high === 0 ? dcFirst : dcFurther;
  return high === 0 ? acFirst : acFurther;
}

function present(table: HuffmanTable | undefined): HuffmanTable {
  if (table === undefined) throw unfit('damaged', '缺少编码表');
  return table;
}
