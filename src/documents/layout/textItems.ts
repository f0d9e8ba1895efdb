import type { Block, BlockOf, FontRole } from '#domain/document/blocks.ts';
import { BODY_LINE_PT, BODY_PT, linePt, pdfSizePt, points } from '../officialFormat.ts';
import { setBalanced } from './balance.ts';
import type { Span } from './composeLines.ts';
import {
  drawLine,
  type Item,
  type LayoutContext,
  lineItem,
  setText,
  type SetLine,
  spaceItem,
} from './items.ts';

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
  const title = setBalanced(context, { text: block.text, font: 'biaosong', sizePt: block.sizePt }, measure);
  const sub =
    block.sub === ''
      ? []
      : setBalanced(context, { text: block.sub, font: 'kai', sizePt: TITLE_SUB_PT }, measure);
  return [
    ...[...organ, ...title, ...sub].map((line) => lineItem(line, { keepWithNext: true })),
    spaceItem(6),
  ];
}

export function spreadItems(context: LayoutContext, block: BlockOf<'spread'>): readonly Item[] {
  const last = block.parts.length - 1;
  const sets = block.parts.map((text, index) =>
    setText(context, [{ text, font: block.font, sizePt: block.sizePt }], {
      widthPt: context.widthPt,
      firstIndentPt: 0,
      hangPt: 0,
      align: index === 0 ? 'left' : index === last ? 'right' : 'center',
    }),
  );
  const overlaps = sets.some((lines) => lines.length > 1) || naturalWidth(sets) > context.widthPt;
  if (overlaps) return sets.flat().map((line) => lineItem(line, { keepWithNext: true }));
  const pitchPt = linePt(block.sizePt);
  return [
    {
      kind: 'line',
      heightPt: pitchPt,
      keepWithNext: true,
      isSpace: false,
      draw: (page, y) =>
        sets
          .flat()
          .forEach((set) => drawLine(page, set, { x: page.area.left + spreadShift(sets, set, context), y })),
    },
  ];
}

/** With three or four parts the middle ones share the room evenly. */
function spreadShift(sets: readonly (readonly SetLine[])[], set: SetLine, context: LayoutContext): number {
  const index = sets.findIndex((lines) => lines.includes(set));
  const isMiddle = index > 0 && index < sets.length - 1;
  return isMiddle ? context.widthPt * (index / (sets.length - 1) - 0.5) : 0;
}

function naturalWidth(sets: readonly (readonly SetLine[])[]): number {
  return sets
    .flat()
    .flatMap((set) => set.line.pieces)
    .reduce((sum, piece) => sum + piece.width, 12);
}

export function signatureItems(context: LayoutContext, block: BlockOf<'signature'>): readonly Item[] {
  const right = context.widthPt;
  const organ = oneLine(context, block.organ);
  const date = oneLine(context, block.date);
  const dateLeft = right - 4 * EM - widthOf(date);
  const organLeft = Math.min(dateLeft + widthOf(date) / 2 - widthOf(organ) / 2, right - widthOf(organ));
  return [
    spaceItem(2 * BODY_LINE_PT),
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
  return [spaceItem(BODY_LINE_PT), ...lines.map((line) => lineItem(line))];
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

/** Whether the block before must stay with this one, so that no page carries a signature alone. */
export function clingsToPrevious(block: Block): boolean {
  return block.kind === 'signature' || block.kind === 'attachments';
}
