import { printable } from './claimText.ts';
import type { Findings } from './findings.ts';
import { isUneven } from './frameDistances.ts';
import type { Media } from './media.ts';
import { BrokenBox, boxesIn } from './mp4Boxes.ts';
import type { Box } from './mp4Boxes.ts';

/** What one track of pictures or sound is made of; other tracks have no codecs. */
export interface TrackClaims {
  readonly frameRate: number | null;
  readonly hasUnevenFrames: boolean;
  readonly codecs: readonly string[];
}
const nothing: TrackClaims = { frameRate: null, hasUnevenFrames: false, codecs: [] };
const MAX_CODECS = 8;

/**
 * How a track is coded, and how many pictures it has a second. Tables that cannot be read claim nothing; that alone is no damage.
 * Source: ISO/IEC 14496-12 8.4.2, 8.4.3, 8.5.2, 8.7.3.
 */
export async function trackClaims(media: Media, trak: Box): Promise<TrackClaims> {
  try {
    const mdia = await childOf(media, trak, 'mdia');
    const kind = await wordIn(media, await childOf(media, mdia, 'hdlr'), 8);
    if (kind !== 'vide' && kind !== 'soun') return nothing;
    const stbl = await childOf(media, await childOf(media, mdia, 'minf'), 'stbl');
    const codecs = await sampleEntries(media, await childOf(media, stbl, 'stsd'));
    if (kind === 'soun') return { ...nothing, codecs };
    const seconds = await trackSeconds(media, await childOf(media, mdia, 'mdhd'));
    const frames = await numberIn(media, await sampleSizes(media, stbl), 8);
    return { frameRate: rateOf(frames, seconds), hasUnevenFrames: await isUneven(media, stbl), codecs };
  } catch (error) {
    if (!(error instanceof BrokenBox)) throw error;
    return nothing;
  }
}

/** All codecs of a file, each once. */
export function codecsOf(tracks: readonly TrackClaims[]): NonNullable<Findings['codecs']> {
  return [...new Set(tracks.flatMap(({ codecs }) => codecs))].slice(0, MAX_CODECS);
}

/** Pictures a second, to the thousandth: 25, 29.97. */
export function rateOf(frames: number, seconds: number): number | null {
  const rate = Math.round((frames / seconds) * 1000) / 1000;
  return Number.isFinite(rate) && rate > 0 && rate <= 10_000 ? rate : null;
}

async function childOf(media: Media, parent: Box, type: string): Promise<Box> {
  for await (const box of boxesIn(media, parent.dataAt, Math.min(parent.end, media.sizeBytes)))
    if (box.type === type) return box;
  throw new BrokenBox(parent.at);
}

/** One of two tables says how many samples there are; the count stands at the same place in both. */
async function sampleSizes(media: Media, stbl: Box): Promise<Box> {
  for await (const box of boxesIn(media, stbl.dataAt, Math.min(stbl.end, media.sizeBytes)))
    if (box.type === 'stsz' || box.type === 'stz2') return box;
  throw new BrokenBox(stbl.at);
}

/** Time scale and length as in the movie header. */
async function trackSeconds(media: Media, mdhd: Box): Promise<number> {
  const isWide = (await media.read(mdhd.dataAt, mdhd.dataAt + 1))[0] === 1;
  const scale = await numberIn(media, mdhd, isWide ? 20 : 12);
  const high = isWide ? await numberIn(media, mdhd, 24) : 0;
  const low = await numberIn(media, mdhd, isWide ? 28 : 16);
  return (high * 2 ** 32 + low) / scale;
}

/** The type of each sample entry, e.g. `avc1`. */
async function sampleEntries(media: Media, stsd: Box): Promise<readonly string[]> {
  const codecs: string[] = [];
  for await (const box of boxesIn(media, stsd.dataAt + 8, Math.min(stsd.end, media.sizeBytes))) {
    const codec = printable(box.type);
    if (codec !== '') codecs.push(codec);
    if (codecs.length === MAX_CODECS) break;
  }
  return codecs;
}

async function numberIn(media: Media, box: Box, offset: number): Promise<number> {
  return (await wordAt(media, box, offset)).readUInt32BE(0);
}

async function wordIn(media: Media, box: Box, offset: number): Promise<string> {
  return (await wordAt(media, box, offset)).toString('latin1');
}

async function wordAt(media: Media, box: Box, offset: number): Promise<Buffer> {
  const at = box.dataAt + offset;
  const bytes = await media.read(at, Math.min(at + 4, box.end));
  if (bytes.byteLength < 4) throw new BrokenBox(at);
  return bytes;
}
