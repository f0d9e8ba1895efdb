import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { tailOf } from './media.ts';

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;

/** Where the end record of an archive starts in the last bytes of a file; `null` when none reaches the end exactly. */
export function endRecordAt(tail: Buffer): number | null {
  for (let at = tail.byteLength - END_RECORD_BYTES; at >= 0; at -= 1) {
    if (
      tail.readUInt32LE(at) === END_RECORD &&
      at + END_RECORD_BYTES + tail.readUInt16LE(at + 20) === tail.byteLength
    )
      return at;
  }
  return null;
}

/** Completeness of an archive or Office file: its list of contents stands at the end. Source: APPNOTE 4.3.16. */
export async function inspectZip(media: Media): Promise<Findings> {
  const tail = await tailOf(media, (1 << 16) + END_RECORD_BYTES);
  const at = endRecordAt(tail);
  if (at === null) return { damage: '文件结尾缺少目录记录，压缩结构不完整，可能没有复制完' };
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  const isLarge = size === 0xffff_ffff || offset === 0xffff_ffff;
  const endAt = media.sizeBytes - tail.byteLength + at;
  if (!isLarge && offset + size > endAt) return { damage: '文件中间缺少内容，目录记录与实际大小不符' };
  return {};
}
