import type { FormTable } from './blocks.ts';

/** Whether this row only names the opinions the next row leaves room for: alone at the foot of a page it would name nothing. */
export function isOpinionHead({ rows }: Pick<FormTable, 'rows'>, rowIndex: number): boolean {
  const [row, next] = [rows[rowIndex], rows[rowIndex + 1]];
  return (
    row !== undefined &&
    row.cells.every(({ kind }) => kind === 'label') &&
    next?.cells.some(({ kind }) => kind === 'opinion') === true
  );
}
