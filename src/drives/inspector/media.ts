/** A file under inspection: a few bytes at a time, never the whole. */
export interface Media {
  readonly sizeBytes: number;
  /** Bytes `[start, end)`, fewer at the end of the file. */
  read(start: number, end: number): Promise<Buffer>;
}

/** Asked for more than any sound file needs. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Fetches `[start, end)`, which lies inside the file. */
export type Fetch = (start: number, end: number) => Promise<Uint8Array>;

const WINDOW_BYTES = 64 << 10;
export const MAX_READ_BYTES = 4 << 20;
const MAX_TOTAL_BYTES = 96 << 20;
const MAX_FETCHES = 2_000;

/** Reads through one window, so that a walk from header to header costs few fetches; bounded in all. */
export function openMedia(sizeBytes: number, fetch: Fetch): Media {
  let windowStart = 0;
  let window = Buffer.alloc(0);
  let fetches = 0;
  let total = 0;
  return {
    sizeBytes,
    async read(start, end) {
      const last = Math.min(end, sizeBytes);
      if (!(start >= 0) || start >= last) return Buffer.alloc(0);
      if (start < windowStart || last > windowStart + window.byteLength) {
        if (last - start > MAX_READ_BYTES) throw new BudgetSpent();
        const until = Math.min(sizeBytes, Math.max(last, start + WINDOW_BYTES));
        fetches += 1;
        total += until - start;
        if (fetches > MAX_FETCHES || total > MAX_TOTAL_BYTES) throw new BudgetSpent();
        window = Buffer.from(await fetch(start, until));
        windowStart = start;
      }
      return window.subarray(start - windowStart, last - windowStart);
    },
  };
}

/** The first bytes. */
export function headOf(media: Media, bytes: number): Promise<Buffer> {
  return media.read(0, bytes);
}

/** The last bytes. */
export function tailOf(media: Media, bytes: number): Promise<Buffer> {
  return media.read(Math.max(0, media.sizeBytes - bytes), media.sizeBytes);
}
