/** Samples with a shape; only `width` × `height` of them are picture. */
export interface Source {
  readonly samples: Uint8Array;
  readonly stride: number;
  /** From one sample of a line to the next; 4 in pictures that keep red, green, blue and opacity together. */
  readonly step?: number;
  readonly from?: number;
  readonly width: number;
  readonly height: number;
}

/** Every sample of the result is the mean of what it covers: nothing is sharpened, nothing invented. */
export function resample(source: Source, width: number, height: number): Uint8Array {
  const { samples, stride, step = 1, from = 0 } = source;
  const across = sharesOf(source.width, width);
  const down = sharesOf(source.height, height);
  const out = new Uint8Array(width * height);
  const line = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    line.fill(0);
    const firstRow = down.from[y] ?? 0;
    const firstShare = down.shareAt[y] ?? 0;
    const endShare = down.shareAt[y + 1] ?? 0;
    for (let k = firstShare; k < endShare; k += 1) {
      const at = from + (firstRow + k - firstShare) * stride;
      addRow(line, { samples, at, step }, across, down.shares[k] ?? 0);
    }
    for (let x = 0; x < width; x += 1) out[y * width + x] = Math.round(line[x] ?? 0);
  }
  return out;
}

interface Row {
  readonly samples: Uint8Array;
  readonly at: number;
  readonly step: number;
}

function addRow(line: Float32Array, { samples, at: rowAt, step }: Row, across: Shares, weight: number): void {
  const { from, shareAt, shares } = across;
  for (let x = 0; x < line.length; x += 1) {
    let sum = 0;
    let at = rowAt + (from[x] ?? 0) * step;
    const end = shareAt[x + 1] ?? 0;
    for (let share = shareAt[x] ?? 0; share < end; share += 1) {
      sum += (shares[share] ?? 0) * (samples[at] ?? 0);
      at += step;
    }
    line[x] = (line[x] ?? 0) + weight * sum;
  }
}

/** For each result: the first sample it covers, and how much of it and of those after it. */
interface Shares {
  readonly from: Int32Array;
  /** Where its shares begin; one entry more than there are results. */
  readonly shareAt: Int32Array;
  readonly shares: Float32Array;
}

function sharesOf(sourceSize: number, size: number): Shares {
  const scale = sourceSize / size;
  const last = Math.ceil(sourceSize) - 1;
  const from = new Int32Array(size);
  const shareAt = new Int32Array(size + 1);
  const shares: number[] = [];
  for (let index = 0; index < size; index += 1) {
    const [start, end] = [index * scale, (index + 1) * scale];
    const first = Math.min(Math.floor(start), last);
    from[index] = first;
    shareAt[index] = shares.length;
    for (let at = first; at === first || (at < end && at <= last); at += 1)
      shares.push(Math.max(Math.min(at + 1, end) - Math.max(at, start), 1e-6));
    const own = shares.slice(shareAt[index]);
    const total = own.reduce((sum, share) => sum + share, 0);
    own.forEach((share, k) => (shares[(shareAt[index] ?? 0) + k] = share / total));
  }
  shareAt[size] = shares.length;
  return { from, shareAt, shares: Float32Array.from(shares) };
}

/** Where a stored sample stands once the camera's turn (EXIF 1–8) is applied, counted line by line. */
export function uprightPlace({ width, height }: Size, orientation: number): (x: number, y: number) => number {
  const isSideways = orientation > 4;
  const isFlippedX = [2, 3, 7, 8].includes(orientation);
  const isFlippedY = [3, 4, 6, 7].includes(orientation);
  return (x, y) => {
    const along = isFlippedX ? width - 1 - x : x;
    const down = isFlippedY ? height - 1 - y : y;
    return isSideways ? along * height + down : down * width + along;
  };
}

/** The samples as a person sees them. */
export function turned(samples: Uint8Array, size: Size, orientation: number): Uint8Array {
  if (orientation === 1) return samples;
  const placeAt = uprightPlace(size, orientation);
  const out = new Uint8Array(samples.length);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) out[placeAt(x, y)] = samples[y * size.width + x] ?? 0;
  return out;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
