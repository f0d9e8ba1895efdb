import { readJpegHead } from './jpegHead.ts';

/** What the head of a picture says: size as a person sees it, and the camera's turn, 1–8. Units: pixels. */
export interface PictureHead {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const FIRST_PIXELS_AT = 16;

export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Reads the head of a JPEG or PNG; `null` = neither, or cut off before its size. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  if (!isPng(bytes)) return readJpegHead(bytes);
  if (bytes.length < FIRST_PIXELS_AT + 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [widthPx, heightPx] = [view.getUint32(FIRST_PIXELS_AT), view.getUint32(FIRST_PIXELS_AT + 4)];
  return widthPx === 0 || heightPx === 0 ? null : { widthPx, heightPx, orientation: 1 };
}
