import { claimedMoment, deviceName, durationMs, pixels } from './claimText.ts';
import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { BrokenBox, boxesIn } from './mp4Boxes.ts';
import type { Box } from './mp4Boxes.ts';
import { isoPlace, quickTimeTags } from './mp4Tags.ts';
import { codecsOf, trackClaims } from './mp4Tracks.ts';
import type { TrackClaims } from './mp4Tracks.ts';

/** Seconds from 1904 to 1970. */
const MAC_EPOCH = 2_082_844_800;

interface Outline {
  readonly moov: Box | null;
  readonly hasMedia: boolean;
  readonly damage: string | null;
}

/** Claims and completeness of MP4, MOV and 3GP. Source: ISO/IEC 14496-12 8.2.2, 8.3.2. */
export async function inspectMp4(media: Media): Promise<Findings> {
  const outline = await outlineOf(media);
  if (outline.moov === null) {
    return {
      damage: outline.damage ?? '录像没有索引（moov），可能录制时断电或者没有复制完，一般播放器无法打开',
    };
  }
  const claims = await movieClaims(media, outline.moov);
  const missing = outline.hasMedia ? null : '录像只有索引，没有画面数据（mdat）';
  return { ...claims.findings, damage: outline.damage ?? claims.damage ?? missing };
}

async function outlineOf(media: Media): Promise<Outline> {
  let moov: Box | null = null;
  let hasMedia = false;
  try {
    for await (const box of boxesIn(media, 0, media.sizeBytes)) {
      if (box.type === 'moov') moov = box;
      if (box.type === 'mdat') hasMedia = true;
      if (box.end > media.sizeBytes) return { moov, hasMedia, damage: beyondEnd(box, media.sizeBytes) };
    }
    return { moov, hasMedia, damage: null };
  } catch (error) {
    if (!(error instanceof BrokenBox)) throw error;
    return { moov, hasMedia, damage: `录像的结构在第${error.at}字节处断开，内容已损坏` };
  }
}

function beyondEnd(box: Box, sizeBytes: number): string {
  const part = box.type === 'mdat' ? '画面数据' : `“${box.type}”部分`;
  return `录像的${part}应到第${box.end}字节，文件只有${sizeBytes}字节，结尾缺失`;
}

interface MovieClaims {
  readonly findings: Findings;
  readonly damage: string | null;
}

async function movieClaims(media: Media, moov: Box): Promise<MovieClaims> {
  let header: Findings = {};
  let size: Findings = {};
  const tracks: TrackClaims[] = [];
  let tags: Readonly<Record<string, string>> = {};
  let damage: string | null = '录像的索引损坏，没有总信息（mvhd）';
  try {
    for await (const box of boxesIn(media, moov.dataAt, Math.min(moov.end, media.sizeBytes))) {
      if (box.type === 'mvhd') {
        header = await movieHeader(media, box);
        damage = null;
      }
      if (box.type === 'trak') {
        if (size.widthPx == null) size = await trackSize(media, box);
        tracks.push(await trackClaims(media, box));
      }
      if (box.type === 'udta' || box.type === 'meta')
        tags = { ...tags, ...(await quickTimeTags(media, box)) };
    }
  } catch (error) {
    if (!(error instanceof BrokenBox)) throw error;
    damage = `录像的索引在第${error.at}字节处断开，内容已损坏`;
  }
  const device = deviceName(tags['make'], tags['model']);
  const pictures = tracks.find((track) => track.frameRate !== null);
  const rate = {
    frameRate: pictures?.frameRate ?? null,
    ...(pictures?.hasUnevenFrames === true ? { hasUnevenFrames: true as const } : {}),
  };
  const gps = isoPlace(tags['location'] ?? '');
  return { findings: { ...header, ...size, device, gps, ...rate, codecs: codecsOf(tracks) }, damage };
}

/** Creation time, time scale, duration; in version 1 the times are 64 bit wide. */
async function movieHeader(media: Media, box: Box): Promise<Findings> {
  const bytes = await media.read(box.dataAt, Math.min(box.end, box.dataAt + 32));
  const isWide = bytes[0] === 1;
  if (bytes.byteLength < (isWide ? 32 : 20)) return {};
  const created = isWide ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4);
  const scale = bytes.readUInt32BE(isWide ? 20 : 12);
  const length = isWide ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
  const isUnknown = scale === 0 || length === 0 || (!isWide && length === 0xffff_ffff);
  return {
    takenAt: claimedMoment((created - MAC_EPOCH) * 1000),
    durationMs: isUnknown ? null : durationMs(length / scale),
  };
}

/** Width and height of a track in 16.16 at the end of its header; a sound track has none. */
async function trackSize(media: Media, trak: Box): Promise<Findings> {
  for await (const box of boxesIn(media, trak.dataAt, Math.min(trak.end, media.sizeBytes))) {
    if (box.type !== 'tkhd' || box.end - box.dataAt > 128) continue;
    const bytes = await media.read(box.dataAt, box.end);
    if (bytes.byteLength < 84) return {};
    const side = (fromEnd: number) => Math.round(bytes.readUInt32BE(bytes.byteLength - fromEnd) / 65_536);
    return pixels(side(8), side(4));
  }
  return {};
}
