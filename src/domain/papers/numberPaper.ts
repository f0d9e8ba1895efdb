import { DocumentModel } from '../document/blocks.ts';
import { printableText } from '../document/printableText.ts';
import { officialDateTime } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { NumberRow } from './numberRegister.ts';
import { numberTable } from './numberTable.ts';

export interface NumberPaper {
  readonly year: number;
  readonly rows: readonly NumberRow[];
  /** What the rows were chosen by, in words; empty = all of the year. */
  readonly chosen: string;
  readonly unitName: string;
  readonly printedBy: string;
  readonly printedAt: Moment;
}

/** 文号登记簿 as a paper to sign and to file. Source: SPEC P-N8, P-P37. */
export function numberPaper(paper: NumberPaper): DocumentModel {
  const [titles = [], ...rows] = numberTable(paper.rows);
  return DocumentModel.parse({
    meta: {
      templateId: 'numbers',
      templateVersion: '1.0',
      title: `文号登记簿（${paper.year}年）`,
      author: paper.unitName,
      createdAt: paper.printedAt,
    },
    page: { orientation: 'landscape', numbers: 'form', watermark: null },
    blocks: [
      { kind: 'title', organ: paper.unitName, text: '文号登记簿', sub: `（${paper.year}年）` },
      {
        kind: 'spread',
        parts: [`列出：${paper.chosen === '' ? '全部' : paper.chosen}`, `共 ${paper.rows.length} 个号`],
        sizePt: 10.5,
      },
      {
        kind: 'dataTable',
        columns: titles.map((title, index) => ({ title, ...columns[index] })),
        rows: rows.map((cells) => ({ cells: cells.map((cell) => printableText(String(cell))) })),
        minHeightMm: 8,
        sizePt: 9,
      },
      { kind: 'space', mm: 1.5 },
      {
        kind: 'spread',
        parts: [
          `打印人：${printableText(paper.printedBy)}`,
          '核对人：　　　　　',
          `打印时间：${officialDateTime(paper.printedAt)}`,
        ],
        sizePt: 10.5,
      },
    ],
  });
}

/** As wide as the type area together. */
const columns: readonly { readonly mm: number; readonly align?: 'left' }[] = [
  { mm: 46, align: 'left' },
  { mm: 11 },
  { mm: 42, align: 'left' },
  { mm: 38, align: 'left' },
  { mm: 26 },
  { mm: 20 },
  { mm: 14 },
  { mm: 28, align: 'left' },
];
