import { crc32, deflateSync } from 'node:zlib';

export type Pixel = readonly [number, number, number, number];
export const grey: Pixel = [120, 120, 120, 255];
export const black: Pixel = [0, 0, 0, 255];

/** One chunk with a right checksum. */
export function aChunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, tail]);
}

/** A PNG with eight bits a channel, written by hand so that every part can be spoilt. */
export function aPng(
  widthPx: number,
  heightPx: number,
  pixelAt: (x: number, y: number) => Pixel = () => grey,
  extra: readonly Buffer[] = [],
): Buffer {
  const lines: number[] = [];
  for (let y = 0; y < heightPx; y += 1) {
    lines.push(0);
    for (let x = 0; x < widthPx; x += 1) lines.push(...pixelAt(x, y));
  }
  return Buffer.concat([
    signature,
    aHeader(widthPx, heightPx),
    ...extra,
    aChunk('IDAT', deflateSync(Uint8Array.from(lines))),
    aChunk('IEND'),
  ]);
}

export const signature = Buffer.from('89504e470d0a1a0a', 'hex');
export function aHeader(widthPx: number, heightPx: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return aChunk('IHDR', header);
}
