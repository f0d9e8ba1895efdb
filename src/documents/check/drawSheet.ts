import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { PT_PER_MM } from '../officialFormat.ts';
import type { PrintedRule, PrintedText } from './readMarks.ts';

/** A page whose drawing orders are being followed. */
export interface Sheet {
  readonly page: number;
  readonly heightPt: number;
  readonly faceOf: (font: string) => string;
  readonly texts: PrintedText[];
  readonly rules: PrintedRule[];
}

type Matrix = readonly [number, number, number, number, number, number];
interface Pen {
  readonly matrix: Matrix;
  readonly textMatrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly widthPt: number;
  readonly spacing: number;
  readonly font: string;
  readonly sizePt: number;
}
type Order = (pen: Pen, args: readonly unknown[], sheet: Sheet) => Partial<Pen>;

/** All fonts of the press are given one ascent, so the em box lies alike around each base line. */
const ASCENT = 0.88;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: Pen = {
  matrix: IDENTITY,
  textMatrix: IDENTITY,
  fill: '#000000',
  stroke: '#000000',
  widthPt: 1,
  spacing: 0,
  font: '',
  sizePt: 0,
};

const Glyph = z.union([z.number(), z.object({ unicode: z.string(), width: z.number() })]);
const Glyphs = z.array(Glyph);
const PathData = z.instanceof(Float32Array);
const SixNumbers = z.union([z.array(z.number()), z.instanceof(Float32Array)]);

const orders: Readonly<Record<number, Order>> = {
  [OPS.transform]: (pen, args) => ({ matrix: times(pen.matrix, matrixOf(args)) }),
  [OPS.setTextMatrix]: (_pen, [first]) => ({ textMatrix: matrixOf(first) }),
  [OPS.setFillRGBColor]: (_pen, [color]) => ({ fill: z.string().parse(color) }),
  [OPS.setStrokeRGBColor]: (_pen, [color]) => ({ stroke: z.string().parse(color) }),
  [OPS.setLineWidth]: (_pen, [width]) => ({ widthPt: z.number().parse(width) }),
  [OPS.setCharSpacing]: (_pen, [spacing]) => ({ spacing: z.number().parse(spacing) }),
  [OPS.setFont]: (_pen, [font, size]) => ({ font: z.string().parse(font), sizePt: z.number().parse(size) }),
  [OPS.showText]: (pen, [glyphs], sheet) => showText(pen, Glyphs.parse(glyphs), sheet),
  [OPS.constructPath]: (pen, [paint, data], sheet) => {
    if (paint === OPS.stroke && Array.isArray(data)) strokePath(pen, PathData.safeParse(data[0]), sheet);
    return {};
  },
};

/** Follows the drawing orders of a page and notes what they leave on it. */
export function drawSheet(sheet: Sheet, names: readonly number[], argumentLists: readonly unknown[]): void {
  const saved: Pen[] = [];
  let pen = START;
  names.forEach((name, index) => {
    const given = argumentLists[index];
    if (name === OPS.save) saved.push(pen);
    else if (name === OPS.restore) pen = saved.pop() ?? START;
    else pen = { ...pen, ...orders[name]?.(pen, Array.isArray(given) ? given : [], sheet) };
  });
}

function showText(pen: Pen, glyphs: z.infer<typeof Glyphs>, sheet: Sheet): Partial<Pen> {
  const place = times(pen.matrix, pen.textMatrix);
  let widthPt = 0;
  let text = '';
  let lastSpacing = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') widthPt -= (glyph / 1000) * pen.sizePt;
    else {
      widthPt += (glyph.width / 1000) * pen.sizePt + pen.spacing;
      text += glyph.unicode;
      lastSpacing = pen.spacing;
    }
  }
  const [, slant, , , x, y] = place;
  if (Math.abs(slant) > 0.001 || text.trim() === '') return moved(pen, widthPt);
  const top = (sheet.heightPt - y - ASCENT * pen.sizePt) / PT_PER_MM;
  sheet.texts.push({
    page: sheet.page,
    text,
    left: x / PT_PER_MM,
    right: (x + widthPt - lastSpacing) / PT_PER_MM,
    top,
    bottom: top + pen.sizePt / PT_PER_MM,
    sizePt: pen.sizePt,
    face: sheet.faceOf(pen.font).replace(/^[A-Z]{6}\+/, ''),
    color: pen.fill,
  });
  return moved(pen, widthPt);
}

function moved({ textMatrix }: Pen, widthPt: number): Partial<Pen> {
  return { textMatrix: times(textMatrix, [1, 0, 0, 1, widthPt, 0]) };
}

function strokePath(pen: Pen, data: z.ZodSafeParseResult<Float32Array>, sheet: Sheet): void {
  if (!data.success) return;
  // Codes: 0 = move, 1 = line, each with two numbers; curves are no rules.
  const [move, x1 = 0, y1 = 0, line, x2 = 0, y2 = 0] = data.data;
  if (data.data.length !== 6 || move !== 0 || line !== 1) return;
  const [from, to] = [pointOf(pen.matrix, x1, y1), pointOf(pen.matrix, x2, y2)];
  sheet.rules.push({
    page: sheet.page,
    left: Math.min(from.x, to.x) / PT_PER_MM,
    right: Math.max(from.x, to.x) / PT_PER_MM,
    top: (sheet.heightPt - Math.max(from.y, to.y)) / PT_PER_MM,
    bottom: (sheet.heightPt - Math.min(from.y, to.y)) / PT_PER_MM,
    weightMm: pen.widthPt / PT_PER_MM,
    color: pen.stroke,
  });
}

function pointOf([a, b, c, d, e, f]: Matrix, x: number, y: number) {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function times(first: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const origin = pointOf(first, e, f);
  const [p, q, r, s] = first;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, origin.x, origin.y];
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = SixNumbers.parse(values);
  return [a, b, c, d, e, f];
}
