import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { exifClaims } from './exif.ts';
import { endingAgrees, isRunnable } from './fileTypes.ts';
import { nothingKnown } from './findings.ts';
import type { Findings } from './findings.ts';
import { inspectJpeg } from './jpeg.ts';
import { BudgetSpent, headOf, tailOf } from './media.ts';
import type { Media } from './media.ts';
import { inspectMp4 } from './mp4.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPng } from './png.ts';
import { inspectAvi, inspectWav } from './riff.ts';
import { sniff } from './sniff.ts';
import { inspectZip } from './zip.ts';

type Inspect = (media: Media) => Promise<Findings>;

const byType: readonly (readonly [RegExp, Inspect])[] = [
  [/^image\/jpeg$/, inspectJpeg],
  [/^image\/a?png$/, inspectPng],
  [/^image\/(?:tiff|hei[cf]|avif)/, async (media) => exifClaims(await headOf(media, 256 << 10))],
  [/^(?:video\/(?:mp4|quicktime|3gpp2?|x-m4v)|audio\/(?:mp4|x-m4a))$/, inspectMp4],
  [/^audio\/wav$/, inspectWav],
  [/^video\/vnd\.avi$/, inspectAvi],
  [/^application\/pdf$/, inspectPdf],
  [/openxmlformats|opendocument|^application\/(?:zip|ofd)$/, inspectZip],
];

/** What a file says of itself, read from its own bytes. */
export async function inspectMedia(media: Media, fileName: string): Promise<EvidenceClaims> {
  if (media.sizeBytes === 0) return unreadable(fileName, '文件为空（0字节）');
  if (await isBlank(media))
    return unreadable(fileName, '文件内容全部为零，可能是复制中断或者存储卡故障留下的空壳');
  const { mediaType, ending, isTwofold } = await sniff(media);
  const inspect = byType.find(([types]) => types.test(mediaType ?? ''))?.[1];
  return {
    ...nothingKnown,
    ...(inspect === undefined ? {} : await within(inspect, media)),
    mediaType,
    extensionMatches: !isTwofold && endingAgrees(fileName, mediaType, ending),
    isExecutable: isRunnable(fileName, mediaType),
  };
}

/** Claims of a file nothing could be read from. */
export function unreadable(fileName: string, damage: string): EvidenceClaims {
  return {
    ...nothingKnown,
    mediaType: null,
    extensionMatches: true,
    isExecutable: isRunnable(fileName, null),
    damage,
  };
}

/** Only a tangle of parts, never a sound file, needs more than the budget. */
async function within(inspect: Inspect, media: Media): Promise<Findings> {
  try {
    return await inspect(media);
  } catch (error) {
    if (error instanceof BudgetSpent) return { damage: '文件结构异常零碎，未能检查完' };
    throw error;
  }
}

/** Beginning and end hold nothing but zeros. */
async function isBlank(media: Media): Promise<boolean> {
  const isZero = (bytes: Buffer) => bytes.every((byte) => byte === 0);
  return isZero(await headOf(media, 4096)) && isZero(await tailOf(media, 4096));
}
