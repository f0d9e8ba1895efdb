import { pageDicts } from './foreignPages.ts';
import type { ForeignPage, ForeignPdf } from './foreignPages.ts';
import { isDict, isList, isRef, PdfUnreadable, writtenValue } from './pdfValue.ts';
import type { PdfDict, PdfValue } from './pdfValue.ts';
import { readPdf } from './readPdf.ts';
import type { PdfFile } from './readPdf.ts';
import type { PdfObject } from './unfiltered.ts';

/** A page of another PDF on a sheet of ours. */
export interface Slip {
  /** Of our sheet, from 0. */
  readonly sheet: number;
  readonly pdf: ForeignPdf;
  /** Of the other PDF, from 0. */
  readonly page: number;
  /** Where it may stand. Units: points from the bottom left corner. */
  readonly room: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

const NAME = '/Foreign';

/**
 * Draws pages of other PDFs on the sheets left for them, each as large as its room allows and whole; what stood on the sheets stays.
 * The new objects are added behind the old bytes, which are not changed.
 * Source: ISO 32000-1 7.5.6, 8.10.
 */
export function imposeSheets(bytes: Uint8Array, slips: readonly Slip[]): Uint8Array {
  if (slips.length === 0) return bytes;
  const file = readPdf(bytes);
  const sheets = pageDicts(file);
  const added = new Addition(file, bytes.length);
  for (const { sheet, pdf, page, room } of slips) {
    const [target, source] = [sheets[sheet], pdf.pages[page]];
    if (target === undefined || source === undefined) throw new PdfUnreadable('a sheet is not there');
    const form = added.form(pdf.file, source);
    const draw = added.stream(new Map(), Buffer.from(`q ${placing(source, room)} cm ${NAME} Do Q\n`));
    const contents = target.dict.get('/Contents');
    const resources = file.dict(target.dict.get('/Resources')) ?? new Map<string, PdfValue>();
    const pictures = file.dict(resources.get('/XObject')) ?? new Map<string, PdfValue>();
    const own = new Map([...resources, ['/XObject', new Map([...pictures, [NAME, { ref: form }]])]] as const);
    const drawn = [
      { ref: draw },
      ...(isList(contents) ? contents : contents === undefined ? [] : [contents]),
    ];
    added.replace(
      target.number,
      new Map<string, PdfValue>([...target.dict, ['/Resources', own], ['/Contents', drawn]]),
    );
  }
  return new Uint8Array(Buffer.concat([bytes, added.written()]));
}

/** The matrix that turns a page upright and puts it in the middle of its room. */
function placing(page: ForeignPage, room: Slip['room']): string {
  const scale = Math.min(room.width / page.widthPt, room.height / page.heightPt, 1);
  const left = room.x + (room.width - page.widthPt * scale) / 2;
  const bottom = room.y + (room.height - page.heightPt * scale) / 2;
  const [x0, y0, x1, y1] = page.box;
  // Turned about its own corner, so that the visible page has its corner at the origin.
  const upright = {
    0: [1, 0, 0, 1, -x0, -y0],
    90: [0, -1, 1, 0, -y0, x1],
    180: [-1, 0, 0, -1, x1, y1],
    270: [0, 1, -1, 0, y1, -x0],
  }[page.turn];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = upright.map((number) => number * scale);
  return [a, b, c, d, e + left, f + bottom].map((number) => number.toFixed(4)).join(' ');
}

/** Keys that lead out of what is drawn. */
const LEFT_BEHIND = new Set(['/Parent', '/StructParent', '/StructParents', '/PieceInfo', '/Metadata']);

/** Objects written behind a file. */
class Addition {
  private readonly file: PdfFile;
  private readonly start: number;
  private readonly parts: Buffer[] = [];
  private readonly offsetByNumber = new Map<number, number>();
  private readonly copies = new Map<PdfFile, Map<number, number>>();
  private length = 0;
  private next: number;

  constructor(file: PdfFile, start: number) {
    this.file = file;
    this.start = start;
    this.next = Number(file.trailer.get('/Size'));
    this.write('\n');
  }

  /** A page as a form that can be drawn. */
  form(from: PdfFile, { drawing, box, resources, group }: ForeignPage): number {
    const waiting: [number, number][] = [];
    const dict = new Map<string, PdfValue>([
      ...(isDict(drawing.value) ? this.copied(from, drawing.value, waiting) : []),
      ['/Type', '/XObject'],
      ['/Subtype', '/Form'],
      ['/BBox', box.map(String)],
      ['/Resources', this.copy(from, resources, waiting)],
      ...(group === undefined ? [] : [['/Group', this.copy(from, group, waiting)] as const]),
    ]);
    const number = this.stream(dict, drawing.stream ?? new Uint8Array());
    for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
      const { value, stream } = from.object(pair[0]);
      this.object(pair[1], { value: this.copy(from, value, waiting), stream });
    }
    return number;
  }

  stream(dict: PdfDict, stream: Uint8Array): number {
    const number = this.next++;
    this.object(number, { value: dict, stream });
    return number;
  }

  replace(number: number, value: PdfValue): void {
    this.object(number, { value, stream: null });
  }

  /** What was added, with its table. */
  written(): Buffer {
    const at = this.start + this.length;
    const entries = [...this.offsetByNumber].toSorted(([one], [other]) => one - other);
    const lines = entries.map(
      ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    const trailer = new Map<string, PdfValue>([
      ...this.file.trailer,
      ['/Size', String(this.next)],
      ['/Prev', String(this.file.tableAt)],
    ]);
    this.write(`xref\n${lines.join('')}trailer\n${writtenValue(trailer)}\nstartxref\n${at}\n%%EOF\n`);
    return Buffer.concat(this.parts);
  }

  private object(number: number, { value, stream }: PdfObject): void {
    this.offsetByNumber.set(number, this.start + this.length);
    const dict = stream === null || !isDict(value) ? value : withLength(value, stream.length);
    this.write(`${number} 0 obj\n${writtenValue(dict)}\n`);
    if (stream !== null) {
      this.write('stream\n');
      this.push(Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength));
      this.write('\nendstream\n');
    }
    this.write('endobj\n');
  }

  /** The same value with the numbers objects have here; those not here yet wait to be copied. */
  private copy(from: PdfFile, value: PdfValue, waiting: [number, number][]): PdfValue {
    if (typeof value === 'string') return value;
    if (isDict(value)) return this.copied(from, value, waiting);
    if (!isRef(value)) return value.map((held) => this.copy(from, held, waiting));
    const numbers = this.copies.get(from) ?? new Map<number, number>();
    this.copies.set(from, numbers);
    const known = numbers.get(value.ref);
    if (known !== undefined) return { ref: known };
    const number = this.next++;
    numbers.set(value.ref, number);
    waiting.push([value.ref, number]);
    return { ref: number };
  }

  private copied(from: PdfFile, dict: PdfDict, waiting: [number, number][]): PdfDict {
    const kept = [...dict].filter(([key]) => !LEFT_BEHIND.has(key));
    return new Map(kept.map(([key, held]) => [key, this.copy(from, held, waiting)]));
  }

  private write(text: string): void {
    this.push(Buffer.from(text, 'latin1'));
  }

  private push(bytes: Buffer): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}

function withLength(dict: PdfDict, length: number): PdfDict {
  return new Map([...dict, ['/Length', String(length)]]);
}
