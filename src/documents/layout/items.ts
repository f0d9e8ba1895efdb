import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { type ComposedLine, composeLines, type Measure, type Span } from './composeLines.ts';
import type { Page, Rule } from './page.ts';
import { linePt, RULE_PT } from '../officialFormat.ts';

/** A line of text with its place in reading order. */
export interface SetLine {
  readonly line: ComposedLine;
  readonly order: number;
  readonly pitchPt: number;
}

/** What laying out needs: fonts, the measure, and the running place in reading order. */
export interface LayoutContext {
  readonly catalog: FontCatalog;
  readonly widthPt: number;
  readonly heightPt: number;
  /** 1 = rows as the template wants them; less draws them in, to save a page. */
  readonly tightness: number;
  nextOrder(): number;
}

/** A piece of the vertical flow. Units: points; `y` is the sheet coordinate of its top. */
export type Item =
  | {
      readonly kind: 'line';
      readonly heightPt: number;
      readonly keepWithNext: boolean;
      /** White space that vanishes at the head of a new page. */
      readonly isSpace: boolean;
      draw(page: Page, y: number): void;
    }
  | RowItem
  | { readonly kind: 'break' }
  /** Stands on the foot of the type area. */
  | { readonly kind: 'foot'; readonly heightPt: number; draw(page: Page, y: number): void };

/** One row, or a part of a row that was split. */
export interface RowItem {
  readonly kind: 'row';
  readonly table: TableFlow;
  readonly rowIndex: number;
  readonly heightPt: number;
  readonly keepWithNext: boolean;
  /** May continue on the next page although it would fit there whole. */
  readonly isSplittable: boolean;
  /** How much the row may grow when the page has room. */
  readonly growPt: number;
  /** First and end line of each cell shown by this part; `null` = all. */
  readonly slices: readonly Slice[] | null;
  /** Another part of the row follows; signature lines stand in the last. */
  readonly isCutShort: boolean;
  readonly isRepeated: boolean;
}
export interface Slice {
  readonly from: number;
  readonly to: number;
}
export interface PlacedRow {
  readonly item: RowItem;
  readonly y: number;
  readonly heightPt: number;
}
export interface TableFlow {
  readonly headerRows: number;
  /** The rows to be repeated above this one on a new page: those of the table, and the column heads of its group. */
  headersOf(rowIndex: number): readonly RowItem[];
  /** Cuts a row so that its first part fits; `null` = it cannot be cut there. */
  split(item: RowItem, heightPt: number): readonly [RowItem, RowItem] | null;
  draw(page: Page, rows: readonly PlacedRow[]): void;
}

/** Sets text in reading order; a line feed starts a new paragraph. */
export function setText(
  context: LayoutContext,
  spans: readonly Span[],
  measure: Measure & { readonly pitchPt?: number },
): readonly SetLine[] {
  return paragraphsOf(spans).flatMap((paragraph) => {
    const lines = composeLines(context.catalog, paragraph, measure);
    const pitchPt = measure.pitchPt ?? linePt(Math.max(...paragraph.map((span) => span.sizePt)));
    return lines.map((line) => ({ line, order: context.nextOrder(), pitchPt }));
  });
}

/** Draws a set line with its em box `offsetPt` below `y`. */
export function drawLine(
  page: Page,
  set: SetLine,
  at: { readonly x: number; readonly y: number; readonly order?: number },
): void {
  for (const piece of set.line.pieces) {
    const y = at.y + (set.line.sizePt - piece.sizePt) * 0.88;
    const x = at.x + piece.x;
    const order = at.order ?? set.order;
    page.marks.push({ kind: 'text', x, y, ...pick(piece), order });
    if (piece.underline) page.marks.push(horizontal(x, x + piece.width, y + piece.sizePt * 1.08, RULE_PT));
    for (const tick of piece.ticks)
      page.marks.push({ kind: 'tick', x: at.x + tick, y, sizePt: piece.sizePt });
  }
}

/** A black horizontal rule. */
export function horizontal(x1: number, x2: number, y: number, weightPt: number): Rule {
  return { kind: 'rule', x1, y1: y, x2, y2: y, weightPt, red: false, dashed: false };
}

/** A black vertical rule. */
export function vertical(x: number, y1: number, y2: number, weightPt: number): Rule {
  return { kind: 'rule', x1: x, y1, x2: x, y2, weightPt, red: false, dashed: false };
}

/** An item that is one set line. */
export function lineItem(
  set: SetLine,
  options: { readonly keepWithNext?: boolean; readonly x?: number } = {},
): Item {
  return {
    kind: 'line',
    heightPt: set.pitchPt,
    keepWithNext: options.keepWithNext ?? false,
    isSpace: false,
    draw: (page, y) => drawLine(page, set, { x: page.area.left + (options.x ?? 0), y }),
  };
}

/** White space in the flow; `tied` keeps what stands above on the page of what follows. */
export function spaceItem(heightPt: number, tied = false): Item {
  return { kind: 'line', heightPt, keepWithNext: tied, isSpace: true, draw: () => undefined };
}

function pick(piece: ComposedLine['pieces'][number]) {
  const { text, face, width, sizePt, spacing, red } = piece;
  return { text, face, width, sizePt, spacing, red };
}

function paragraphsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]];
  for (const span of spans)
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...span, text });
    });
  return paragraphs;
}
