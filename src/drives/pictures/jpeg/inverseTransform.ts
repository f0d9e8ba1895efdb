/** Turns one block of coefficients into samples, `side` × `side`, at `out[at]` with so many samples a line. */
export interface InverseTransform {
  (block: Coefficients, out: Uint8Array, at: number, stride: number): void;
}
export interface Coefficients {
  readonly coefficients: Int16Array;
  readonly from: number;
  readonly quant: Uint16Array;
}

/** Samples a side that a block can be turned into: all, or a smaller picture at once. */
export type BlockSide = 1 | 2 | 4 | 8;

export function inverseTransform(side: BlockSide): InverseTransform {
  return side === 8 ? full : smaller(side);
}

const work = new Int32Array(64);

/** To the bit what the usual decoders compute, so that their pictures can be compared with ours. Source: ITU-T T.81 A.3.3; the integer method of the Independent JPEG Group. */
const full: InverseTransform = ({ coefficients, from, quant }, out, at, stride) => {
  for (let k = 0; k < 64; k += 1) work[k] = (coefficients[from + k] ?? 0) * (quant[k] ?? 0);
  for (let column = 0; column < 8; column += 1) line(column, 8, 11);
  for (let row = 0; row < 8; row += 1) line(8 * row, 1, 18);
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1)
      out[at + row * stride + column] = sample(work[8 * row + column] ?? 0);
};

function sample(value: number): number {
  const level = value + 128;
  return level < 0 ? 0 : level > 255 ? 255 : level;
}

/** Eight values of `work` in place. */
function line(from: number, step: number, shift: number): void {
  const at = (index: number): number => work[from + index * step] ?? 0;
  const x0 = at(0);
  const x2 = at(2);
  const x4 = at(4);
  const x6 = at(6);
  const shared = (x2 + x6) * 4433;
  const even2 = shared - x6 * 15137;
  const even3 = shared + x2 * 6270;
  const half = 1 << (shift - 1);
  const even0 = (x0 + x4) * 8192 + half;
  const even1 = (x0 - x4) * 8192 + half;
  const x1 = at(1);
  const x3 = at(3);
  const x5 = at(5);
  const x7 = at(7);
  const turn = (x7 + x3 + x5 + x1) * 9633;
  const z1 = (x7 + x1) * -7373;
  const z2 = (x5 + x3) * -20995;
  const z3 = (x7 + x3) * -16069 + turn;
  const z4 = (x5 + x1) * -3196 + turn;
  const put = (index: number, sum: number, odd: number): void => {
    work[from + index * step] = (sum + odd) >> shift;
    work[from + (7 - index) * step] = (sum - odd) >> shift;
  };
  put(0, even0 + even3, x1 * 12299 + z1 + z4);
  put(1, even1 + even2, x3 * 25172 + z2 + z3);
  put(2, even1 - even2, x5 * 16819 + z2 + z4);
  put(3, even0 - even3, x7 * 2446 + z1 + z3);
}

/** The picture made small while it is unpacked: the low waves of a block are the block seen from afar. */
function smaller(side: 1 | 2 | 4): InverseTransform {
  const waves = wavesOf(side);
  const rows = new Float64Array(side * side);
  return ({ coefficients, from, quant }, out, at, stride) => {
    for (let v = 0; v < side; v += 1)
      for (let x = 0; x < side; x += 1) {
        let sum = 0;
        for (let u = 0; u < side; u += 1)
          sum += (waves[u * side + x] ?? 0) * (coefficients[from + 8 * v + u] ?? 0) * (quant[8 * v + u] ?? 0);
        rows[v * side + x] = sum;
      }
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1) {
        let sum = 0;
        for (let v = 0; v < side; v += 1) sum += (waves[v * side + y] ?? 0) * (rows[v * side + x] ?? 0);
        out[at + y * stride + x] = sample(Math.round(sum));
      }
  };
}

function wavesOf(side: number): Float64Array {
  const waves = new Float64Array(side * side);
  for (let u = 0; u < side; u += 1)
    for (let x = 0; x < side; x += 1) {
      const level = Math.sqrt((u === 0 ? 1 : 2) / side) * Math.sqrt(side / 8);
      waves[u * side + x] = level * Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side));
    }
  return waves;
}
