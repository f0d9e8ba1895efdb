import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { headOf, tailOf } from './media.ts';

/** Completeness and encryption of a PDF. Source: ISO 32000-1 7.5.5, 7.6. */
export async function inspectPdf(media: Media): Promise<Findings> {
  const head = (await headOf(media, 4096)).toString('latin1');
  const tail = (await tailOf(media, 64 << 10)).toString('latin1');
  if (!tail.includes('%%EOF')) return { damage: '缺少结束标记（%%EOF），文件不完整，可能没有复制完' };
  if (!/startxref\s+\d+/.test(tail)) return { damage: '缺少交叉引用位置（startxref），文件结构不完整' };
  if (/\/Encrypt[\s<]/.test(tail) || /\/Encrypt[\s<]/.test(head)) {
    return { damage: '文件已加密，可能需要密码才能看到内容' };
  }
  return {};
}
