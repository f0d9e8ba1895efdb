import type { BlockOf } from '#domain/document/blocks.ts';
import {
  BODY_LINE_PT,
  BODY_PT,
  IMPRINT_INNER_MM,
  IMPRINT_OUTER_MM,
  IMPRINT_PT,
  LETTER_FOOT_MM,
  LETTER_MARK_TOP_MM,
  LETTER_NUMBER_GAP,
  LETTER_RULE_MM,
  LETTER_STROKES,
  linePt,
  MARK_MAX_PT,
  MARK_TOP_MM,
  pdfSizePt,
  points,
  RED_RULE_GAP_MM,
  RED_RULE_PT,
  typeArea,
} from '../officialFormat.ts';
import { drawLine, horizontal, type Item, type LayoutContext, setText, type SetLine } from './items.ts';
import type { Page } from './page.ts';
import { fittedLine, oneLine, widthOf } from './textItems.ts';

const EM = pdfSizePt(BODY_PT);

/** 版头 of a 公文 or of a letter. */
export function letterheadItem(context: LayoutContext, block: BlockOf<'letterhead'>): Item {
  return block.form === 'letter' ? letterItem(context, block) : fileItem(context, block);
}

/** Mark above the type area, double rule, number at the right; another double rule at the foot of the sheet. */
function letterItem(context: LayoutContext, block: BlockOf<'letterhead'>): Item {
  const markPt = markSizePt(context, block.organ);
  const mark = oneLine(context, block.organ, { font: 'biaosong', sizePt: markPt, red: true });
  const number = fittedLine(context, block.number, context.widthPt - 2 * EM);
  const markTop = points(LETTER_MARK_TOP_MM);
  const ruleTop = markTop + markPt + points(RED_RULE_GAP_MM);
  const numberTop = ruleTop + points(LETTER_STROKES.apartMm) + LETTER_NUMBER_GAP * EM;
  return {
    kind: 'line',
    heightPt: numberTop + EM + 2 * BODY_LINE_PT - points(typeArea.topMm),
    keepWithNext: true,
    isSpace: false,
    draw(page) {
      const { left, width } = page.area;
      drawLine(page, mark, { x: left + (width - widthOf(mark)) / 2, y: markTop });
      doubleRule(page, ruleTop, [LETTER_STROKES.thickPt, LETTER_STROKES.thinPt]);
      drawLine(page, number, { x: left + width - widthOf(number), y: numberTop });
      const footTop = page.heightPt - points(LETTER_FOOT_MM + LETTER_STROKES.apartMm);
      doubleRule(page, footTop, [LETTER_STROKES.thinPt, LETTER_STROKES.thickPt]);
    },
  };
}

/** Two red strokes across the sheet, the upper at `top`. */
function doubleRule(page: Page, top: number, weightsPt: readonly number[]): void {
  const left = (page.widthPt - points(LETTER_RULE_MM)) / 2;
  weightsPt.forEach((weightPt, index) => {
    const y = top + index * points(LETTER_STROKES.apartMm);
    page.marks.push({ ...horizontal(left, page.widthPt - left, y, weightPt), red: true });
  });
}

/** Mark, number (and signer), red rule, then two lines of white. */
function fileItem(context: LayoutContext, block: BlockOf<'letterhead'>): Item {
  const room = context.widthPt - 2 * EM;
  // Read first: it stands above everything else.
  const urgency = block.urgency === null ? null : oneLine(context, block.urgency, { font: 'hei' });
  const markPt = markSizePt(context, block.organ);
  const mark = oneLine(context, block.organ, { font: 'biaosong', sizePt: markPt, red: true });
  const number = fittedLine(context, block.number, room);
  const signer = signerOf(context, block.signer, room - widthOf(number) - EM);
  const signerTop = points(MARK_TOP_MM) + markPt + 2 * BODY_LINE_PT;
  const numberTop = signerTop + Math.max((signer?.name.length ?? 1) - 1, 0) * BODY_LINE_PT;
  const ruleTop = numberTop + EM + points(RED_RULE_GAP_MM);
  return {
    kind: 'line',
    heightPt: ruleTop + 2 * BODY_LINE_PT,
    keepWithNext: true,
    isSpace: false,
    draw(page, y) {
      const { left, width } = page.area;
      if (urgency !== null) drawLine(page, urgency, { x: left, y });
      drawLine(page, mark, { x: left + (width - widthOf(mark)) / 2, y: y + points(MARK_TOP_MM) });
      const numberX = signer === null ? left + (width - widthOf(number)) / 2 : left + EM;
      drawLine(page, number, { x: numberX, y: y + numberTop });
      if (signer !== null) drawSigner(page, signer, y + signerTop);
      page.marks.push({ ...horizontal(left, left + width, y + ruleTop, RED_RULE_PT), red: true });
    },
  };
}

interface Signer {
  readonly label: SetLine;
  readonly name: readonly SetLine[];
}

/** 签发人: a name too long for the room beside the number goes on below, the number then stands beside its last line. */
function signerOf(context: LayoutContext, signer: string | null, room: number): Signer | null {
  if (signer === null) return null;
  const label = oneLine(context, '签发人：');
  const widthPt = Math.max(room - widthOf(label), 4 * EM);
  const span = { text: signer, font: 'kai', sizePt: EM } as const;
  return { label, name: setText(context, [span], { widthPt, firstIndentPt: 0, hangPt: 0, align: 'left' }) };
}

function drawSigner(page: Page, { label, name }: Signer, y: number): void {
  const left = page.area.left + page.area.width - EM - Math.max(...name.map(widthOf), 0);
  drawLine(page, label, { x: left - widthOf(label), y });
  name.forEach((set, index) => drawLine(page, set, { x: left, y: y + index * BODY_LINE_PT }));
}

/** As large as fits on one line, at most 小初. */
function markSizePt(context: LayoutContext, organ: string): number {
  const probe = oneLine({ ...context, nextOrder: () => 0 }, organ, { font: 'biaosong', sizePt: MARK_MAX_PT });
  return Math.min(MARK_MAX_PT, Math.floor((MARK_MAX_PT * context.widthPt) / Math.max(widthOf(probe), 1)));
}

/** 版记, its last rule on the foot of the type area. */
export function imprintItem(context: LayoutContext, block: BlockOf<'imprint'>): Item {
  const inner = { widthPt: context.widthPt - 2 * IMPRINT_PT, firstIndentPt: 0 };
  const copy =
    block.copyTo === null
      ? []
      : setText(context, [{ text: `抄送：${block.copyTo}。`, font: 'fangsong', sizePt: IMPRINT_PT }], {
          ...inner,
          hangPt: 3 * IMPRINT_PT,
          align: 'justify',
        });
  const by = fittedLine(context, block.printedBy, inner.widthPt * 0.65, { sizePt: IMPRINT_PT });
  const on = fittedLine(context, `${block.printedOn}印发`, inner.widthPt * 0.33, { sizePt: IMPRINT_PT });
  const pitch = linePt(IMPRINT_PT) + 4;
  const heightPt = pitch * (copy.length + 1);
  return {
    kind: 'foot',
    heightPt,
    draw(page, top) {
      const { left, width } = page.area;
      const rule = (y: number, mm: number) => page.marks.push(horizontal(left, left + width, y, points(mm)));
      const textTop = (pitch - IMPRINT_PT) / 2;
      rule(top, IMPRINT_OUTER_MM);
      copy.forEach((set, index) =>
        drawLine(page, set, { x: left + IMPRINT_PT, y: top + index * pitch + textTop }),
      );
      const lastTop = top + copy.length * pitch;
      if (copy.length > 0) rule(lastTop, IMPRINT_INNER_MM);
      drawLine(page, by, { x: left + IMPRINT_PT, y: lastTop + textTop });
      drawLine(page, on, { x: left + width - IMPRINT_PT - widthOf(on), y: lastTop + textTop });
      rule(top + heightPt, IMPRINT_OUTER_MM);
    },
  };
}
