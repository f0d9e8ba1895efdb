const waves = Float64Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [at >> 3, at & 7];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});
const rows = new Float64Array(64);

/** Turns 64 samples into the waves they are made of, in place. Source: ITU-T T.81 A.3.3. */
export function forwardTransform(block: Float64Array): void {
  for (let y = 0; y < 64; y += 8) line(block, rows, { from: y, step: 1 });
  for (let u = 0; u < 8; u += 1) line(rows, block, { from: u, step: 8 });
}

interface Line {
  readonly from: number;
  readonly step: number;
}

/** Eight samples: sums make the even waves, differences the odd ones. */
function line(source: Float64Array, out: Float64Array, { from, step }: Line): void {
  const at = (index: number): number => source[from + index * step] ?? 0;
  const [s0, s1, s2, s3] = [at(0) + at(7), at(1) + at(6), at(2) + at(5), at(3) + at(4)];
  const [d0, d1, d2, d3] = [at(0) - at(7), at(1) - at(6), at(2) - at(5), at(3) - at(4)];
  for (let u = 0; u < 8; u += 1) {
    const wave = 8 * u;
    const isEven = u % 2 === 0;
    out[from + u * step] =
      (waves[wave] ?? 0) * (isEven ? s0 : d0) +
      (waves[wave + 1] ?? 0) * (isEven ? s1 : d1) +
      (waves[wave + 2] ?? 0) * (isEven ? s2 : d2) +
      (waves[wave + 3] ?? 0) * (isEven ? s3 : d3);
  }
}
