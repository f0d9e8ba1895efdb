import { PNG } from 'pngjs';
import type { PictureSize, ShrunkPicture } from '#app/picturePorts.ts';
import { isPng, readPictureHead } from '#domain/kernel/pictureHead.ts';
import { decodeJpeg } from './jpeg/decodeJpeg.ts';
import { encodeJpeg } from './jpeg/encodeJpeg.ts';
import type { BlockSide } from './jpeg/inverseTransform.ts';
import { resample, turned } from './jpeg/resample.ts';
import type { Size, Source } from './jpeg/resample.ts';
import { MAX_PIXELS, unfit } from './unfitPicture.ts';

/** Fine enough that no eye finds the difference on paper. */
const QUALITY = 88;

/**
 * A picture as paper needs it: upright, no finer than it can be printed, without anything but the picture.
 *
 * Fails: throws `UnfitPicture`.
 * Source: SPEC E-170.
 */
export function shrinkPicture(bytes: Buffer, print: PictureSize): ShrunkPicture {
  const head = readPictureHead(bytes);
  if (head === null) throw unfit('damaged', '图像头读不出来');
  const upright = fitted({ width: head.widthPx, height: head.heightPx }, print);
  const isSideways = head.orientation > 4;
  const asStored = isSideways ? { width: upright.height, height: upright.width } : upright;
  const planes = isPng(bytes) ? planesOfPng(bytes, asStored) : planesOfJpeg(bytes, asStored);
  const colours = planes.map((samples, index) =>
    turned(samples, index === 0 ? asStored : half(asStored), head.orientation),
  );
  const jpeg = encodeJpeg({ ...upright, planes: colours }, QUALITY);
  return { bytes: jpeg, widthPx: upright.width, heightPx: upright.height };
}

/** In proportion, never larger than it is. */
function fitted({ width, height }: Size, print: PictureSize): Size {
  const scale = Math.min(1, print.widthPx / width, print.heightPx / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const half = ({ width, height }: Size): Size => ({ width: (width + 1) >> 1, height: (height + 1) >> 1 });

function planesOfJpeg(bytes: Buffer, size: Size): readonly Uint8Array[] {
  const { planes } = decodeJpeg(bytes, ({ widthPx, heightPx }): BlockSide => {
    const fits = (side: number) => widthPx * side >= 8 * size.width && heightPx * side >= 8 * size.height;
    return ([1, 2, 4] as const).find(fits) ?? 8;
  });
  return planes.map((plane, index) => {
    const { width, height } = index === 0 ? size : half(size);
    return resample(plane, width, height);
  });
}

function planesOfPng(bytes: Buffer, size: Size): readonly Uint8Array[] {
  const head = readPictureHead(bytes);
  if (head !== null && head.widthPx * head.heightPx > MAX_PIXELS) throw unfit('tooLarge');
  const { width, height, data } = readPng(bytes);
  onWhite(data);
  const channel = (from: number, { width: outWidth, height: outHeight }: Size): Uint8Array => {
    const source: Source = { samples: data, stride: 4 * width, step: 4, from, width, height };
    return resample(source, outWidth, outHeight);
  };
  const full = [0, 1, 2].map((from) => channel(from, size));
  const small = [0, 1, 2].map((from) => channel(from, half(size)));
  return [mixed(full, brightnessOf), mixed(small, blueOf), mixed(small, redOf)];
}

function readPng(bytes: Buffer): PNG {
  try {
    return PNG.sync.read(bytes);
  } catch (error) {
    // The reader throws plain errors and, for mangled streams, those of zlib.
    if (!(error instanceof Error)) throw error;
    throw unfit('damaged', '像素数据读不出来');
  }
}

/** Paper is white where a picture is transparent. */
function onWhite(rgba: Uint8Array): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const opacity = rgba[at + 3] ?? 255;
    if (opacity === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1)
      rgba[channel] = 255 - ((255 - (rgba[channel] ?? 0)) * opacity) / 255;
  }
}

type Mix = (red: number, green: number, blue: number) => number;
/** Source: JFIF 1.02, conversion to and from RGB. */
const brightnessOf: Mix = (red, green, blue) => 0.299 * red + 0.587 * green + 0.114 * blue;
const blueOf: Mix = (red, green, blue) => 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue;
const redOf: Mix = (red, green, blue) => 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue;

function mixed([red, green, blue]: readonly Uint8Array[], mix: Mix): Uint8Array {
  const out = new Uint8Array(red?.length ?? 0);
  for (let at = 0; at < out.length; at += 1)
    out[at] = Math.min(255, Math.max(0, Math.round(mix(red?.[at] ?? 0, green?.[at] ?? 0, blue?.[at] ?? 0))));
  return out;
}
