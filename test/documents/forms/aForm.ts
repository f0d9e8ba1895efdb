import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';

/** A Word form as an office would make it: a line for each text, and a table whose rows are given cell by cell. */
export async function aForm(
  lines: readonly (string | readonly string[])[],
  rows: readonly (readonly string[])[] = [],
): Promise<Uint8Array> {
  const paragraphs = lines.map((line) => {
    // A list of texts is one line in several runs, as formatting by hand leaves it.
    const runs = typeof line === 'string' ? [line] : line;
    return new Paragraph({ children: runs.map((text, index) => new TextRun({ text, bold: index === 1 })) });
  });
  const table = rows.map(
    (cells) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  const children = table.length === 0 ? paragraphs : [...paragraphs, new Table({ rows: table })];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The same file with a part put in or changed. */
export function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const zip = new PizZip(bytes);
  zip.file(name, change(zip.file(name)?.asText() ?? ''));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  return new PizZip(bytes).file(name)?.asText() ?? '';
}
