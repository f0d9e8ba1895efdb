/**
 * The neutral document: what stands on the paper, in reading order, before any file format.
 *
 * Units: points for type sizes, millimetres for distances; a character of indent is one character of the paragraph's size.
 * Text may contain `□` and `☑`, which both renderers draw as boxes, and line feeds, which end a paragraph.
 */
import { z } from 'zod';
import { Labels } from './labelBlock.ts';
import { Photos } from './photoBlock.ts';

/** Type faces by their office names; which font file serves a role is the renderer's business. */
export const FontRole = z.enum(['fangsong', 'song', 'hei', 'kai', 'biaosong']);
export type FontRole = z.infer<typeof FontRole>;

/** First row whose cells, with those reaching down from above, do not fill the columns; `null` = all do. */
function raggedRow(
  columns: number,
  rows: readonly { cells: readonly { colSpan: number; rowSpan: number }[] }[],
): number | null {
  let reaching: { readonly columns: number; readonly untilRow: number }[] = [];
  for (const [index, row] of rows.entries()) {
    reaching = reaching.filter((span) => span.untilRow > index);
    const fromAbove = reaching.reduce((sum, span) => sum + span.columns, 0);
    const own = row.cells.reduce((sum, cell) => sum + cell.colSpan, 0);
    if (own + fromAbove !== columns) return index;
    reaching.push(...row.cells.map((cell) => ({ columns: cell.colSpan, untilRow: index + cell.rowSpan })));
  }
  return reaching.some((span) => span.untilRow > rows.length) ? rows.length - 1 : null;
}

const Align = z.enum(['left', 'center', 'right', 'justify']);
const mm = z.number().nonnegative();
const sizePt = z.number().min(5).max(60);

export const Run = z.strictObject({
  text: z.string(),
  font: FontRole.optional(),
  underline: z.boolean().default(false),
});
export type Run = z.infer<typeof Run>;

/** 题名: organ line 小三仿宋 above, title 二号小标宋, small line in 楷体 below. */
const Title = z.strictObject({
  kind: z.literal('title'),
  organ: z.string().default(''),
  text: z.string(),
  sub: z.string().default(''),
  sizePt: sizePt.default(22),
  /** The name of a bulletin is red. */
  isRed: z.boolean().default(false),
});

/** One line whose parts stand left, (middle,) right: 填报单位 … 编号. */
const Spread = z.strictObject({
  kind: z.literal('spread'),
  parts: z.array(z.string()).min(1).max(4).readonly(),
  sizePt: sizePt.default(12),
  font: FontRole.default('fangsong'),
  /** A red rule across the page below it, as under the head of a bulletin; 0 = none. */
  redRulePt: z.number().nonnegative().max(3).default(0),
});

const Paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  runs: z.array(Run).readonly(),
  font: FontRole.default('fangsong'),
  sizePt: sizePt.default(16),
  align: Align.default('justify'),
  indentChars: z.number().min(0).max(20).default(0),
  /** Indent of the lines after the first. */
  hangChars: z.number().min(0).max(20).default(0),
  /** Distance between base lines; `null` = 28.99 pt for 三号, in proportion below. */
  linePt: z.number().nullable().default(null),
  keepWithNext: z.boolean().default(false),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** 一、黑体  （一）楷体  1. 仿宋  （1）仿宋; numbered by the template. */
const Heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.int().min(1).max(4),
  text: z.string(),
});

const Space = z.strictObject({ kind: z.literal('space'), mm });

/**
 * One cell of a form.
 * `label` is centred; `value` is the filled part; `opinion` adds lines at the bottom right for signature and date.
 */
export const Cell = z.strictObject({
  kind: z.enum(['label', 'value', 'opinion']),
  text: z.string().default(''),
  colSpan: z.int().min(1).max(24).default(1),
  rowSpan: z.int().min(1).max(60).default(1),
  align: z.enum(['left', 'center', 'right']).optional(),
  valign: z.enum(['top', 'middle']).optional(),
  font: FontRole.optional(),
  sizePt: sizePt.optional(),
  /** First-line indent of each paragraph of the cell. */
  indentChars: z.number().min(0).max(4).default(0),
  /** One character above the other. */
  vertical: z.boolean().default(false),
  /** Lines at the foot of an opinion cell, right-aligned. */
  foot: z.array(z.string()).readonly().default([]),
  /** Only a rule below, as on a cover. */
  ruled: z.boolean().default(false),
  /** Filled in when a dossier is bound: how many pages carry a 页号. */
  holds: z.literal('dossierPages').optional(),
});
export type Cell = z.infer<typeof Cell>;

export const Row = z.strictObject({
  cells: z.array(Cell).min(1).readonly(),
  minHeightMm: mm.default(9),
  /** Takes a share of the space left on the page, so that the form fills it. */
  grow: z.number().min(0).default(0),
  /** May continue on the next page; other rows move there whole if they fit. */
  splittable: z.boolean().default(false),
});
export type Row = z.infer<typeof Row>;

/** A form or list: outer frame 1.5 pt, inner rules 0.5 pt. */
const FormTable = z
  .strictObject({
    kind: z.literal('formTable'),
    columnsMm: z.array(z.number().positive()).min(1).readonly(),
    rows: z.array(Row).min(1).readonly(),
    /** Rows repeated at the head of each further page. */
    headerRows: z.int().nonnegative().default(0),
    sizePt: sizePt.default(12),
    border: z.enum(['all', 'none']).default('all'),
  })
  .refine((table) => raggedRow(table.columnsMm.length, table.rows) === null, '表格有一行的格数与列数不符');
export type FormTable = z.infer<typeof FormTable>;

/** A list with one heading row. */
const DataTable = z.strictObject({
  kind: z.literal('dataTable'),
  columns: z
    .array(
      z.strictObject({
        title: z.string(),
        mm: z.number().positive(),
        align: z.enum(['left', 'center', 'right']).default('center'),
        sizePt: sizePt.optional(),
        /** Filled in when a dossier is bound: the 页号 of the part the row's key names. */
        holds: z.literal('folio').optional(),
      }),
    )
    .min(1)
    .readonly(),
  rows: z
    .array(z.strictObject({ key: z.string().optional(), cells: z.array(z.string()).readonly() }))
    .readonly(),
  minHeightMm: mm.default(9),
  sizePt: sizePt.default(10.5),
});
export type DataTable = z.infer<typeof DataTable>;

/**
 * 版头; with a signer it is that of a 上行文; `letter` = 信函格式. Source: GB/T 9704-2012 7.2, 10.1.
 *
 * There is no 份号 and no 密级: no state secret may be worked on here.
 */
const Letterhead = z
  .strictObject({
    kind: z.literal('letterhead'),
    form: z.enum(['file', 'letter']).default('file'),
    organ: z.string(),
    number: z.string(),
    signer: z.string().nullable().default(null),
    /** 紧急程度, in the corner above the mark; only on a file. */
    urgency: z.enum(['特急', '加急']).nullable().default(null),
  })
  .refine(({ form, urgency }) => form === 'file' || urgency === null, '信函不标紧急程度');

/** 发文机关署名 and 成文日期, room for the seal. Source: GB/T 9704-2012 7.3.5.1. */
const Signature = z.strictObject({
  kind: z.literal('signature'),
  organ: z.string(),
  date: z.string(),
});

/** 附件说明. Source: GB/T 9704-2012 7.3.4. */
const Attachments = z.strictObject({ kind: z.literal('attachments'), items: z.array(z.string()).readonly() });

/** 版记, at the foot of the last page. Source: GB/T 9704-2012 7.4. */
const Imprint = z.strictObject({
  kind: z.literal('imprint'),
  copyTo: z.string().nullable().default(null),
  printedBy: z.string(),
  printedOn: z.string(),
});

/** ✂ line along which a slip is torn off. */
const Perforation = z.strictObject({ kind: z.literal('perforation'), text: z.string().default('') });
const PageBreak = z.strictObject({ kind: z.literal('pageBreak') });
/** Where a dossier's papers go between index and closing sheet; a page break when pressed alone. */
const Parts = z.strictObject({ kind: z.literal('parts') });

export const Block = z.discriminatedUnion('kind', [
  Title,
  Spread,
  Paragraph,
  Heading,
  Space,
  FormTable,
  DataTable,
  Letterhead,
  Signature,
  Attachments,
  Imprint,
  Photos,
  Labels,
  Perforation,
  PageBreak,
  Parts,
]);
export type Block = z.infer<typeof Block>;
/** A block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export const PageStyle = z.strictObject({
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  /** `official` = — 1 — odd right, even left; `letter` = the same from page 2 on; `form` = 第 x 页 共 y 页 when there is more than one. */
  numbers: z.enum(['none', 'official', 'letter', 'form']).default('form'),
  /** 草稿, 演练 … across each page. */
  watermark: z.string().min(1).nullable().default(null),
  /** Only a final has one, at the foot of its last page: what the QR code says, and the same in words. */
  code: z.strictObject({ text: z.string().regex(/^[A-Z0-9:]{1,61}$/), words: z.string() }).optional(),
});
export type PageStyle = z.infer<typeof PageStyle>;

export const DocumentModel = z.strictObject({
  meta: z.strictObject({
    templateId: z.string(),
    templateVersion: z.string(),
    title: z.string(),
    author: z.string(),
    /** Moment written into the file, so that the same paper gives the same bytes. */
    createdAt: z.string(),
  }),
  page: PageStyle,
  blocks: z.array(Block).readonly(),
});
export type DocumentModel = z.infer<typeof DocumentModel>;
