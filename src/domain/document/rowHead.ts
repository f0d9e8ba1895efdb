import type { FormTable } from './blocks.ts';

/** Whether this row only names what the next row holds, as opinions, columns or a part of the form: alone at the foot of a page it would name nothing. */
export function isRowHead({ rows }: Pick<FormTable, 'rows'>, rowIndex: number): boolean {
  const row = rows[rowIndex];
  return row !== undefined && rowIndex < rows.length - 1 && row.cells.every(({ kind }) => kind === 'label');
}
