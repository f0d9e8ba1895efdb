import type { ByteRange, OpenedObject } from '#app/ports.ts';
import { bodyCameras } from '#runtime/sampleStick/bodyCameraVideo.ts';
import { newCanvas } from '#runtime/sampleStick/canvas.ts';
import { openLettering } from '#runtime/sampleStick/lettering.ts';
import { sheetPdf } from '#runtime/sampleStick/pdfSheet.ts';
import { photoJpeg } from '#runtime/sampleStick/photoFile.ts';
import { callWav } from '#runtime/sampleStick/soundFile.ts';
import { wordFile } from '#runtime/sampleStick/wordFile.ts';

/** Small sound files of each kind, made by the makers of the sample stick. */
export interface MediaFiles {
  readonly jpeg: Buffer;
  readonly mp4: Buffer;
  readonly wav: Buffer;
  readonly pdf: Buffer;
  readonly docx: Buffer;
  readonly png: Buffer;
  readonly avi: Buffer;
  readonly iphoneMov: Buffer;
}

export async function mediaFiles(): Promise<MediaFiles> {
  const lettering = openLettering();
  const origin = {
    takenAt: '2026-03-24 21:04:12',
    make: 'SAMPLE',
    model: 'CAM-1',
    latitude: 20.5,
    longitude: 125.25,
  };
  const recording = {
    badgeNumber: '000001',
    startsAtMs: Date.parse('2026-03-24T20:34:50+08:00'),
    seconds: 2,
    actors: [],
    lines: [],
  };
  return {
    jpeg: photoJpeg(newCanvas(160, 120, [10, 20, 30], [200, 180, 90]), origin),
    mp4: await bodyCameras(lettering)(recording),
    wav: callWav({ recordedAt: '2026-03-24 20:31:12', device: 'SAMPLE 110 DESK', seconds: 2 }),
    pdf: sheetPdf(lettering, { title: '示例', subtitle: '', lines: [['姓名', '民警甲']], foot: [] }),
    docx: wordFile('示例', ['内容']),
    png: tinyPng(),
    avi: tinyAvi(),
    iphoneMov: phoneMov(),
  };
}

/** A file in the vault, for the inspector; counts what is read of it. */
export function objectOf(bytes: Buffer): OpenedObject & { readBytes(): number } {
  let count = 0;
  return {
    sizeBytes: bytes.byteLength,
    readBytes: () => count,
    async *stream(range: ByteRange = { start: 0, end: bytes.byteLength }) {
      const part = bytes.subarray(range.start, range.end);
      count += part.byteLength;
      yield part;
    },
  };
}

/** One black pixel. */
function tinyPng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
}

/** Headers of ten seconds of Motion JPEG at 25 frames, 704 × 576, and a little data. */
function tinyAvi(): Buffer {
  const main = Buffer.alloc(56);
  main.writeUInt32LE(40_000, 0);
  main.writeUInt32LE(250, 16);
  main.writeUInt32LE(704, 32);
  main.writeUInt32LE(576, 36);
  const stream = riffChunk('strh', Buffer.concat([Buffer.from('vidsMJPG'), Buffer.alloc(48)]));
  const streams = riffChunk('LIST', Buffer.concat([Buffer.from('strl'), stream]));
  const list = Buffer.concat([Buffer.from('hdrl'), riffChunk('avih', main), streams]);
  return riffChunk(
    'RIFF',
    Buffer.concat([Buffer.from('AVI '), riffChunk('LIST', list), riffChunk('JUNK', Buffer.alloc(64))]),
  );
}

export function riffChunk(id: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(content.byteLength, 4);
  return Buffer.concat([head, content]);
}

export function mp4Box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + Buffer.concat(content).byteLength, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

/** A version 1 movie header (64-bit times) with Apple's metadata keys. */
function phoneMov(): Buffer {
  const header = Buffer.alloc(108);
  header[0] = 1;
  header.writeBigUInt64BE(BigInt(Date.parse('2026-03-24T12:36:00Z') / 1000 + 2_082_844_800), 4);
  header.writeUInt32BE(600, 20);
  header.writeBigUInt64BE(7_500n, 24);
  const names = [
    'com.apple.quicktime.make',
    'com.apple.quicktime.model',
    'com.apple.quicktime.location.ISO6709',
  ];
  const count = Buffer.alloc(8);
  count.writeUInt32BE(names.length, 4);
  const keys = mp4Box('keys', count, ...names.map((name) => mp4Box('mdta', Buffer.from(name))));
  const values = ['Apple', 'iPhone 示例', '+20.5000+125.2500+000.000/'];
  const items = values.map((value, index) => {
    const data = mp4Box('data', Buffer.from('0000000100000000', 'hex'), Buffer.from(value));
    const item = mp4Box('    ', data);
    item.writeUInt32BE(index + 1, 4);
    return item;
  });
  const meta = mp4Box('meta', mp4Box('hdlr', Buffer.alloc(24)), keys, mp4Box('ilst', ...items));
  const type = mp4Box('ftyp', Buffer.from('qt  \0\0\0\0qt  ', 'latin1'));
  return Buffer.concat([
    type,
    mp4Box('wide'),
    mp4Box('mdat', Buffer.alloc(64, 7)),
    mp4Box('moov', mp4Box('mvhd', header), meta),
  ]);
}

/** A recording of one track of pictures at these distances, in milliseconds; `stretches` are (frames, distance). */
export function pictureTrack(stretches: readonly (readonly [number, number])[]): Buffer {
  const words = (...numbers: readonly number[]) => {
    const bytes = Buffer.alloc(4 * numbers.length);
    for (const [place, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * place);
    return bytes;
  };
  const frames = stretches.reduce((sum, [count]) => sum + count, 0);
  const length = stretches.reduce((sum, [count, distance]) => sum + count * distance, 0);
  const stbl = mp4Box(
    'stbl',
    mp4Box('stsd', words(0, 1), mp4Box('avc1', Buffer.alloc(78))),
    mp4Box('stts', words(0, stretches.length, ...stretches.flat())),
    mp4Box('stsz', words(0, 100, frames)),
  );
  const handler = mp4Box('hdlr', words(0, 0), Buffer.from('vide'), Buffer.alloc(13));
  const media = mp4Box(
    'mdia',
    mp4Box('mdhd', words(0, 0, 0, 1000, length, 0)),
    handler,
    mp4Box('minf', stbl),
  );
  const movie = mp4Box('mvhd', words(0, 0, 0, 1000, length), Buffer.alloc(80));
  return Buffer.concat([
    mp4Box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
    mp4Box('mdat', Buffer.alloc(64, 7)),
    mp4Box('moov', movie, mp4Box('trak', media)),
  ]);
}
