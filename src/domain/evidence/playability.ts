import type { EvidenceClaims, EvidenceFile } from './evidenceFile.ts';

/** Whether the program's own player will show a file, known before it tries. */
export type Playability =
  | { readonly kind: 'plays' }
  /** Worth a try, but not whole. */
  | { readonly kind: 'damaged'; readonly what: string }
  | { readonly kind: 'cannot'; readonly what: string; readonly next: string };

/** Asks this PC: `''` = no. Type as in RFC 6381. */
export type CanPlay = (type: string) => string;

interface Codec {
  readonly name: string;
  /** A usual member of the family, for a PC that wants the whole name. `null` = no browser knows it. */
  readonly probe: string | null;
}

const avc: Codec = { name: 'H.264', probe: 'video/mp4; codecs="avc1.4d401f"' };
const hevc: Codec = { name: 'H.265（HEVC）', probe: 'video/mp4; codecs="hvc1.1.6.L93.B0"' };
const unheard = (name: string): Codec => ({ name, probe: null });
const codecs: Readonly<Record<string, Codec>> = {
  avc1: avc,
  avc3: avc,
  hvc1: hevc,
  hev1: hevc,
  dvh1: unheard('杜比视界'),
  dvhe: unheard('杜比视界'),
  av01: { name: 'AV1', probe: 'video/mp4; codecs="av01.0.05M.08"' },
  vp09: { name: 'VP9', probe: 'video/mp4; codecs="vp09.00.10.08"' },
  mp4v: unheard('MPEG-4 Part 2'),
  s263: unheard('H.263'),
  h263: unheard('H.263'),
  mjpa: unheard('Motion JPEG'),
  mjpb: unheard('Motion JPEG'),
  jpeg: unheard('Motion JPEG'),
  MJPG: unheard('Motion JPEG'),
  XVID: unheard('Xvid'),
  DIVX: unheard('DivX'),
  apcn: unheard('ProRes'),
  apch: unheard('ProRes'),
  svac: unheard('国标 SVAC'),
  avs2: unheard('国标 AVS2'),
  mp4a: { name: 'AAC', probe: 'audio/mp4; codecs="mp4a.40.2"' },
  samr: unheard('AMR'),
  sawb: unheard('AMR-WB'),
  adpcm: unheard('ADPCM'),
  gsm: unheard('GSM 6.10'),
  g726: unheard('G.726'),
  g729: unheard('G.729'),
  alaw: unheard('G.711 A律'),
  ulaw: unheard('G.711 μ律'),
};

/** Boxes no browser opens, whatever is inside. */
const containers: Readonly<Record<string, string>> = {
  'video/vnd.avi': 'AVI',
  'video/x-msvideo': 'AVI',
  'video/mpeg': 'MPEG',
  'video/MP1S': 'MPEG-1',
  'video/MP2P': 'MPEG-2 节目流',
  'video/mp2t': 'MPEG 传输流',
  'video/x-flv': 'FLV',
  'video/x-dhav': '大华 DAV',
  'video/x-imkh': '海康录像',
  'video/h264': '没有封装的 H.264 码流',
  'video/h265': '没有封装的 H.265 码流',
  'video/vnd.rn-realvideo': 'RealMedia',
  'video/x-ms-asf': 'ASF/WMV',
  'application/vnd.ms-asf': 'ASF/WMV',
  'audio/amr': 'AMR',
  'image/heic': 'HEIC（苹果手机照片）',
  'image/heif': 'HEIF',
  'image/tiff': 'TIFF',
  'image/jxl': 'JPEG XL',
  'image/jp2': 'JPEG 2000',
};

const elsewhere =
  '这不说明文件损坏，是否完好以校验结果为准；请另存副本，用设备厂家的播放器或者看图软件查看。';

/** More points than this are never decoded: they would take more than 400 MB of memory. */
export const maxPhotoPixels = 100_000_000;

/** By what the file says of itself, before a single point is decoded. Source: SPEC E-45. */
export function isTooLargeToDecode({ widthPx, heightPx }: EvidenceClaims): boolean {
  return (widthPx ?? 0) * (heightPx ?? 0) > maxPhotoPixels;
}

/** Source: SPEC E-37, E-45. */
export function playability({ sizeBytes, claims }: EvidenceFile, canPlay: CanPlay): Playability {
  if (sizeBytes === 0) {
    return {
      kind: 'cannot',
      what: '文件是空的（0 字节），没有任何内容',
      next: '请到原始设备上重新提取；如原始设备中也是空文件，请在证明说明中写明。',
    };
  }
  const bare = claims.mediaType?.split(';')[0] ?? '';
  const container = containers[bare];
  if (container !== undefined) return cannot(`本机播放器不支持 ${container} 格式`);
  if (bare.startsWith('image/') && isTooLargeToDecode(claims))
    return cannot(`照片像素过大（${claims.widthPx}×${claims.heightPx}），超过1亿像素的照片不在程序内显示`);
  const isMedia = /^(?:video|audio)\//u.test(bare);
  for (const codec of isMedia ? claims.codecs : []) {
    const known = codecs[codec] ?? codecs[codec.toLowerCase()];
    if (known !== undefined && (known.probe === null || canPlay(known.probe) === ''))
      return cannot(`本机播放器不支持 ${known.name} 编码（${codec}）`);
  }
  return claims.damage === null ? { kind: 'plays' } : { kind: 'damaged', what: claims.damage };
}

function cannot(what: string): Playability {
  return { kind: 'cannot', what, next: elsewhere };
}
