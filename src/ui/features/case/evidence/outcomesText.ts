import { adviceFor } from '#api/failure.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { ImportOutcome } from '#api/operations/evidenceOperations.ts';

export const outcomeNames: Readonly<Record<ImportOutcome['outcome'], string>> = {
  imported: '已入库',
  alreadyThere: '已在库',
  duplicate: '重复',
  failed: '未导入',
  notReached: '未处理',
};

/** One line a file, with a head, in the order chosen; fields apart by tabs. */
export function outcomesText(outcomes: readonly ImportOutcome[]): string {
  const lines = outcomes.map((entry) => [
    outcomeNames[entry.outcome],
    entry.fileName,
    String(entry.sizeBytes),
    entry.evidenceNumber === null ? '' : `证据${entry.evidenceNumber}`,
    entry.sha256 ?? '',
    entry.failure === null ? '' : whatOf(entry.failure),
  ]);
  const head = ['结果', '文件', '字节', '证据', 'SHA-256', '说明'];
  return [head, ...lines].map((fields) => fields.map(flat).join('\t')).join('\r\n');
}

/** A tab or a line end inside a file's name must not move what follows it. */
function flat(text: string): string {
  return text.replace(/[\t\r\n]/gu, ' ');
}

function whatOf({ code, detail }: NonNullable<ImportOutcome['failure']>): string {
  return adviceFor(failure(code, detail)).what;
}
