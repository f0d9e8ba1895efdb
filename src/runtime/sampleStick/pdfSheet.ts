import { deflateSync } from 'node:zlib';
import type { Lettering } from './lettering.ts';

/** A printed sheet: title, label and value lines, small print at the foot. */
export interface Sheet {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly (readonly [string, string])[];
  readonly foot: readonly string[];
}

/** A4. Units: points. */
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 72;
const VALUE_AT = 170;
const LINE = 30;

/** One A4 page drawn as outlines, as if scanned: nothing in it is a font or a text. */
export function sheetPdf(lettering: Lettering, sheet: Sheet): Buffer {
  const drawn: string[] = ['0.87 0.87 0.87 rg', slantedSample(lettering), '0.1 0.1 0.1 rg'];
  const centred = (text: string, size: number, y: number) =>
    drawn.push(lineAt(lettering, text, { x: (WIDTH - lettering.widthOf(text) * size) / 2, y, size }));
  centred(sheet.title, 26, HEIGHT - 110);
  centred(sheet.subtitle, 13, HEIGHT - 140);
  drawn.push(`${MARGIN} ${HEIGHT - 158} ${WIDTH - 2 * MARGIN} 1.2 re f`);
  let y = HEIGHT - 200;
  for (const [label, value] of sheet.lines) {
    drawn.push(lineAt(lettering, label, { x: MARGIN, y, size: 14 }));
    for (const row of rowsOf(lettering, value, (WIDTH - MARGIN - VALUE_AT) / 14)) {
      drawn.push(lineAt(lettering, row, { x: VALUE_AT, y, size: 14 }));
      y -= LINE;
    }
  }
  y -= LINE;
  for (const text of sheet.foot) {
    drawn.push(lineAt(lettering, text, { x: MARGIN, y, size: 12 }));
    y -= 24;
  }
  return pdfOf(drawn.join('\n'));
}

/** Breaks a text after as many characters as fit. Units: em. */
function rowsOf(lettering: Lettering, text: string, width: number): readonly string[] {
  const rows = [''];
  for (const character of text) {
    const last = rows.at(-1) ?? '';
    if (lettering.widthOf(last + character) > width) rows.push(character);
    else rows[rows.length - 1] = last + character;
  }
  return rows;
}

function slantedSample(lettering: Lettering): string {
  return `q 0.82 0.57 -0.57 0.82 130 210 cm ${lineAt(lettering, '示例 SAMPLE', { x: 0, y: 0, size: 86 })} Q`;
}

/** PDF counts upwards, outlines downwards. */
function lineAt(lettering: Lettering, text: string, place: { x: number; y: number; size: number }): string {
  const written = (value: number) => value.toFixed(2);
  const contours = lettering
    .outlines(text)
    .map((contour) =>
      contour
        .map(
          ({ x, y }, index) =>
            `${written(place.x + x * place.size)} ${written(place.y - y * place.size)} ${index === 0 ? 'm' : 'l'}`,
        )
        .join(' '),
    );
  return contours.length === 0 ? '' : `${contours.join(' h ')} h f`;
}

/** Source: ISO 32000-1 7.5. */
function pdfOf(drawing: string): Buffer {
  const content = deflateSync(Buffer.from(drawing, 'latin1'));
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << >> /Contents 4 0 R >>`,
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.byteLength} /Filter /FlateDecode >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.byteLength ?? 0;
  objects.forEach((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    parts.push(whole);
    at += whole.byteLength;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
