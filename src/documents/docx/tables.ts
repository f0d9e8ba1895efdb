import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
  type ITableCellBorders,
  type Paragraph,
} from 'docx';
import type { BlockOf, Cell, FormTable, Row } from '#domain/document/blocks.ts';
import { cellStyle, cellText } from '../layout/tableCell.ts';
import { gridOf, type GridCell } from '../layout/tableGrid.ts';
import { CELL_PAD_PT, IMPRINT_PT, twips } from '../officialFormat.ts';
import { estimatedLines } from './lineEstimate.ts';
import { exactLines, lineTwips, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { FRAME, NONE, noBorders, RULE } from './tableRules.ts';

const alignments = {
  left: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A form or list as a Word table of fixed columns. */
export function formTable(form: FormTable): Table {
  const columns = form.columnsMm.map(twips);
  const cellsByRow = Map.groupBy(gridOf(form), (grid) => grid.row);
  const rows = form.rows.map((row, index) =>
    tableRow(form, row, { index, cells: cellsByRow.get(index) ?? [], columns }),
  );
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
      top: CELL_PAD_PT.y * 20,
      bottom: CELL_PAD_PT.y * 20,
    },
    borders: all
      ? { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: RULE, insideVertical: RULE }
      : { ...noBorders, insideHorizontal: NONE, insideVertical: NONE },
  });
}

interface RowPlace {
  readonly index: number;
  readonly cells: readonly GridCell[];
  readonly columns: readonly number[];
}

function tableRow(form: FormTable, row: Row, place: RowPlace): TableRow {
  return new TableRow({
    children: place.cells.map((grid) => tableCell(form, row, { grid, columns: place.columns })),
    height: { value: twips(row.minHeightMm), rule: HeightRule.ATLEAST },
    cantSplit: !row.splittable,
    ...(place.index < form.headerRows ? { tableHeader: true } : {}),
  });
}

function tableCell(form: FormTable, row: Row, at: { grid: GridCell; columns: readonly number[] }): TableCell {
  const { cell, column } = at.grid;
  const width = sum(at.columns.slice(column, column + cell.colSpan));
  return new TableCell({
    children: cellParagraphs(form, cell, { widthTwips: width, minHeightMm: row.minHeightMm }),
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign:
      cellStyle(form, cell).valign === 'middle' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(cell.ruled ? { borders: ruledBorders } : {}),
  });
}

const ruledBorders: ITableCellBorders = { ...noBorders, bottom: RULE };

function cellParagraphs(
  form: FormTable,
  cell: Cell,
  room: { widthTwips: number; minHeightMm: number },
): Paragraph[] {
  const style = cellStyle(form, cell);
  const text = cellText(cell);
  const line = lineTwips(style.sizePt);
  const set = (words: string, alignment: (typeof alignments)[keyof typeof alignments], before: number) =>
    paragraph(textRuns(words, style), {
      alignment,
      spacing: exactLines(line, { before }),
      ...(cell.indentChars > 0 && alignment === AlignmentType.BOTH
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
  const used =
    body.length === 0
      ? 0
      : estimatedLines(text, room.widthTwips / 20 - 2 * CELL_PAD_PT.x, style.sizePt) * line;
  const free = twips(room.minHeightMm) - used - cell.foot.length * line - 2 * CELL_PAD_PT.y * 20;
  const foot = cell.foot.map((words, index) =>
    set(words, AlignmentType.RIGHT, index === 0 ? Math.max(free, 0) : 0),
  );
  return [...body, ...foot];
}

/** 版记, a table that floats on the foot of the type area. */
export function imprintTable(block: BlockOf<'imprint'>, widthTwips: number): Table {
  const outer = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
  const inner = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
  const style = { font: 'fangsong', sizePt: IMPRINT_PT } as const;
  const row = (child: Paragraph) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          children: [child],
          width: { size: widthTwips, type: WidthType.DXA },
          margins: { left: IMPRINT_PT * 20, right: IMPRINT_PT * 20, top: 40, bottom: 40 },
        }),
      ],
    });
  const spacing = exactLines(lineTwips(IMPRINT_PT));
  const copy =
    block.copyTo === null
      ? []
      : [
          row(
            paragraph(textRuns(`抄送：${block.copyTo}。`, style), {
              spacing,
              indent: { left: 840, hanging: 840 },
            }),
          ),
        ];
  const printed = textRuns(`${block.printedBy}\t${block.printedOn}印发`, style);
  const tabStops = [{ type: TabStopType.RIGHT, position: widthTwips - 2 * IMPRINT_PT * 20 }];
  return new Table({
    rows: [...copy, row(paragraph(printed, { spacing, tabStops }))],
    columnWidths: [widthTwips],
    width: { size: widthTwips, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: outer,
      bottom: outer,
      left: NONE,
      right: NONE,
      insideHorizontal: inner,
      insideVertical: NONE,
    },
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
