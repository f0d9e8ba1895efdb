import { CELL_PAD_PT, FRAME_PT, RULE_PT } from '../officialFormat.ts';
import { drawLine, horizontal, type PlacedRow, type SetLine, type Slice, vertical } from './items.ts';
import { FURNITURE, type Page } from './page.ts';
import { cellStyle, linesHeight, type SetCell } from './tableCell.ts';
import type { SetTable } from './tableItems.ts';

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Draws the rows of a table that stand on one page, closed by a frame of their own. */
export function drawTable(page: Page, table: SetTable, rows: readonly PlacedRow[]): void {
  const frame = frameOf(page, table, rows);
  if (frame === null) return;
  for (const set of table.cells) {
    const covered = rows.filter(
      ({ item }) => item.rowIndex >= set.row && item.rowIndex < set.row + set.cell.rowSpan,
    );
    const [first] = covered;
    const last = covered.at(-1);
    if (first === undefined || last === undefined) continue;
    const box = {
      x1: frame.x1 + (table.edges[set.column] ?? 0),
      x2: frame.x1 + (table.edges[set.column + set.cell.colSpan] ?? 0),
      y1: first.y,
      y2: last.y + last.heightPt,
    };
    if (table.form.border === 'all') drawRules(page, box, frame);
    if (set.cell.ruled) page.marks.push(horizontal(box.x1 + 2, box.x2 - 2, box.y2 - 4, RULE_PT));
    if (startsHere(set, first)) drawContent(page, table, { set, box, row: first });
    if (isContinued(table, set, first)) drawAgain(page, table, { set, box });
  }
  if (table.form.border === 'all') drawFrame(page, frame);
}

function frameOf(page: Page, table: SetTable, rows: readonly PlacedRow[]): Box | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const width = table.edges.at(-1) ?? 0;
  const x1 = page.area.left + (page.area.width - width) / 2;
  return { x1, x2: x1 + width, y1: first.y, y2: last.y + last.heightPt };
}

/** Only the left and upper rule of each cell, so that none is drawn twice. */
function drawRules(page: Page, box: Box, frame: Box): void {
  if (box.y1 > frame.y1 + 0.1) page.marks.push(horizontal(box.x1, box.x2, box.y1, RULE_PT));
  if (box.x1 > frame.x1 + 0.1) page.marks.push(vertical(box.x1, box.y1, box.y2, RULE_PT));
}

function drawFrame(page: Page, { x1, x2, y1, y2 }: Box): void {
  const overlap = FRAME_PT / 2;
  page.marks.push(
    horizontal(x1 - overlap, x2 + overlap, y1, FRAME_PT),
    horizontal(x1 - overlap, x2 + overlap, y2, FRAME_PT),
    vertical(x1, y1, y2, FRAME_PT),
    vertical(x2, y1, y2, FRAME_PT),
  );
}

/** A cell reaching down from an earlier page shows its rules again, not its text. */
function startsHere(set: SetCell, first: PlacedRow): boolean {
  if (first.item.rowIndex !== set.row) return false;
  if (set.cell.rowSpan === 1 || first.item.slices === null) return true;
  return first.item.slices.every((slice) => slice.from === 0);
}

/** A label whose rows began on an earlier page, and which says nothing here yet. */
function isContinued(table: SetTable, set: SetCell, first: PlacedRow): boolean {
  if (set.cell.kind !== 'label' || first.item.isRepeated) return false;
  if (first.item.rowIndex > set.row) return true;
  const slice = sliceOf(table, set, first);
  return set.lines.length > 0 && slice.from === set.lines.length;
}

/** The words of a label once more, as far as there is room for them. */
function drawAgain(page: Page, table: SetTable, at: { set: SetCell; box: Box }): void {
  const { set, box } = at;
  const free = box.y2 - box.y1 - linesHeight(set.lines);
  if (free < 0) return;
  const top = cellStyle(table.form, set.cell).valign === 'middle' ? free / 2 : set.padPt;
  drawLines({ page, x: box.x1 + CELL_PAD_PT.x, isRepeated: true }, set.lines, box.y1 + top);
}

function drawContent(page: Page, table: SetTable, at: { set: SetCell; box: Box; row: PlacedRow }): void {
  const { set, box, row } = at;
  const slice = sliceOf(table, set, row);
  const lines = set.lines.slice(slice.from, slice.to);
  const style = cellStyle(table.form, set.cell);
  const isCut = slice.from > 0 || slice.to < set.lines.length;
  const foot = row.item.isCutShort ? [] : set.foot;
  const free = box.y2 - box.y1 - linesHeight(lines) - linesHeight(foot);
  const middle = style.valign === 'middle' && !isCut;
  const context = { page, x: box.x1 + CELL_PAD_PT.x, isRepeated: row.item.isRepeated };
  drawLines(context, lines, middle ? box.y1 + free / 2 : box.y1 + set.padPt);
  drawLines(context, foot, box.y2 - set.padPt - linesHeight(foot));
}

function sliceOf(table: SetTable, set: SetCell, row: PlacedRow): Slice {
  const whole = { from: 0, to: set.lines.length };
  if (row.item.slices === null || set.cell.rowSpan > 1) return whole;
  const siblings = table.cells.filter((other) => other.row === set.row && other.cell.rowSpan === 1);
  return row.item.slices[siblings.indexOf(set)] ?? whole;
}

function drawLines(
  at: { page: Page; x: number; isRepeated: boolean },
  lines: readonly SetLine[],
  top: number,
): void {
  let y = top;
  for (const set of lines) {
    const offset = (set.pitchPt - set.line.sizePt) / 2;
    drawLine(at.page, set, { x: at.x, y: y + offset, ...(at.isRepeated ? { order: FURNITURE } : {}) });
    y += set.pitchPt;
  }
}
