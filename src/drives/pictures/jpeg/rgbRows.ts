import type { DecodedJpeg, Plane } from './decodeJpeg.ts';

/** A picture's lines in red, green and blue, mixed and smoothed as the usual decoders do it. */
export interface RgbRows {
  /** Three bytes a pixel; valid until the next line is asked for. */
  at(y: number): Uint8Array;
}

/** Source: ITU-T T.871 7; the "fancy" upsampling of the Independent JPEG Group. */
export function openRgbRows({ frame, planes }: DecodedJpeg): RgbRows {
  const { widthPx } = frame;
  const row = new Uint8Array(3 * widthPx);
  const lines = planes.map((plane) =>
    openLines(plane, { across: frame.mostAcross / plane.across, down: frame.mostDown / plane.down }, widthPx),
  );
  const grey = new Uint8Array(widthPx).fill(128);
  return {
    at(y) {
      const [light, blue, red] = lines.map((line) => line(y));
      mix(row, light ?? grey, blue ?? grey, red ?? grey);
      return row;
    },
  };
}

function mix(row: Uint8Array, light: Uint8Array, blue: Uint8Array, red: Uint8Array): void {
  for (let x = 0, at = 0; at < row.length; x += 1, at += 3) {
    const y = light[x] ?? 0;
    const cb = (blue[x] ?? 128) - 128;
    const cr = (red[x] ?? 128) - 128;
    row[at] = clamped(y + ((91881 * cr + 32768) >> 16));
    row[at + 1] = clamped(y + ((-22554 * cb - 46802 * cr + 32768) >> 16));
    row[at + 2] = clamped(y + ((116130 * cb + 32768) >> 16));
  }
}

const clamped = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);

interface Factors {
  readonly across: number;
  readonly down: number;
}

/** One colour's lines at the width of the picture. */
function openLines(plane: Plane, { across, down }: Factors, widthPx: number): (y: number) => Uint8Array {
  const { samples, stride } = plane;
  const width = Math.ceil(plane.width);
  const last = Math.ceil(plane.height) - 1;
  const out = new Uint8Array(widthPx + 1);
  const sums = new Int32Array(width);
  const isSmooth = (across === 1 || across === 2) && (down === 1 || down === 2);
  return (y) => {
    const near = Math.min(Math.floor(y / down), last);
    if (!isSmooth || (across === 1 && down === 1)) {
      for (let x = 0; x < widthPx; x += 1) out[x] = samples[near * stride + Math.floor(x / across)] ?? 0;
      return out;
    }
    const far = down === 1 ? near : Math.min(Math.max(near + (y % 2 === 0 ? -1 : 1), 0), last);
    for (let x = 0; x < width; x += 1) {
      const own = samples[near * stride + x] ?? 0;
      sums[x] = down === 1 ? own : 3 * own + (samples[far * stride + x] ?? 0);
    }
    if (across === 1)
      for (let x = 0; x < width; x += 1) out[x] = ((sums[x] ?? 0) + (y % 2 === 0 ? 1 : 2)) >> 2;
    else widen(sums, out, down === 1);
    return out;
  };
}

/** Two samples for each: three parts of their own, one of the neighbour they lie towards. */
function widen(sums: Int32Array, out: Uint8Array, isFlat: boolean): void {
  const last = sums.length - 1;
  const [shift, left, right] = isFlat ? [2, 1, 2] : [4, 8, 7];
  for (let x = 0; x <= last; x += 1) {
    const own = sums[x] ?? 0;
    const before = sums[Math.max(x - 1, 0)] ?? 0;
    const after = sums[Math.min(x + 1, last)] ?? 0;
    out[2 * x] = (3 * own + before + left) >> shift;
    out[2 * x + 1] = (3 * own + after + right) >> shift;
  }
}
