const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * How the camera was held, 1–8, as its note says; `null` = it does not say, or not in the form screens go by: one number of two bytes.
 *
 * Shape: the TIFF part of EXIF, without the name before it.
 * Source: EXIF 2.3, 4.6.4 tag 0112.
 */
export function exifTurn(tiff: DataView): number | null {
  if (tiff.byteLength < 8) return null;
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  for (let entry = 0; entry < tiff.getUint16(directory, isLittle); entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
    const isOneShort = tiff.getUint16(at + 2, isLittle) === SHORT && tiff.getUint32(at + 4, isLittle) === 1;
    const value = tiff.getUint16(at + 8, isLittle);
    return isOneShort && value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
