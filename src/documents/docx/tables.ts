import type { Cell, FormTable, Row } from '#domain/document/blocks.ts';
import { cellStyle, cellText } from '../layout/tableCell.ts';
import { gridOf, type GridCell } from '../layout/tableGrid.ts';
import { CELL_PAD_PT, cellLinePt, twips } from '../officialFormat.ts';
import { balancedText } from './balancedText.ts';
import { estimatedLines } from './lineEstimate.ts';
import { exactLines, gap, paragraph, type ParagraphLook } from './paragraph.ts';
import { textRuns } from './runs.ts';
import { table, tableCell, tableRow } from './tableMarkup.ts';
import { FRAME, NONE, noBorders, RULE, type Rules } from './tableRules.ts';
import type { Xml } from './xml.ts';

/** A form or list as a Word table of fixed columns. */
export function formTable(form: FormTable, tightness: number): Xml {
  const columns = form.columnsMm.map(twips);
  const grid = gridOf(form);
  const rows = form.rows.map((row, index) => {
    const cells = grid.filter((placed) => placed.row <= index && index < placed.row + placed.cell.rowSpan);
    return formRow(form, row, {
      index,
      cells: cells.sort((a, b) => a.column - b.column),
      columns,
      tightness,
    });
  });
  const rules = form.border === 'all' ? ruled : unruled;
  const y = Math.round(CELL_PAD_PT.y * tightness * 20);
  return table(rows, { columns, centred: true, margins: { x: CELL_PAD_PT.x * 20, y }, borders: rules });
}

const ruled: Rules = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideH: RULE, insideV: RULE };
const unruled: Rules = { ...noBorders, insideH: NONE, insideV: NONE };

interface RowPlace {
  readonly index: number;
  /** In column order, those reaching down from rows above among them. */
  readonly cells: readonly GridCell[];
  readonly columns: readonly number[];
  readonly tightness: number;
}

function formRow(form: FormTable, row: Row, place: RowPlace): Xml {
  const cells = place.cells.map((grid) => formCell(form, row, { ...place, grid }));
  return tableRow(cells, {
    cantSplit: !row.splittable,
    isHeader: place.index < form.headerRows,
    atLeast: twips(row.minHeightMm * place.tightness),
  });
}

function formCell(form: FormTable, row: Row, at: RowPlace & { readonly grid: GridCell }): Xml {
  const { cell, column } = at.grid;
  const width = sum(at.columns.slice(column, column + cell.colSpan));
  const common = { columnSpan: cell.colSpan, width };
  // A paragraph of full height in the covered cell would make every row taller.
  if (at.grid.row < at.index) return tableCell(gap(20), { ...common, merge: 'continue' });
  const room = { widthTwips: width, minHeightMm: row.minHeightMm * at.tightness, tightness: at.tightness };
  return tableCell(cellParagraphs(form, cell, room).join(''), {
    ...common,
    ...(cell.rowSpan > 1 ? { merge: 'restart' } : {}),
    valign: cellStyle(form, cell).valign === 'middle' ? 'center' : 'top',
    ...(cell.ruled ? { borders: ruledBorders } : {}),
  });
}

const ruledBorders: Rules = { ...noBorders, bottom: RULE };

interface CellRoom {
  readonly widthTwips: number;
  readonly minHeightMm: number;
  readonly tightness: number;
}

function cellParagraphs(form: FormTable, cell: Cell, room: CellRoom): Xml[] {
  const style = cellStyle(form, cell);
  const innerPt = room.widthTwips / 20 - 2 * CELL_PAD_PT.x;
  const text =
    style.align === 'center' ? balancedText(cellText(cell), innerPt / style.sizePt) : cellText(cell);
  const line = Math.round(cellLinePt(style.sizePt, room.tightness) * 20);
  const isNarrative = cell.indentChars > 0 && style.align === 'left';
  const set = (words: string, alignment: NonNullable<ParagraphLook['alignment']>, before: number) =>
    paragraph(textRuns(words, style), {
      alignment: isNarrative && alignment === 'left' ? 'both' : alignment,
      spacing: exactLines(line, { before }),
      ...(isNarrative && alignment === 'left'
        ? {
            indent: {
              firstLine: cell.indentChars * style.sizePt * 20,
              firstLineChars: cell.indentChars * 100,
            },
          }
        : {}),
    });
  const body =
    text === '' && cell.foot.length > 0 ? [] : text.split('\n').map((words) => set(words, style.align, 0));
  const used = body.length === 0 ? 0 : estimatedLines(text, innerPt, style.sizePt) * line;
  const free = twips(room.minHeightMm) - used - cell.foot.length * line - 2 * CELL_PAD_PT.y * 20;
  const foot = cell.foot.map((words, index) => set(words, 'right', index === 0 ? Math.max(free, 0) : 0));
  return [...body, ...foot];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
