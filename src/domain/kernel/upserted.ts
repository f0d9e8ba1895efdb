/** The rows with this one: in the place of the row of the same id, or at the end. */
export function upserted<T extends { readonly id: string }>(rows: readonly T[], row: T): readonly T[] {
  return rows.some(({ id }) => id === row.id)
    ? rows.map((one) => (one.id === row.id ? row : one))
    : [...rows, row];
}
