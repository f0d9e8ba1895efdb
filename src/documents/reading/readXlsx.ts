import readXlsxFile from 'read-excel-file/node';
import type { ReadableText } from '#domain/evidence/readableText.ts';
import { unpackParts } from './archiveParts.ts';
import { BlockList } from './blockList.ts';

const MAX_COLUMNS = 60;

/** Every sheet of a workbook as a table of what its cells show. */
export async function readXlsx(bytes: Buffer): Promise<ReadableText> {
  unpackParts(bytes);
  const list = new BlockList();
  for (const { sheet, data } of await readXlsxFile(bytes)) {
    list.add({ kind: 'heading', level: 2, text: `工作表：${sheet}` });
    if (data.some((row) => row.length > MAX_COLUMNS)) list.leaveOut(`超过${MAX_COLUMNS}列的部分未显示`);
    list.add({ kind: 'table', rows: data.map((row) => row.slice(0, MAX_COLUMNS).map(cellText)) });
  }
  list.leaveOut('公式只显示结果，图表和批注未显示');
  return list.result('Excel 工作簿');
}

/** Days and times are written as they stand; workbooks know no time zone. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) {
    const text = cell.toISOString().slice(0, 19).replace('T', ' ');
    return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text;
  }
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
