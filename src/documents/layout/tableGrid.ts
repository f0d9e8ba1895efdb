import type { Block, BlockOf, Cell, DataTable, FormTable } from '#domain/document/blocks.ts';

/** A cell with the columns and rows it covers. */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** Finds the first column of every cell, going round the cells that reach down from above. */
export function gridOf(table: FormTable): readonly GridCell[] {
  const takenUntilRow: number[] = table.columnsMm.map(() => 0);
  return table.rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.cells.map((cell) => {
      while ((takenUntilRow[column] ?? 0) > rowIndex) column += 1;
      const placed = { cell, row: rowIndex, column };
      for (let step = 0; step < cell.colSpan; step += 1)
        takenUntilRow[column + step] = rowIndex + cell.rowSpan;
      column += cell.colSpan;
      return placed;
    });
  });
}

/** A list written as a form, so that both renderers know one kind of table. */
export function formOfData(block: DataTable): FormTable {
  const header = block.columns.map((column) => cellOf('label', column.title, 'center'));
  const rows = block.rows.map((row) =>
    block.columns.map((column, index) => ({
      ...cellOf('value', row.cells[index] ?? '', column.align),
      ...(column.sizePt === undefined ? {} : { sizePt: column.sizePt }),
    })),
  );
  return {
    kind: 'formTable',
    columnsMm: block.columns.map((column) => column.mm),
    rows: [header, ...rows].map((cells) => ({
      cells,
      minHeightMm: block.minHeightMm,
      grow: 0,
      splittable: false,
    })),
    headerRows: 1,
    sizePt: block.sizePt,
    border: 'all',
  };
}

/** Either kind of table as a form. */
export function asForm(block: BlockOf<'formTable' | 'dataTable'>): FormTable {
  return block.kind === 'formTable' ? block : formOfData(block);
}

function cellOf(kind: Cell['kind'], text: string, align: 'left' | 'center' | 'right'): Cell {
  return {
    kind,
    text,
    colSpan: 1,
    rowSpan: 1,
    align,
    indentChars: 0,
    vertical: false,
    foot: [],
    ruled: false,
  };
}

/** Lines to sign, without a frame, at the end of a statement. */
export function isSignTable(block: Block): boolean {
  return (
    block.kind === 'formTable' &&
    block.border === 'none' &&
    block.rows.some(({ cells }) => cells.some(({ text }) => text.includes('签名：')))
  );
}
