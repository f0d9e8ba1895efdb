import type { FormTable } from '#domain/document/blocks.ts';
import { isRowHead } from '#domain/document/rowHead.ts';
import { CELL_PAD_PT, points } from '../officialFormat.ts';
import { heightOf, setCell, type SetCell } from './tableCell.ts';
import { drawTable } from './tableDraw.ts';
import type { Item, LayoutContext, RowItem, Slice, TableFlow } from './items.ts';
import { gridOf, isSignTable } from './tableGrid.ts';

/** Lines of a cut text that must at least stand on each side of the cut. */
const LEAST_LINES = 2;

/** A table whose text is set and whose columns and rows are measured. Units: points. */
export interface SetTable {
  readonly form: FormTable;
  readonly cells: readonly SetCell[];
  /** Left edge of each column and the right edge of the last. */
  readonly edges: readonly number[];
  readonly rowHeights: readonly number[];
}

/** The rows of a form, each an item of the flow. */
export function tableItems(context: LayoutContext, form: FormTable): readonly Item[] {
  const table = setTable(context, form);
  const flow: TableFlow = {
    headerRows: form.headerRows,
    headersOf: (rowIndex) =>
      headersAbove(form, rowIndex).map((head) => ({
        ...rowItem(head),
        growPt: 0,
        isRepeated: true,
        keepWithNext: true,
      })),
    split: (item, heightPt) => splitRow(table, item, heightPt),
    draw: (page, rows) => drawTable(page, table, rows),
  };
  const joined = rowsJoined(table, context.heightPt);
  const isSigned = isSignTable(form) && sum(table.rowHeights) < context.heightPt / 3;
  const rowItem = (rowIndex: number): RowItem => ({
    kind: 'row',
    table: flow,
    rowIndex,
    heightPt: table.rowHeights[rowIndex] ?? 0,
    keepWithNext:
      rowIndex < form.headerRows ||
      joined.has(rowIndex) ||
      isRowHead(form, rowIndex) ||
      (isSigned && rowIndex < form.rows.length - 1),
    growPt: points(form.rows[rowIndex]?.grow ?? 0),
    isSplittable: form.rows[rowIndex]?.splittable ?? false,
    slices: null,
    isCutShort: false,
    isRepeated: false,
  });
  return form.rows.map((_, rowIndex) => rowItem(rowIndex));
}

function setTable(context: LayoutContext, form: FormTable): SetTable {
  const edges = form.columnsMm.reduce<number[]>((all, mm) => [...all, (all.at(-1) ?? 0) + points(mm)], [0]);
  const cells = gridOf(form).map((grid) => {
    const width = (edges[grid.column + grid.cell.colSpan] ?? 0) - (edges[grid.column] ?? 0);
    return setCell(context, form, { ...grid, widthPt: width - 2 * CELL_PAD_PT.x });
  });
  return { form, cells, edges, rowHeights: rowHeights(form, cells, context.tightness) };
}

function rowHeights(form: FormTable, cells: readonly SetCell[], tightness: number): readonly number[] {
  const heights = form.rows.map((row) => points(row.minHeightMm) * tightness);
  const single = cells.filter((set) => set.cell.rowSpan === 1);
  for (const set of single) heights[set.row] = Math.max(heights[set.row] ?? 0, heightOf(set));
  for (const set of cells.filter((other) => other.cell.rowSpan > 1)) {
    const last = set.row + set.cell.rowSpan - 1;
    const missing = heightOf(set) - sum(heights.slice(set.row, last + 1));
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** Rows held to the next one by a cell across both, as long as the group takes no more than a third of a page. */
function rowsJoined(table: SetTable, pageHeightPt: number): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const { row, cell } of table.cells) {
    const end = row + cell.rowSpan;
    if (sum(table.rowHeights.slice(row, end)) > pageHeightPt / 3) continue;
    for (let index = row; index < end - 1; index += 1) joined.add(index);
  }
  return joined;
}

/** Rows said again above a row that opens a page: the table's own heads, and those of the group a label at its side holds together. */
function headersAbove(form: FormTable, rowIndex: number): readonly number[] {
  const own = Array.from({ length: form.headerRows }, (_, index) => index);
  const group = gridOf(form).find(
    ({ row, cell }) => cell.kind === 'label' && row < rowIndex && rowIndex < row + cell.rowSpan,
  );
  if (rowIndex < form.headerRows || group === undefined || group.row < form.headerRows) return own;
  const isHead = form.rows[group.row]?.cells.every(({ kind }) => kind === 'label') ?? false;
  return isHead ? [...own, group.row] : own;
}

/** First part as many lines of each cell as fit; the rest, and all signature lines, in the second. */
function splitRow(table: SetTable, item: RowItem, heightPt: number): readonly [RowItem, RowItem] | null {
  const cells = table.cells.filter((set) => set.row === item.rowIndex && set.cell.rowSpan === 1);
  const slices = cells.map((set, index) => item.slices?.[index] ?? { from: 0, to: set.lines.length });
  const cut = cells.map((set, index) => cutSlice(set, slices[index], heightPt - 2 * set.padPt));
  if (!cut.some(({ first, rest }) => first.to > first.from && rest.to > rest.from)) return null;
  const rest = cut.map((parts) => parts.rest);
  const restHeight = Math.max(...cells.map((set, index) => heightOf(set, rest[index])), points(9));
  const part = { ...item, keepWithNext: false };
  return [
    { ...part, slices: cut.map((parts) => parts.first), heightPt, growPt: 0, isCutShort: true },
    { ...part, slices: rest, heightPt: restHeight, keepWithNext: item.keepWithNext },
  ];
}

function cutSlice(set: SetCell, slice: Slice | undefined, room: number): { first: Slice; rest: Slice } {
  const { from, to } = slice ?? { from: 0, to: set.lines.length };
  let fitting = from;
  for (let used = 0; fitting < to; fitting += 1) {
    used += set.lines[fitting]?.pitchPt ?? 0;
    if (used > room) break;
  }
  const middle = set.cell.kind === 'label' ? fitting : unlonely(fitting, from, to);
  return { first: { from, to: middle }, rest: { from: middle, to } };
}

/** Where to cut so that no line stands alone on either side; all of a text that cannot be cut so goes over. */
function unlonely(fitting: number, from: number, to: number): number {
  if (fitting === to) return to;
  const middle = Math.min(fitting, to - LEAST_LINES);
  return middle - from < LEAST_LINES ? from : middle;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
