/**
 * The measures of official paper.
 * Source: GB/T 9704-2012 (clause in each comment); documents.md §1 and §6.0.
 */

export const PT_PER_MM = 72 / 25.4;
/** Units: millimetres → points. */
export const points = (mm: number): number => mm * PT_PER_MM;
/** Units: millimetres → twips, whole because Word refuses fractions. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** 5.1, 5.2.1: A4; 天头 37, 订口 28, 版心 156×225. */
export const paper = { widthMm: 210, heightMm: 297 } as const;
export const typeArea = {
  topMm: 37,
  leftMm: 28,
  widthMm: 156,
  heightMm: 225,
  rightMm: 26,
  bottomMm: 35,
} as const;
/** L7: the same area turned, so that a landscape sheet bound with portrait ones keeps its 订口. */
export const landscapeArea = {
  topMm: 28,
  leftMm: 36,
  widthMm: 225,
  heightMm: 156,
  rightMm: 36,
  bottomMm: 26,
} as const;

/** 5.2.3: 22 lines of 28 characters. */
export const LINES_PER_PAGE = 22;
/** Word's 三号. */
export const BODY_PT = 16;
/** The 三号 of metal type: 28 of them are 155.6 mm, which the standard's 156 mm mean. Word's 16 pt would give 27. */
export const BODY_PDF_PT = 15.75;
/** 225 mm / 22. */
export const BODY_LINE_PT = 28.99;
/** The same in Word: whole twips, exact. */
export const BODY_LINE_TWIPS = 579;
/** Draws 28 Word characters into 156 mm. Units: twips per character. */
export const BODY_SPACING_TWIPS = -5;

/** 7.2.4: mark 35 mm below the top of the type area. */
export const MARK_TOP_MM = 35;
/** Practice: not larger than 小初. */
export const MARK_MAX_PT = 36;
/** 7.2.7: red rule 4 mm below the number. Practice for its weight. */
export const RED_RULE_GAP_MM = 4;
export const RED_RULE_PT = 1;
export const RED = '#E60012';

/** 10.1: mark 30 mm below the edge of the sheet, red double rules 170 mm long, the second 20 mm above the foot of page 1. */
export const LETTER_MARK_TOP_MM = 30;
export const LETTER_RULE_MM = 170;
export const LETTER_FOOT_MM = 20;
/** The strokes of a double rule and the distance of their middles. */
export const LETTER_STROKES = { thickPt: 2.25, thinPt: 0.75, apartMm: 1 } as const;
/** Of one 三号 character: from the rule to the number below it. */
export const LETTER_NUMBER_GAP = 7 / 8;

/** 7.4.1: first and last rule 0.35 mm, inner 0.25 mm. */
export const IMPRINT_OUTER_MM = 0.35;
export const IMPRINT_INNER_MM = 0.25;
export const IMPRINT_PT = 14;

/** 7.5: 四号 digits between dashes; the dashes, in the middle of the em, stand 7 mm below the type area. */
export const PAGE_NUMBER_PT = 14;
export const PAGE_NUMBER_GAP_MM = 7;
export const PAGE_NUMBER_TOP_MM = PAGE_NUMBER_GAP_MM - PAGE_NUMBER_PT / 2 / PT_PER_MM;

/** §6.0 L3: frame 1.5 pt, inner rules 0.5 pt. */
export const FRAME_PT = 1.5;
export const RULE_PT = 0.5;
/** Room between a cell's rules and its text. */
export const CELL_PAD_PT = { x: 4, y: 2.5 } as const;

/** Distance between base lines for a size: the body's own, small sizes a little more than 1.4. */
export function linePt(sizePt: number): number {
  if (sizePt === BODY_PT) return BODY_LINE_PT;
  return Math.round(sizePt * (sizePt >= 18 ? 1.5 : 1.42) * 100) / 100;
}

/** Lines in a form stand a little closer than in running text, closer still when a page is to be saved. */
export function cellLinePt(sizePt: number, tightness = 1): number {
  return Math.round(sizePt * (1.02 + 0.3 * tightness) * 100) / 100;
}

/** The size in print of a size as offices name it. */
export function pdfSizePt(sizePt: number): number {
  return sizePt === BODY_PT ? BODY_PDF_PT : sizePt;
}
