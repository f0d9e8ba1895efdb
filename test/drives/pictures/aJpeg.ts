import { encode } from 'jpeg-js';

export type Colour = readonly [number, number, number];

/** A JPEG as a camera writes it, with nothing but the picture in it. */
export function aJpeg(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour = slopes,
  quality = 92,
): Buffer {
  const data = Buffer.alloc(4 * width * height, 255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(colourAt(x, y), 4 * (y * width + x));
  return encode({ width, height, data }, quality).data;
}

/** Soft colours that differ everywhere. */
export const slopes = (x: number, y: number): Colour => [
  (x * 5 + 30) % 226,
  (y * 4 + 20) % 226,
  (x + y + 60) % 226,
];

/** The same picture with the note of a camera that was held otherwise. Source: EXIF 2.3, tag 0112. */
export function heldOtherwise(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010001000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 8 + 2 + 8);
  return withExif(jpeg, tiff);
}

/** The same picture with a note of its own making. */
export function withExif(jpeg: Buffer, tiff: Buffer): Buffer {
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** The same picture with one more segment after its start. */
export function withSegment(jpeg: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
