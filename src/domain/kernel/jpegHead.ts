import { exifTurn } from './exifTurn.ts';

/** What the head of a JPEG file says. */
export interface JpegHead {
  /** Size as a person sees it, after the camera's turn is applied. Units: pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** EXIF orientation, 1–8. */
  readonly orientation: number;
}

const START_OF_IMAGE = 0xffd8;
const EXIF_SEGMENT = 0xffe1;
const START_OF_SCAN = 0xffda;
/** All start-of-frame markers: C0–CF but the tables C4, C8, CC. */
const isFrame = (marker: number) =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** Reads size and turn of a picture; `null` = not a JPEG, or cut off before its size. */
export function readJpegHead(jpeg: Uint8Array): JpegHead | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (jpeg.length < 4 || view.getUint16(0) !== START_OF_IMAGE) return null;
  /** What the first EXIF segment says: screens go by no other. */
  let turn: number | null = null;
  for (let at = 2; at + 9 < jpeg.length;) {
    const marker = view.getUint16(at);
    if (marker < 0xff01 || marker === START_OF_SCAN) return null;
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return upright(view.getUint16(at + 7), view.getUint16(at + 5), turn ?? 1);
    const length = view.getUint16(at + 2);
    if (marker === EXIF_SEGMENT) turn ??= turnIn(view, at + 4, length - 2);
    at += 2 + Math.max(length, 2);
  }
  return null;
}

function upright(widthPx: number, heightPx: number, orientation: number): JpegHead | null {
  if (widthPx === 0 || heightPx === 0) return null;
  return orientation > 4
    ? { widthPx: heightPx, heightPx: widthPx, orientation }
    : { widthPx, heightPx, orientation };
}

const EXIF_NAME_BYTES = 6;

/** `null` = no EXIF segment; 1 = one that says nothing of it. */
function turnIn(view: DataView, start: number, length: number): number | null {
  const end = Math.min(start + length, view.byteLength);
  if (start + EXIF_NAME_BYTES > end || view.getUint32(start) !== 0x45786966) return null;
  const tiff = new DataView(
    view.buffer,
    view.byteOffset + start + EXIF_NAME_BYTES,
    end - start - EXIF_NAME_BYTES,
  );
  return exifTurn(tiff) ?? 1;
}
