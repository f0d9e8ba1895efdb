import { exifTurn } from './exifTurn.ts';
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
  if (widthPx === 0 || heightPx === 0) return null;
  const orientation = turnOfPng(view);
  return orientation > 4
    ? { widthPx: heightPx, heightPx: widthPx, orientation }
    : { widthPx, heightPx, orientation };
}

const EXIF_CHUNK = 0x65584966;
const PIXELS_CHUNK = 0x49444154;
const CHUNK_EXTRA_BYTES = 12;

/** What the note before the pixels says of the turn. Source: PNG (third edition) 11.3.3.7. */
function turnOfPng(view: DataView): number {
  let at: number = PNG_SIGNATURE.length;
  while (at + CHUNK_EXTRA_BYTES <= view.byteLength) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    if (type === PIXELS_CHUNK || at + CHUNK_EXTRA_BYTES + length > view.byteLength) break;
    if (type === EXIF_CHUNK)
      return exifTurn(new DataView(view.buffer, view.byteOffset + at + 8, length)) ?? 1;
    at += CHUNK_EXTRA_BYTES + length;
  }
  return 1;
}
