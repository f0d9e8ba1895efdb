import type { Block, BlockOf, FontRole } from '#domain/document/blocks.ts';
import { BODY_LINE_PT, BODY_PT, linePt, pdfSizePt, points } from '../officialFormat.ts';
import { setBalanced } from './balance.ts';
import type { Span } from './composeLines.ts';
import {
  drawLine,
  horizontal,
  type Item,
  type LayoutContext,
  lineItem,
  setText,
  type SetLine,
  spaceItem,
} from './items.ts';
import { isSignTable } from './tableGrid.ts';

/** Faces of the four levels. Source: GB/T 9704-2012 7.3.3. */
export const headingFont: Readonly<Record<number, FontRole>> = {
  1: 'hei',
  2: 'kai',
  3: 'fangsong',
  4: 'fangsong',
};
const EM = pdfSizePt(BODY_PT);
const TITLE_ORGAN_PT = 15;
const TITLE_SUB_PT = 12;

export function paragraphItems(context: LayoutContext, block: BlockOf<'paragraph'>): readonly Item[] {
  const sizePt = pdfSizePt(block.sizePt);
  const spans = block.runs.map((run) => ({
    text: run.text,
    font: run.font ?? block.font,
    sizePt,
    underline: run.underline,
  }));
  const lines = setText(context, spans.length > 0 ? spans : [{ text: '', font: block.font, sizePt }], {
    widthPt: context.widthPt,
    firstIndentPt: block.indentChars * sizePt,
    hangPt: block.hangChars * sizePt,
    align: block.align,
    pitchPt: block.linePt ?? linePt(block.sizePt),
  });
  return lines.map((line) => lineItem(line, { keepWithNext: block.keepWithNext }));
}

export function headingItems(context: LayoutContext, block: BlockOf<'heading'>): readonly Item[] {
  const font = headingFont[block.level] ?? 'fangsong';
  const measure = {
    widthPt: context.widthPt,
    firstIndentPt: 2 * EM,
    hangPt: 0,
    align: 'justify',
    pitchPt: BODY_LINE_PT,
  } as const;
  const lines = setText(context, [{ text: block.text, font, sizePt: EM }], measure);
  return lines.map((line) => lineItem(line, { keepWithNext: true }));
}

export function titleItems(context: LayoutContext, block: BlockOf<'title'>): readonly Item[] {
  const measure = { widthPt: context.widthPt };
  const organ =
    block.organ === ''
      ? []
      : setBalanced(context, { text: block.organ, font: 'fangsong', sizePt: TITLE_ORGAN_PT }, measure);
  const title = setBalanced(
    context,
    { text: block.text, font: 'biaosong', sizePt: block.sizePt, red: block.isRed },
    measure,
  );
  const sub =
    block.sub === ''
      ? []
      : setBalanced(context, { text: block.sub, font: 'kai', sizePt: TITLE_SUB_PT }, measure);
  return [
    ...[...organ, ...title, ...sub].map((line) => lineItem(line, { keepWithNext: true })),
    spaceItem(6),
  ];
}

/** Parts at the left, the middle and the right; when they would touch, the gaps are shared out, else each takes a line. */
export function spreadItems(context: LayoutContext, block: BlockOf<'spread'>): readonly Item[] {
  const sets = block.parts.map((text) => oneLine(context, text, { font: block.font, sizePt: block.sizePt }));
  const widths = sets.map(widthOf);
  const lefts =
    spreadLefts(widths, context.widthPt, block.sizePt) ??
    spreadLefts(widths, context.widthPt, block.sizePt / 2);
  if (lefts === null) return paragraphsOf(context, block);
  return [
    {
      kind: 'line',
      heightPt: linePt(block.sizePt),
      keepWithNext: true,
      isSpace: false,
      draw(page, y) {
        const { left, width } = page.area;
        sets.forEach((set, index) => drawLine(page, set, { x: left + (lefts[index] ?? 0), y }));
        if (block.redRulePt === 0) return;
        const below = y + linePt(block.sizePt) - block.redRulePt / 2;
        page.marks.push({ ...horizontal(left, left + width, below, block.redRulePt), red: true });
      },
    },
  ];
}

/** Left edge of each part; `null` = they do not fit on one line. */
export function spreadLefts(
  widths: readonly number[],
  room: number,
  leastGap: number,
): readonly number[] | null {
  const last = Math.max(widths.length - 1, 1);
  const wished = widths.map((width, index) => (room * index) / last - (width * index) / last);
  const touches = wished.some(
    (left, index) => index > 0 && left < (wished[index - 1] ?? 0) + (widths[index - 1] ?? 0) + leastGap,
  );
  if (!touches) return wished;
  const gap = (room - widths.reduce((sum, width) => sum + width, 0)) / last;
  if (gap < leastGap) return null;
  return widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0));
}

function paragraphsOf(context: LayoutContext, block: BlockOf<'spread'>): readonly Item[] {
  const last = block.parts.length - 1;
  return block.parts
    .flatMap((text, index) =>
      setText(context, [{ text, font: block.font, sizePt: block.sizePt }], {
        widthPt: context.widthPt,
        firstIndentPt: 0,
        hangPt: 0,
        align: index > 0 && index === last ? 'right' : 'left',
      }),
    )
    .map((line) => lineItem(line, { keepWithNext: true }));
}

export function signatureItems(context: LayoutContext, block: BlockOf<'signature'>): readonly Item[] {
  const right = context.widthPt;
  const organ = fittedLine(context, block.organ, right);
  const date = oneLine(context, block.date);
  const dateLeft = right - 4 * EM - widthOf(date);
  const organLeft = Math.min(dateLeft + widthOf(date) / 2 - widthOf(organ) / 2, right - widthOf(organ));
  return [
    spaceItem(2 * BODY_LINE_PT, true),
    lineItem(organ, { keepWithNext: true, x: Math.max(organLeft, 0) }),
    lineItem(date, { x: dateLeft }),
  ];
}

/** `附件：1. 名称`, names under each other. A single attachment carries no number. */
export function attachmentTexts(
  items: readonly string[],
): readonly { readonly label: string; readonly name: string }[] {
  return items.map((name, index) => ({
    label: (index === 0 ? '附件：' : '') + (items.length > 1 ? `${index + 1}. ` : ''),
    name,
  }));
}

export function attachmentItems(context: LayoutContext, block: BlockOf<'attachments'>): readonly Item[] {
  if (block.items.length === 0) return [];
  const lines = attachmentTexts(block.items).flatMap(({ label, name }, index) => {
    const indent = (index === 0 ? 2 : 5) * EM;
    const hang = (block.items.length > 1 ? 5.8 : 5) * EM;
    return setText(context, [{ text: label + name, font: 'fangsong', sizePt: EM }], {
      widthPt: context.widthPt,
      firstIndentPt: indent,
      hangPt: hang,
      align: 'left',
      pitchPt: BODY_LINE_PT,
    });
  });
  return [spaceItem(BODY_LINE_PT, true), ...lines.map((line) => lineItem(line))];
}

/** A dashed line across the sheet, the words standing in it. */
export function perforationItem(context: LayoutContext, block: BlockOf<'perforation'>): Item {
  const text = block.text === '' ? '✂' : `✂ ${block.text}`;
  const words = setText(context, [{ text, font: 'song', sizePt: 9 }], {
    widthPt: context.widthPt,
    firstIndentPt: 0,
    hangPt: 0,
    align: 'center',
  });
  const heightPt = points(10);
  return {
    kind: 'line',
    heightPt,
    keepWithNext: false,
    isSpace: false,
    draw(page, top) {
      const y = top + heightPt / 2;
      const first = words[0];
      if (first === undefined) return;
      const half = widthOf(first) / 2 + 6;
      const middle = page.area.left + page.area.width / 2;
      const dashed = { kind: 'rule', y1: y, y2: y, weightPt: 0.75, red: false, dashed: true } as const;
      page.marks.push(
        { ...dashed, x1: points(8), x2: middle - half },
        { ...dashed, x1: middle + half, x2: page.widthPt - points(8) },
      );
      drawLine(page, first, { x: page.area.left, y: y - 4.5 });
    },
  };
}

/** Width of a set line from its first to its last piece. */
export function widthOf(set: SetLine): number {
  const first = set.line.pieces[0];
  const last = set.line.pieces.at(-1);
  return first === undefined || last === undefined ? 0 : last.x + last.width - first.x;
}

/** A text kept on one line, from the left edge. */
export function oneLine(context: LayoutContext, text: string, span: Partial<Span> = {}): SetLine {
  const sizePt = span.sizePt ?? EM;
  const [line] = setText(context, [{ font: 'fangsong', ...span, sizePt, text: text.replaceAll('\n', ' ') }], {
    widthPt: Number.MAX_SAFE_INTEGER,
    firstIndentPt: 0,
    hangPt: 0,
    align: 'left',
    pitchPt: span.sizePt === undefined ? BODY_LINE_PT : linePt(sizePt),
  });
  return line ?? { line: { pieces: [], sizePt }, order: context.nextOrder(), pitchPt: BODY_LINE_PT };
}

/** A text kept on one line, set smaller when the room is too narrow for it. */
export function fittedLine(
  context: LayoutContext,
  text: string,
  roomPt: number,
  span: Partial<Span> = {},
): SetLine {
  const natural = widthOf(oneLine({ ...context, nextOrder: () => 0 }, text, span));
  const sizePt = span.sizePt ?? EM;
  if (natural <= roomPt) return oneLine(context, text, span);
  const pitchPt = span.sizePt === undefined ? BODY_LINE_PT : linePt(sizePt);
  return { ...oneLine(context, text, { ...span, sizePt: (sizePt * roomPt) / natural }), pitchPt };
}

/** Whether the block before must stay with this one, so that no page carries a signature alone. */
export function clingsToPrevious(block: Block): boolean {
  return block.kind === 'signature' || block.kind === 'attachments' || isSignTable(block);
}
