import { pixels } from './claimText.ts';
import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { headOf, tailOf } from './media.ts';

const IEND = Buffer.from('49454e44ae426082', 'hex');

/** Size and completeness of a PNG. Source: ISO/IEC 15948 11.2. */
export async function inspectPng(media: Media): Promise<Findings> {
  const head = await headOf(media, 24);
  const size = head.byteLength < 24 ? {} : pixels(head.readUInt32BE(16), head.readUInt32BE(20));
  const isWhole = (await tailOf(media, 64 << 10)).includes(IEND);
  return { ...size, damage: isWhole ? null : '图像缺少结束块（IEND），文件可能没有复制完' };
}
