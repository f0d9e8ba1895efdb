import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { PictureComparison, PictureSize, PictureVerdict, PictureWishes } from '#app/picturePorts.ts';
import type { PictureBox } from '#domain/evidence/origin.ts';
import { FILL } from '#domain/evidence/redactionFill.ts';
import { pngShape } from './pngChunks.ts';
import type { PngShape } from './pngChunks.ts';
import { sameOutside } from './sameOutside.ts';
import { textFoundIn } from './textInBytes.ts';
import { bufferOf, judged, unfit, UnfitPicture } from './unfitPicture.ts';

interface Decoded extends PngShape {
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly rgba: Uint8Array;
  /** The pixels as they were packed, line by line. */
  readonly pixelBytes: Buffer;
}

/**
 * Whether the bytes are a picture and nothing but a picture, covered where it must be.
 * Source: SPEC E-44.
 */
export function checkPicture(png: Uint8Array, wishes: PictureWishes): PictureVerdict {
  return judged(() => {
    const bytes = bufferOf(png);
    const picture = decoded(bytes);
    const { widthPx, heightPx } = picture;
    const isSize = (size: PictureSize) => size.widthPx === widthPx && size.heightPx === heightPx;
    if (wishes.sizes?.some(isSize) === false) throw unfit('otherSize', `${widthPx}×${heightPx}像素`);
    let pixelsChecked = 0;
    for (const box of wishes.boxes) pixelsChecked += coveredPixels(picture, box);
    const pixelsCompared =
      wishes.parent === null ? 0 : sameOutside(picture, wishes.boxes, bufferOf(wishes.parent));
    const found =
      textFoundIn(bytes, wishes.absentTexts) ?? textFoundIn(picture.pixelBytes, wishes.absentTexts);
    if (found !== null) throw unfit('textFound', found);
    return { widthPx, heightPx, pixelsChecked, pixelsCompared };
  });
}

/** How far two pictures differ, pixel by pixel. Fails: `otherSize` when they cannot be laid on each other. Source: SPEC E-42. */
export function comparePictures(one: Uint8Array, other: Uint8Array): PictureComparison {
  return judged(() => {
    const [a, b] = [decoded(bufferOf(one)), decoded(bufferOf(other))];
    if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx)
      throw unfit('otherSize', `${b.widthPx}×${b.heightPx}像素`);
    let differingPixels = 0;
    let largestDifference = 0;
    for (let at = 0; at < a.rgba.length; at += 4) {
      let most = 0;
      for (let channel = at; channel < at + 4; channel += 1)
        most = Math.max(most, Math.abs((a.rgba[channel] ?? 0) - (b.rgba[channel] ?? 0)));
      if (most > 0) differingPixels += 1;
      largestDifference = Math.max(largestDifference, most);
    }
    return { pixels: a.rgba.length / 4, differingPixels, largestDifference };
  });
}

function decoded(bytes: Buffer): Decoded {
  const shape = pngShape(bytes);
  return { ...shape, ...pixelsOf(bytes, shape) };
}

function pixelsOf(
  bytes: Buffer,
  { pixelStream, streamBytes }: PngShape,
): Pick<Decoded, 'rgba' | 'pixelBytes'> {
  try {
    const { data } = PNG.sync.read(bytes);
    // The reader hands out what it has when the stream ends early: pixels nobody sent are no proof.
    const pixelBytes = inflateSync(pixelStream, { maxOutputLength: streamBytes + 1 });
    if (pixelBytes.length !== streamBytes) throw unfit('damaged', '像素数据不完整');
    return { rgba: data, pixelBytes };
  } catch (error) {
    // The reader throws plain errors and, for mangled streams, those of zlib.
    if (!(error instanceof Error) || error instanceof UnfitPicture) throw error;
    throw unfit('damaged', '像素数据读不出来');
  }
}

/** How many pixels a box has, all of them of the filling colour. */
function coveredPixels({ rgba, widthPx, heightPx }: Decoded, box: PictureBox): number {
  const { x, y, width, height } = box;
  if (x + width > widthPx || y + height > heightPx) throw unfit('boxOutside', `${x},${y}`);
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1) {
      const at = 4 * (row * widthPx + column);
      if (FILL.some((value, channel) => rgba[at + channel] !== value))
        throw unfit('notCovered', `${column},${row}`);
    }
  }
  return width * height;
}
