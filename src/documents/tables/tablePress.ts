import writeXlsxFile from 'write-excel-file/node';
import type { TablePress, TableRow } from '#app/paperPorts.ts';
import { csvTable } from '#domain/kernel/csvTable.ts';

/** Widest column and narrowest. Units: characters. */
const WIDEST = 40;
const NARROWEST = 6;

/** Tables for Excel and WPS; cells are words and numbers, never formulas. */
export function openTablePress(): TablePress {
  return {
    press: async (rows, format) =>
      format === 'csv' ? new TextEncoder().encode(csvTable(rows)) : xlsxOf(rows),
  };
}

async function xlsxOf(rows: readonly TableRow[]): Promise<Uint8Array> {
  const [head = [], ...rest] = rows;
  const cells = [
    head.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
    ...rest.map((row) =>
      row.map((value) =>
        typeof value === 'number'
          ? { value, type: Number }
          : { value: withoutControls(value), type: String, wrap: true },
      ),
    ),
  ];
  const columns = head.map((_, place) => ({ width: widthOf(rows, place) }));
  return writeXlsxFile(cells, { columns, stickyRowsCount: 1, sheet: '台账' }).toBuffer();
}

/** XML knows no control characters; a file with one does not open. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

function widthOf(rows: readonly TableRow[], place: number): number {
  const widest = rows.reduce((most, row) => Math.max(most, displayWidth(String(row[place] ?? ''))), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** A Chinese character is two wide. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
}
