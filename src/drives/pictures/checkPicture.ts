import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { z } from 'zod';
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
    const isCovered = new Uint8Array(widthPx * heightPx);
    for (const box of wishes.boxes) cover(picture, isCovered, box);
    refuseUnseen(picture);
    const pixelsChecked = isCovered.reduce((sum, one) => sum + one, 0);
    const pixelsCompared =
      wishes.parent === null ? 0 : sameOutside(picture, isCovered, bufferOf(wishes.parent));
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
    const { pixelBytes, packedBytes } = unpacked(pixelStream, streamBytes);
    const surplus = pixelStream.length - packedBytes;
    if (surplus > 0) throw unfit('trailingBytes', `像素数据后面${surplus}字节`);
    // The reader hands out what it has when the stream ends early: pixels nobody sent are no proof.
    if (pixelBytes.length !== streamBytes) throw unfit('damaged', '像素数据不完整');
    return { rgba: PNG.sync.read(bytes).data, pixelBytes };
  } catch (error) {
    // The reader throws plain errors and, for mangled streams, those of zlib.
    if (!(error instanceof Error) || error instanceof UnfitPicture) throw error;
    throw unfit('damaged', '像素数据读不出来');
  }
}

/** The pixels as they were packed, and how many bytes of the stream they took: readers pass over what stands behind. */
function unpacked(stream: Uint8Array, streamBytes: number) {
  const answer: unknown = inflateSync(stream, { maxOutputLength: streamBytes + 1, info: true });
  const { buffer, engine } = Unpacked.parse(answer);
  return { pixelBytes: buffer, packedBytes: engine.bytesWritten };
}

/** What Node gives with `info`; its types do not say so. */
const Unpacked = z.object({
  buffer: z.instanceof(Buffer),
  engine: z.object({ bytesWritten: z.int() }),
});

/** Marks the pixels of a box, all of them of the filling colour. */
function cover({ rgba, widthPx, heightPx }: Decoded, isCovered: Uint8Array, box: PictureBox): void {
  const { x, y, width, height } = box;
  if (x + width > widthPx || y + height > heightPx) throw unfit('boxOutside', `${x},${y}`);
  for (let row = y; row < y + height; row += 1) {
    isCovered.fill(1, row * widthPx + x, row * widthPx + x + width);
    for (let column = x; column < x + width; column += 1) {
      const at = 4 * (row * widthPx + column);
      if (FILL.some((value, channel) => rgba[at + channel] !== value))
        throw unfit('notCovered', `${column},${row}`);
    }
  }
}

/** A canvas leaves no colours where nothing can be seen; whatever stands there was put there. Source: SPEC E-200. */
function refuseUnseen({ rgba, widthPx }: Decoded): void {
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] !== 0) continue;
    const isEmpty = rgba[at] === 0 && rgba[at + 1] === 0 && rgba[at + 2] === 0;
    const place = at / 4;
    if (!isEmpty) throw unfit('hidden', `${place % widthPx},${Math.floor(place / widthPx)}`);
  }
}
