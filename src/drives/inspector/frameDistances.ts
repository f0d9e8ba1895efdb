import type { Media } from './media.ts';
import { BrokenBox, boxesIn } from './mp4Boxes.ts';
import type { Box } from './mp4Boxes.ts';

/** A recording told in more stretches than this is uneven without further counting; it also bounds what is read. */
const MAX_STRETCHES = 100_000;
const STRETCH_BYTES = 8;

/** How far a frame may lie from where an even rate puts it; rounding to the file's clock moves it less. Units: frames. */
const STEADY_WITHIN = 0.1;

/**
 * Whether the frames stand at distances too uneven to be numbered by a rate, as telephones record. A table that cannot be read says
 * nothing. The last frame is left out: cameras write its length as they please.
 * Source: SPEC E-191; ISO/IEC 14496-12 8.6.1.2.
 */
export async function isUneven(media: Media, stbl: Box): Promise<boolean> {
  for await (const box of boxesIn(media, stbl.dataAt, Math.min(stbl.end, media.sizeBytes)))
    if (box.type === 'stts') return isUnevenTable(await stretchesOf(media, box));
  return false;
}

interface Stretch {
  readonly frames: number;
  /** Of each frame, in the file's clock. */
  readonly ticks: number;
}

/** `null` = more than are counted. */
async function stretchesOf(media: Media, stts: Box): Promise<readonly Stretch[] | null> {
  const head = await media.read(stts.dataAt, Math.min(stts.dataAt + 8, stts.end));
  if (head.byteLength < 8) throw new BrokenBox(stts.at);
  const count = head.readUInt32BE(4);
  if (count > MAX_STRETCHES) return null;
  const from = stts.dataAt + 8;
  const bytes = await media.read(from, Math.min(from + count * STRETCH_BYTES, stts.end));
  return Array.from({ length: Math.floor(bytes.byteLength / STRETCH_BYTES) }, (_, place) => ({
    frames: bytes.readUInt32BE(place * STRETCH_BYTES),
    ticks: bytes.readUInt32BE(place * STRETCH_BYTES + 4),
  }));
}

function isUnevenTable(stretches: readonly Stretch[] | null): boolean {
  if (stretches === null) return true;
  const last = stretches.at(-1);
  const counted =
    last === undefined ? [] : [...stretches.slice(0, -1), { ...last, frames: Math.max(0, last.frames - 1) }];
  const frames = counted.reduce((sum, stretch) => sum + stretch.frames, 0);
  const ticks = counted.reduce((sum, stretch) => sum + stretch.frames * stretch.ticks, 0);
  if (frames === 0 || ticks === 0) return false;
  let framesBefore = 0;
  let ticksBefore = 0;
  return counted.some((stretch) => {
    framesBefore += stretch.frames;
    ticksBefore += stretch.frames * stretch.ticks;
    return Math.abs((ticksBefore * frames) / ticks - framesBefore) > STEADY_WITHIN;
  });
}
