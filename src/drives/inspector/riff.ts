import { durationMs, localTime, pixels, printable } from './claimText.ts';
import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { headOf } from './media.ts';
import { rateOf } from './mp4Tracks.ts';

interface Chunk {
  readonly id: string;
  readonly dataAt: number;
  readonly size: number;
}
const MAX_CHUNKS = 500;

/** Length, origin and completeness of a WAV; `bext` carries the recorder's own time. Source: EBU Tech 3285. */
export async function inspectWav(media: Media): Promise<Findings> {
  let bytesPerSecond = 0;
  let origin: Findings = {};
  let codecs: readonly string[] = [];
  for await (const chunk of chunksIn(media, 12)) {
    const bytes = await media.read(chunk.dataAt, chunk.dataAt + Math.min(chunk.size, 602));
    if (chunk.id === 'fmt ' && bytes.byteLength >= 16) {
      bytesPerSecond = bytes.readUInt32LE(8);
      codecs = [soundCodings.get(bytes.readUInt16LE(0)) ?? ''].filter((name) => name !== '');
    }
    if (chunk.id === 'bext' && bytes.byteLength >= 338) origin = broadcastOrigin(bytes);
    if (chunk.id === 'data') return { ...origin, codecs, ...soundOf(media, chunk, bytesPerSecond) };
  }
  return { ...origin, codecs, damage: '没有声音数据块（data），录音可能中断或者没有复制完' };
}

/** Codings recorders put into a WAV that no browser plays; G.711 and plain samples it does. Source: mmreg.h, WAVE_FORMAT_*. */
const soundCodings: ReadonlyMap<number, string> = new Map([
  [0x02, 'adpcm'],
  [0x11, 'adpcm'],
  [0x31, 'gsm'],
  [0x45, 'g726'],
  [0x64, 'g726'],
  [0x83, 'g729'],
]);

function soundOf(media: Media, data: Chunk, bytesPerSecond: number): Findings {
  const present = media.sizeBytes - data.dataAt;
  const seconds = Math.min(data.size, present) / bytesPerSecond;
  const length = bytesPerSecond === 0 ? null : durationMs(seconds);
  if (data.size === 0xffff_ffff || (data.size === 0 && present > 0)) {
    return { durationMs: length, damage: '录音文件头没有写完，录音可能异常中断' };
  }
  if (data.size > present) {
    return { durationMs: length, damage: `声音数据应有${data.size}字节，文件中只有${present}字节，结尾缺失` };
  }
  return { durationMs: length, damage: bytesPerSecond === 0 ? '录音文件头损坏，无法得知时长' : null };
}

function broadcastOrigin(bytes: Buffer): Findings {
  const field = (start: number, end: number) =>
    printable(bytes.toString('latin1', start, end).split('\0')[0]);
  const device = field(256, 288);
  return {
    device: device === '' ? null : device,
    takenAt: localTime(`${field(320, 330)} ${field(330, 338)}`, undefined),
  };
}

/** Size, length, coding and completeness of an AVI. Source: Microsoft AVI RIFF reference, AVIMAINHEADER. */
export async function inspectAvi(media: Media): Promise<Findings> {
  const head = await headOf(media, 116);
  const declared = head.readUInt32LE(4) + 8;
  const damage =
    declared > media.sizeBytes ? `文件应有${declared}字节，实际只有${media.sizeBytes}字节，结尾缺失` : null;
  if (head.byteLength < 88 || head.toString('latin1', 24, 28) !== 'avih') {
    return { damage: damage ?? '录像文件头损坏，无法得知时长' };
  }
  const frameSeconds = head.readUInt32LE(32) / 1_000_000;
  return {
    ...pixels(head.readUInt32LE(64), head.readUInt32LE(68)),
    durationMs: durationMs(frameSeconds * head.readUInt32LE(48)),
    frameRate: rateOf(1, frameSeconds),
    codecs: firstCodec(head),
    damage,
  };
}

/** The first stream's own header follows the main one; `vids` and how its pictures are coded. */
function firstCodec(head: Buffer): readonly string[] {
  if (head.byteLength < 116 || head.toString('latin1', 108, 112) !== 'vids') return [];
  const codec = printable(head.toString('latin1', 112, 116));
  return codec === '' ? [] : [codec];
}

async function* chunksIn(media: Media, start: number): AsyncGenerator<Chunk> {
  let at = start;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const header = await media.read(at, at + 8);
    if (header.byteLength < 8) return;
    const chunk = { id: header.toString('latin1', 0, 4), dataAt: at + 8, size: header.readUInt32LE(4) };
    yield chunk;
    at = chunk.dataAt + chunk.size + (chunk.size % 2);
  }
}
