import { PNG } from 'pngjs';
import type { PictureBox } from '#domain/evidence/origin.ts';
import { isPng, readPictureHead } from '#domain/kernel/pictureHead.ts';
import { decodeJpeg } from './jpeg/decodeJpeg.ts';
import { uprightPlace } from './jpeg/resample.ts';
import { openRgbRows } from './jpeg/rgbRows.ts';
import { otherPictureSize } from './otherPictureSize.ts';
import { unfit } from './unfitPicture.ts';

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
 * Shape: 0 when the parent is a picture of a kind only its size can be read of.
 * Fails: throws `UnfitPicture`: `otherSize`, `changedOutside`, `parentUnreadable`.
 * Source: SPEC E-44.
 */
export function sameOutside(copy: Rgba, boxes: readonly PictureBox[], parent: Buffer): number {
  const known = readPictureHead(parent);
  const head = known ?? otherPictureSize(parent);
  if (head === null) throw unfit('parentUnreadable');
  if (head.widthPx !== copy.widthPx || head.heightPx !== copy.heightPx)
    throw unfit('otherSize', `${copy.widthPx}×${copy.heightPx}像素`);
  if (known === null) return 0;
  const comparison = { copy, isCovered: maskOf(copy, boxes), orientation: head.orientation };
  return isPng(parent) ? againstPng(comparison, parent) : againstJpeg(comparison, parent);
}

interface Comparison {
  readonly copy: Rgba;
  /** 1 for each pixel under a box. */
  readonly isCovered: Uint8Array;
  readonly orientation: number;
}

function maskOf({ widthPx, heightPx }: Rgba, boxes: readonly PictureBox[]): Uint8Array {
  const mask = new Uint8Array(widthPx * heightPx);
  for (const { x, y, width, height } of boxes)
    for (let row = y; row < y + height; row += 1) mask.fill(1, row * widthPx + x, row * widthPx + x + width);
  return mask;
}

function againstJpeg(comparison: Comparison, parent: Buffer): number {
  const hasProfile = parent.includes('ICC_PROFILE\0', 0, 'latin1');
  const compare = comparer(comparison, hasProfile ? TOLERANCE_OF_COLOURS : TOLERANCE);
  const decoded = decodeJpeg(parent, () => 8);
  const { widthPx: width, heightPx: height } = decoded.frame;
  const rows = openRgbRows(decoded);
  const placeAt = uprightPlace({ width, height }, comparison.orientation);
  for (let y = 0; y < height; y += 1) {
    const row = rows.at(y);
    for (let x = 0; x < width; x += 1) compare.pixel(placeAt(x, y), row, 3 * x);
  }
  return compare.compared();
}

function againstPng(comparison: Comparison, parent: Buffer): number {
  const hasProfile = ['iCCP', 'gAMA', 'cHRM'].some((chunk) => parent.includes(chunk, 0, 'latin1'));
  const compare = comparer(comparison, hasProfile ? TOLERANCE_OF_COLOURS : TOLERANCE);
  const { data } = readPng(parent);
  // A canvas keeps colours of what can be seen through no better than they can be seen.
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) compare.pixel(at / 4, data, at);
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
      for (let channel = 0; channel < 3; channel += 1)
        if (Math.abs((rgba[at + channel] ?? 0) - (colours[from + channel] ?? 0)) > tolerance)
          throw unfit('changedOutside', `${place % widthPx},${Math.floor(place / widthPx)}`);
    },
  };
}
