import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type ITableCellBorders,
  type Paragraph,
} from 'docx';
import type { Cell, FormTable, Row } from '#domain/document/blocks.ts';
import { isRowHead } from '#domain/document/rowHead.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { cellStyle, cellText } from '../layout/tableCell.ts';
import { gridOf, isSignTable, type GridCell } from '../layout/tableGrid.ts';
import { CELL_PAD_PT, cellLinePt, twips } from '../officialFormat.ts';
import { balancedText, brokenChoices } from './balancedText.ts';
import { wouldGape } from './gapingLines.ts';
import { estimatedLines } from './lineEstimate.ts';
import { exactLines, gap, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { FRAME, NONE, noBorders, RULE } from './tableRules.ts';
import type { WordRows } from './wordRows.ts';

/** About a third of a page of lines. */
const LONG_LINES = 12;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface TableRoom extends WordRows {
  readonly catalog: FontCatalog;
  readonly keepNext: boolean;
}

/** A form or list as a Word table of fixed columns. */
export function formTable(form: FormTable, { catalog, tightness, growth, keepNext }: TableRoom): Table {
  const columns = form.columnsMm.map(twips);
  const grid = gridOf(form);
  const rows = form.rows.map((row, index) => {
    const cells = grid.filter((placed) => placed.row <= index && index < placed.row + placed.cell.rowSpan);
    return tableRow(form, row, {
      index,
      cells: cells.sort((a, b) => a.column - b.column),
      columns,
      catalog,
      tightness,
      minHeightMm: row.minHeightMm * tightness + row.grow * growth,
      keepNext: isHeld(form, index) || (keepNext && index === form.rows.length - 1),
    });
  });
  const all = form.border === 'all';
  return new Table({
    rows,
    columnWidths: columns,
    width: { size: sum(columns), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      left: CELL_PAD_PT.x * 20,
      right: CELL_PAD_PT.x * 20,
      top: padTwips(tightness),
      bottom: padTwips(tightness),
    },
    borders: all
      ? { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: RULE, insideVertical: RULE }
      : { ...noBorders, insideHorizontal: NONE, insideVertical: NONE },
  });
}

/** Closer than this, the lines of a cell would touch its rules. */
const LEAST_PAD_PT = 1.45;

function padTwips(tightness: number): number {
  return Math.round(Math.max(CELL_PAD_PT.y * tightness, LEAST_PAD_PT) * 20);
}

interface RowPlace {
  readonly index: number;
  /** In column order, those reaching down from rows above among them. */
  readonly cells: readonly GridCell[];
  readonly columns: readonly number[];
  readonly catalog: FontCatalog;
  readonly tightness: number;
  readonly minHeightMm: number;
  /** The row may not be the last of its page. */
  readonly keepNext: boolean;
}

/** Rows that say nothing without the one below. */
function isHeld(form: FormTable, index: number): boolean {
  return isRowHead(form, index) || (isSignTable(form) && index < form.rows.length - 1);
}

function tableRow(form: FormTable, row: Row, place: RowPlace): TableRow {
  return new TableRow({
    children: place.cells.map((grid) => tableCell(form, { ...place, grid })),
    height: { value: twips(place.minHeightMm), rule: HeightRule.ATLEAST },
    cantSplit: !row.splittable && !isLong(form, place),
    ...(place.index < form.headerRows ? { tableHeader: true } : {}),
  });
}

/** Word, too, cuts such a row rather than leave much of a page empty. */
function isLong(form: FormTable, { index, cells, columns }: RowPlace): boolean {
  const own = cells.filter(({ row, cell }) => row === index && cell.rowSpan === 1 && cell.kind !== 'label');
  return own.some(({ cell, column }) => {
    const widthPt = sum(columns.slice(column, column + cell.colSpan)) / 20 - 2 * CELL_PAD_PT.x;
    return estimatedLines(cellText(cell), widthPt, cellStyle(form, cell).sizePt) >= LONG_LINES;
  });
}

function tableCell(form: FormTable, at: RowPlace & { readonly grid: GridCell }): TableCell {
  const { cell, column } = at.grid;
  const width = sum(at.columns.slice(column, column + cell.colSpan));
  const common = { columnSpan: cell.colSpan, width: { size: width, type: WidthType.DXA } } as const;
  // `docx` would fill the cells below with a paragraph of full height, which makes every row taller.
  if (at.grid.row < at.index)
    return new TableCell({ ...common, children: [gap(20)], verticalMerge: VerticalMergeType.CONTINUE });
  return new TableCell({
    ...common,
    children: cellParagraphs(form, cell, {
      catalog: at.catalog,
      widthTwips: width,
      minHeightMm: at.minHeightMm,
      tightness: at.tightness,
      keepNext: at.keepNext,
    }),
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    verticalAlign:
      cellStyle(form, cell).valign === 'middle' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(cell.ruled ? { borders: ruledBorders } : {}),
  });
}

const ruledBorders: ITableCellBorders = { ...noBorders, bottom: RULE };

interface CellRoom {
  readonly catalog: FontCatalog;
  readonly widthTwips: number;
  readonly minHeightMm: number;
  readonly tightness: number;
  /** The row may not be the last of its page. */
  readonly keepNext: boolean;
}

function cellParagraphs(form: FormTable, cell: Cell, room: CellRoom): Paragraph[] {
  const style = cellStyle(form, cell);
  const innerPt = room.widthTwips / 20 - 2 * CELL_PAD_PT.x;
  const column = { widthPt: innerPt, sizePt: style.sizePt, font: style.font, breaks: 'cell' } as const;
  const broken = style.align === 'center' ? balancedText : brokenChoices;
  const text = broken(room.catalog, cellText(cell), column);
  const line = Math.round(cellLinePt(style.sizePt, room.tightness) * 20);
  const isNarrative = cell.indentChars > 0 && style.align === 'left';
  const indentPt = { firstIndentPt: cell.indentChars * style.sizePt, hangPt: 0 };
  const isFilled = (words: string) =>
    isNarrative && !wouldGape(room.catalog, [{ text: words, ...style }], { widthPt: innerPt, ...indentPt });
  const set = (words: string, alignment: (typeof alignments)[keyof typeof alignments], before: number) =>
    paragraph(textRuns(words, style), {
      alignment: alignment === AlignmentType.LEFT && isFilled(words) ? AlignmentType.BOTH : alignment,
      spacing: exactLines(line, { before }),
      ...(room.keepNext ? { keepNext: true } : {}),
      ...(isNarrative && alignment === AlignmentType.LEFT
        ? {
            indent: {
              firstLine: cell.indentChars * style.sizePt * 20,
              firstLineChars: cell.indentChars * 100,
            },
          }
        : {}),
    });
  const body =
    text === '' && cell.foot.length > 0
      ? []
      : text.split('\n').map((words) => set(words, alignments[style.align], 0));
  const used = body.length === 0 ? 0 : estimatedLines(text, innerPt, style.sizePt) * line;
  const free = twips(room.minHeightMm) - used - cell.foot.length * line - 2 * CELL_PAD_PT.y * 20;
  const foot = cell.foot.map((words, index) =>
    set(words, AlignmentType.RIGHT, index === 0 ? Math.max(free, 0) : 0),
  );
  return [...body, ...foot];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
