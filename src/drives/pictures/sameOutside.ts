import { PNG } from 'pngjs';
import { isPng, readPictureHead } from '#domain/kernel/pictureHead.ts';
import { decodeJpeg } from './jpeg/decodeJpeg.ts';
import type { DecodedJpeg } from './jpeg/decodeJpeg.ts';
import { uprightPlace } from './jpeg/resample.ts';
import { openRgbRows } from './jpeg/rgbRows.ts';
import { otherPictureSize } from './otherPictureSize.ts';
import { unfit, UnfitPicture } from './unfitPicture.ts';

/** A picture in memory, four bytes a pixel. */
export interface Rgba {
  readonly rgba: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Decoders round in their own ways. Of one channel, 0–255. Source: SPEC E-44. */
const TOLERANCE = 8;
/** A picture with colours of its own is turned into the colours of the screen before it is drawn. */
const TOLERANCE_OF_COLOURS = 120;

/**
 * How many pixels outside the boxes show what the parent shows, all of them.
 *
 * Shape: `isCovered` has 1 for each pixel under a box; 0 compared when the parent is a picture of a kind only its size can be read of.
 * Fails: throws `UnfitPicture`: `otherSize`, `changedOutside`, `parentUnreadable`.
 * Source: SPEC E-44.
 */
export function sameOutside(copy: Rgba, isCovered: Uint8Array, parent: Buffer): number {
  const known = readPictureHead(parent);
  const head = known ?? otherPictureSize(parent);
  if (head === null) throw unfit('parentUnreadable');
  if (head.widthPx !== copy.widthPx || head.heightPx !== copy.heightPx)
    throw unfit('otherSize', `${copy.widthPx}×${copy.heightPx}像素`);
  if (known === null) return 0;
  const comparison = { copy, isCovered, orientation: head.orientation };
  return isPng(parent) ? againstPng(comparison, parent) : againstJpeg(comparison, parent);
}

interface Comparison {
  readonly copy: Rgba;
  /** 1 for each pixel under a box. */
  readonly isCovered: Uint8Array;
  readonly orientation: number;
}

function againstJpeg(comparison: Comparison, parent: Buffer): number {
  const hasProfile = parent.includes('ICC_PROFILE\0', 0, 'latin1');
  const compare = comparer(comparison, hasProfile ? TOLERANCE_OF_COLOURS : TOLERANCE);
  const decoded = decodedUnlessRare(parent);
  if (decoded === null) return 0;
  const { widthPx: width, heightPx: height } = decoded.frame;
  const rows = openRgbRows(decoded);
  const placeAt = uprightPlace({ width, height }, comparison.orientation);
  for (let y = 0; y < height; y += 1) {
    const row = rows.at(y);
    for (let x = 0; x < width; x += 1) compare.pixel(placeAt(x, y), row, 3 * x);
  }
  return compare.compared();
}

/** `null` = for printers, or packed in a way no camera uses: only its size can be held against the copy. */
function decodedUnlessRare(parent: Buffer): DecodedJpeg | null {
  try {
    return decodeJpeg(parent, () => 8);
  } catch (error) {
    if (error instanceof UnfitPicture && error.problem.kind === 'notSupported') return null;
    throw error;
  }
}

function againstPng(comparison: Comparison, parent: Buffer): number {
  const hasProfile = ['iCCP', 'gAMA', 'cHRM'].some((chunk) => parent.includes(chunk, 0, 'latin1'));
  const compare = comparer(comparison, hasProfile ? TOLERANCE_OF_COLOURS : TOLERANCE);
  const { data, width, height } = readPng(parent);
  const placeAt = uprightPlace({ width, height }, comparison.orientation);
  for (let at = 0, y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 4)
      // A canvas keeps colours of what can be seen through no better than they can be seen.
      if (data[at + 3] === 255) compare.pixel(placeAt(x, y), data, at);
  return compare.compared();
}

function readPng(parent: Buffer): PNG {
  try {
    return PNG.sync.read(parent);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw unfit('parentUnreadable');
  }
}

function comparer({ copy: { rgba, widthPx }, isCovered }: Comparison, tolerance: number) {
  let compared = 0;
  return {
    compared: () => compared,
    /** `place` counts the upright pixels from the top left corner. */
    pixel(place: number, colours: Uint8Array, from: number): void {
      if (isCovered[place] === 1) return;
      compared += 1;
      const at = 4 * place;
      const isSame = (channel: number) =>
        Math.abs((rgba[at + channel] ?? 0) - (colours[from + channel] ?? 0)) <= tolerance;
      if (rgba[at + 3] !== 255 || !isSame(0) || !isSame(1) || !isSame(2))
        throw unfit('changedOutside', `${place % widthPx},${Math.floor(place / widthPx)}`);
    },
  };
}
