import type { BlockOf } from '#domain/document/blocks.ts';
import type { Label } from '#domain/document/labelBlock.ts';
import { points } from '../officialFormat.ts';
import { drawLine, type Item, type LayoutContext, setText, type SetLine } from './items.ts';
import type { Mark, Page } from './page.ts';

const HEADING_PT = 12;
const WORDS_PT = 6;
/** Tried one after the other until the lines fit. */
const LINE_SIZES_PT = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const;
const PITCH = 1.25;
/** White on each side; what a reader wants around a code is four modules. */
const PAD_MM = 3.4;
/** A code of 25 modules of 2 points. */
const CODE_PT = 50;
const CODE_COLUMN_MM = 22;
/** Four modules here too. */
const GAP_MM = 3.2;
const CUT_PT = 0.2;

/** Sheets of labels; each sheet is one item that fills its page. */
export function labelItems(context: LayoutContext, block: BlockOf<'labels'>): readonly Item[] {
  const perSheet = block.columns * block.rows;
  const slots = [...Array.from({ length: (block.skip ?? 0) % perSheet }, () => null), ...block.items];
  if (block.items.length === 0) return [];
  const set = slots.map((label) => (label === null ? null : setLabel(context, block, label)));
  return Array.from({ length: Math.ceil(set.length / perSheet) }, (_, sheet) => ({
    kind: 'line',
    heightPt: context.heightPt,
    keepWithNext: false,
    isSpace: false,
    draw(page) {
      for (const [place, label] of set.slice(sheet * perSheet, (sheet + 1) * perSheet).entries())
        if (label !== null) drawLabel(page, block, label, corner(block, place));
    },
  }));
}

interface SetLabel {
  readonly left: readonly SetLine[];
  readonly words: readonly SetLine[];
  readonly code: string;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Top left of a place, from the edge of the sheet. */
function corner(block: BlockOf<'labels'>, place: number): Corner {
  const [column, row] = [place % block.columns, Math.floor(place / block.columns)];
  return {
    x: points(block.leftMm + column * (block.widthMm + block.gapXMm)),
    y: points(block.topMm + row * (block.heightMm + block.gapYMm)),
  };
}

function setLabel(context: LayoutContext, block: BlockOf<'labels'>, label: Label): SetLabel {
  const widthPt = points(block.widthMm - 2 * PAD_MM - CODE_COLUMN_MM - GAP_MM);
  const room = points(block.heightMm - 2 * PAD_MM);
  const heading = setAt(context, [label.heading], { sizePt: HEADING_PT, widthPt, font: 'hei' });
  const lines = firstThatFits(LINE_SIZES_PT, room - heightOf(heading), (sizePt) =>
    setAt(context, label.lines, { sizePt, widthPt, font: 'fangsong' }),
  );
  const words = setAt(context, label.codeWords, {
    sizePt: WORDS_PT,
    widthPt: points(CODE_COLUMN_MM),
    font: 'fangsong',
  });
  return { left: [...heading, ...lines], words, code: label.code };
}

interface TextStyle {
  readonly sizePt: number;
  readonly widthPt: number;
  readonly font: 'fangsong' | 'hei';
}

function setAt(context: LayoutContext, texts: readonly string[], { sizePt, widthPt, font }: TextStyle) {
  return texts.flatMap((text) =>
    setText(context, [{ text, font, sizePt }], {
      widthPt,
      firstIndentPt: 0,
      hangPt: 0,
      align: 'left',
      pitchPt: sizePt * PITCH,
    }),
  );
}

/** The last size is taken whether it fits or not: nothing is left out. */
function firstThatFits(
  sizes: readonly number[],
  roomPt: number,
  set: (sizePt: number) => readonly SetLine[],
): readonly SetLine[] {
  let lines: readonly SetLine[] = [];
  for (const sizePt of sizes) {
    lines = set(sizePt);
    if (heightOf(lines) <= roomPt) return lines;
  }
  return lines;
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { pitchPt }) => sum + pitchPt, 0);
}

function drawLabel(page: Page, block: BlockOf<'labels'>, label: SetLabel, { x, y }: Corner): void {
  const pad = points(PAD_MM);
  const column = x + points(block.widthMm - CODE_COLUMN_MM) - pad;
  page.marks.push(...cutLines(x, y, points(block.widthMm), points(block.heightMm)));
  drawDown(page, label.left, { x: x + pad, y: y + pad });
  page.marks.push({ kind: 'qr', x: column, y: y + pad, fitPt: CODE_PT, text: label.code });
  drawDown(page, label.words, { x: column, y: y + pad * 2 + CODE_PT });
}

function drawDown(page: Page, lines: readonly SetLine[], { x, y }: Corner): void {
  let top = y;
  for (const line of lines) {
    drawLine(page, line, { x, y: top });
    top += line.pitchPt;
  }
}

/** Where plain paper is cut; on a sheet of labels they lie on the edges. */
function cutLines(x: number, y: number, width: number, height: number): readonly Mark[] {
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    ({ kind: 'rule', x1, y1, x2, y2, weightPt: CUT_PT, red: false, dashed: true }) as const;
  return [
    rule(x, y, x + width, y),
    rule(x, y + height, x + width, y + height),
    rule(x, y, x, y + height),
    rule(x + width, y, x + width, y + height),
  ];
}
