import type { BlockOf } from '#domain/document/blocks.ts';
import {
  BODY_LINE_PT,
  BODY_PT,
  IMPRINT_INNER_MM,
  IMPRINT_OUTER_MM,
  IMPRINT_PT,
  linePt,
  MARK_MAX_PT,
  MARK_TOP_MM,
  pdfSizePt,
  points,
  RED_RULE_GAP_MM,
  RED_RULE_PT,
} from '../officialFormat.ts';
import { drawLine, horizontal, type Item, type LayoutContext, setText, type SetLine } from './items.ts';
import { fittedLine, oneLine, widthOf } from './textItems.ts';

const EM = pdfSizePt(BODY_PT);

/** 版头: mark, number (and signer), red rule, then two lines of white. */
export function letterheadItem(context: LayoutContext, block: BlockOf<'letterhead'>): Item {
  const room = context.widthPt - 2 * EM;
  const markPt = markSizePt(context, block.organ);
  const mark = oneLine(context, block.organ, { font: 'biaosong', sizePt: markPt, red: true });
  const number = fittedLine(context, block.number, room);
  const signer = signerLines(context, block.signer, room);
  const signerWidth = signer.reduce((sum, set) => sum + widthOf(set), 0);
  const isCrowded = signerWidth > 0 && widthOf(number) + signerWidth + EM > room;
  const numberTop = points(MARK_TOP_MM) + markPt + 2 * BODY_LINE_PT;
  const signerTop = numberTop + (isCrowded ? BODY_LINE_PT : 0);
  const ruleTop = signerTop + EM + points(RED_RULE_GAP_MM);
  return {
    kind: 'line',
    heightPt: ruleTop + 2 * BODY_LINE_PT,
    keepWithNext: true,
    isSpace: false,
    draw(page, y) {
      const { left, width } = page.area;
      drawLine(page, mark, { x: left + (width - widthOf(mark)) / 2, y: y + points(MARK_TOP_MM) });
      const numberX = block.signer === null ? left + (width - widthOf(number)) / 2 : left + EM;
      drawLine(page, number, { x: numberX, y: y + numberTop });
      let x = left + width - EM - signerWidth;
      for (const set of signer) {
        drawLine(page, set, { x, y: y + signerTop });
        x += widthOf(set);
      }
      page.marks.push({ ...horizontal(left, left + width, y + ruleTop, RED_RULE_PT), red: true });
    },
  };
}

function signerLines(context: LayoutContext, signer: string | null, room: number): readonly SetLine[] {
  if (signer === null) return [];
  const label = oneLine(context, '签发人：');
  return [label, fittedLine(context, signer, room - widthOf(label), { font: 'kai', sizePt: EM })];
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
