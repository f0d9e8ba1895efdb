import { describe, expect, it } from 'vitest';
import { Sha256 } from '#domain/kernel/digest.ts';
import { outcomesText } from '#ui/features/case/evidence/outcomesText.ts';

const sha256 = Sha256.parse('a'.repeat(64));

describe('outcomes of an import as copied', () => {
  it('are one line a file, whatever the file is called', () => {
    const text = outcomesText([
      {
        fileName: 'a\t1\r\n.jpg',
        outcome: 'imported',
        evidenceNumber: 3,
        sha256,
        sizeBytes: 12,
        failure: null,
      },
      {
        fileName: 'b.jpg',
        outcome: 'alreadyThere',
        evidenceNumber: 1,
        sha256: null,
        sizeBytes: 5,
        failure: { code: 'evidence.alreadyThere', detail: { file: 'b.jpg', twin: '证据1 b' } },
      },
    ]);
    expect(text.split('\r\n').map((line) => line.split('\t'))).toEqual([
      ['结果', '文件', '字节', '证据', 'SHA-256', '说明'],
      ['已入库', 'a 1  .jpg', '12', '证据3', sha256, ''],
      ['已在库', 'b.jpg', '5', '证据1', '', '“b.jpg”与证据1 b的来源路径、大小、修改时间都相同，没有重新读取'],
    ]);
  });
});
