import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { Fault } from '#domain/kernel/fault.ts';
import { fill } from './canvas.ts';
import type { Canvas, Colour, Contour, Point } from './canvas.ts';

/** Outlines of characters, in em with the baseline at 0 and y downwards. */
export interface Lettering {
  /** Outlines of one line starting at the origin. */
  outlines(text: string): readonly Contour[];
  /** Units: em. */
  widthOf(text: string): number;
}

/** Where a line stands: the left end of its baseline. Units: pixels. */
export interface LinePlace extends Point {
  readonly size: number;
}

interface LetterForm {
  readonly contours: readonly Contour[];
  readonly advance: number;
}

/** Opens the bundled sans serif; drawn text needs no font on the machine. */
export function openLettering(): Lettering {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  );
  const font = fontkit.create(readFileSync(path));
  if (!('glyphForCodePoint' in font)) throw new Fault('the bundled font holds several faces');
  const forms = new Map<string, LetterForm>();
  const formOf = (character: string): LetterForm => {
    const known = forms.get(character);
    if (known !== undefined) return known;
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0x20);
    const contours = contoursOf(glyph.path.commands, 1 / font.unitsPerEm);
    const form = { contours, advance: glyph.advanceWidth / font.unitsPerEm };
    forms.set(character, form);
    return form;
  };
  return {
    outlines(text) {
      let x = 0;
      return [...text].flatMap((character) => {
        const { contours, advance } = formOf(character);
        const moved = contours.map((contour) => contour.map((point) => ({ x: point.x + x, y: point.y })));
        x += advance;
        return moved;
      });
    },
    widthOf: (text) => [...text].reduce((sum, character) => sum + formOf(character).advance, 0),
  };
}

/** Writes a line. */
export function write(
  canvas: Canvas,
  lettering: Lettering,
  text: string,
  style: LinePlace & { readonly colour: Colour },
): void {
  const { x, y, size, colour } = style;
  const placed = lettering
    .outlines(text)
    .map((contour) => contour.map((point) => ({ x: x + point.x * size, y: y + point.y * size })));
  fill(canvas, placed, colour);
}

/** 示例 SAMPLE across the picture, slanting, so that nobody takes it for a real one. */
export function watermark(canvas: Canvas, lettering: Lettering): void {
  const text = '示例 SAMPLE';
  const angle = -Math.atan2(canvas.height, canvas.width) * 0.8;
  const size = (Math.hypot(canvas.width, canvas.height) * 0.62) / lettering.widthOf(text);
  const half = { x: (lettering.widthOf(text) * size) / 2, y: -size * 0.35 };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = lettering.outlines(text).map((contour) =>
    contour.map((point) => {
      const [x, y] = [point.x * size - half.x, point.y * size - half.y];
      return { x: canvas.width / 2 + x * cos - y * sin, y: canvas.height / 2 + x * sin + y * cos };
    }),
  );
  fill(canvas, turned, [255, 255, 255, 0.2]);
}

type Command = { readonly command: string; readonly args: readonly number[] };

/** Curves cut into short straight pieces; fonts point upwards, pictures downwards. */
function contoursOf(commands: readonly Command[], scale: number): readonly Contour[] {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    const points = pairs(args, scale);
    if (command === 'moveTo') contours.push(points);
    else contours.at(-1)?.push(...curve(contours.at(-1)?.at(-1), points));
  }
  return contours.filter((contour) => contour.length > 2);
}

function pairs(args: readonly number[], scale: number): Point[] {
  return Array.from({ length: args.length / 2 }, (_, index) => ({
    x: (args[2 * index] ?? 0) * scale,
    y: -(args[2 * index + 1] ?? 0) * scale,
  }));
}

const PIECES = 5;

/** Line, quadratic or cubic Bézier by the number of its points (de Casteljau). */
function curve(from: Point | undefined, points: readonly Point[]): readonly Point[] {
  if (from === undefined || points.length < 2) return points;
  return Array.from({ length: PIECES }, (_, index) => {
    const share = (index + 1) / PIECES;
    let level: readonly Point[] = [from, ...points];
    while (level.length > 1)
      level = level.slice(1).map((point, at) => between(level[at] ?? point, point, share));
    return level[0] ?? from;
  });
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
