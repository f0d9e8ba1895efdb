import type { Media } from './media.ts';

/** One box of an ISO media file. Source: ISO/IEC 14496-12 4.2. */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly dataAt: number;
  /** Where it says it ends; may lie beyond the file. */
  readonly end: number;
}

/** What stands where a box should stand. */
export class BrokenBox extends Error {
  override readonly name = 'BrokenBox';
  readonly at: number;
  constructor(at: number) {
    super('no box here');
    this.at = at;
  }
}

const MAX_BOXES = 20_000;

/** Boxes one after the other; throws `BrokenBox` where the chain breaks, stops after the one that leaves the file. */
export async function* boxesIn(media: Media, start: number, end: number): AsyncGenerator<Box> {
  let at = start;
  for (let count = 0; at + 8 <= end && count < MAX_BOXES; count += 1) {
    const box = boxAt(await media.read(at, at + 16), at, end);
    yield box;
    at = box.end;
  }
}

function boxAt(header: Buffer, at: number, parentEnd: number): Box {
  if (header.byteLength < 8) throw new BrokenBox(at);
  const type = header.toString('latin1', 4, 8);
  const size = header.readUInt32BE(0);
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) throw new BrokenBox(at);
  if (size === 0) return { type, at, dataAt: at + 8, end: parentEnd };
  const isLarge = size === 1;
  if (isLarge && header.byteLength < 16) throw new BrokenBox(at);
  const length = isLarge ? Number(header.readBigUInt64BE(8)) : size;
  if (length < (isLarge ? 16 : 8)) throw new BrokenBox(at);
  return { type, at, dataAt: at + (isLarge ? 16 : 8), end: at + length };
}
