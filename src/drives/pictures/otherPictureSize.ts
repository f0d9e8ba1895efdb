import type { PictureHead } from '#domain/kernel/pictureHead.ts';

/** Size of a GIF, BMP or WebP, which have no turn; `null` = none of these. Units: pixels. */
export function otherPictureSize(bytes: Buffer): PictureHead | null {
  const size = gif(bytes) ?? bmp(bytes) ?? webp(bytes);
  if (size === null) return null;
  return { widthPx: size[0], heightPx: size[1], orientation: 1 };
}

type Size = readonly [number, number] | null;

function gif(bytes: Buffer): Size {
  if (bytes.length < 10 || !/^GIF8[79]a$/u.test(bytes.toString('latin1', 0, 6))) return null;
  return [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
}

function bmp(bytes: Buffer): Size {
  if (bytes.length < 26 || bytes.toString('latin1', 0, 2) !== 'BM') return null;
  return [Math.abs(bytes.readInt32LE(18)), Math.abs(bytes.readInt32LE(22))];
}

/** Source: WebP container specification; RFC 6386 9.1. */
function webp(bytes: Buffer): Size {
  if (bytes.length < 30 || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return [1 + bytes.readUIntLE(24, 3), 1 + bytes.readUIntLE(27, 3)];
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  if (kind !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
}
