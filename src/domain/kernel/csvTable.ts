/** Rows as a text a spreadsheet program opens: with a byte-order mark, without which Excel takes it for GBK. Source: SPEC S-8. */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** What begins like a formula is made plain text: a name typed by anybody must not run in somebody's Excel. */
function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
