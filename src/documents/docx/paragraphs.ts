import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { BlockOf } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { headingFont, attachmentTexts } from '../layout/textItems.ts';
import { BODY_LINE_TWIPS, BODY_PT, linePt, pdfSizePt } from '../officialFormat.ts';
import { balancedText } from './balancedText.ts';
import { wouldGape } from './gapingLines.ts';
import { widthInChars } from './lineEstimate.ts';
import { textRuns } from './runs.ts';
import { spreadLine } from './spreadLine.ts';

/** Twips of one 三号 character as Word sets it, spacing included. */
export const BODY_CHAR = BODY_PT * 20 - 5;
const PT = 20;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Lines at an exact distance; `lineRule="exact"` is the only value of the schema that fixes it. */
export function exactLines(twipsPerLine: number, more: { before?: number; after?: number } = {}) {
  return { line: Math.round(twipsPerLine), lineRule: LineRuleType.EXACT, before: 0, after: 0, ...more };
}

/** Distance of lines of this size. Units: twips. */
export function lineTwips(sizePt: number): number {
  return sizePt === BODY_PT ? BODY_LINE_TWIPS : Math.round(linePt(sizePt) * PT);
}

export function paragraph(children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: exactLines(BODY_LINE_TWIPS), ...options, children });
}

/** White space of a height: a line of one point and the rest before it, since Word cuts very tall lines. */
export function gap(twipsHigh: number, keepNext = false): Paragraph {
  const spacing = exactLines(20, { before: Math.max(Math.round(twipsHigh) - 20, 0) });
  return paragraph([], keepNext ? { spacing, keepNext } : { spacing });
}

export function titleParagraphs(
  block: BlockOf<'title'>,
  { catalog, widthTwips }: { readonly catalog: FontCatalog; readonly widthTwips: number },
): Paragraph[] {
  const line = (text: string, font: 'fangsong' | 'biaosong' | 'kai', sizePt: number, outline = false) =>
    text === ''
      ? []
      : [
          paragraph(
            textRuns(balancedText(catalog, text, { widthPt: widthTwips / PT, sizePt, font }), {
              font,
              sizePt,
              red: block.isRed && outline,
            }),
            {
              alignment: AlignmentType.CENTER,
              keepNext: true,
              spacing: exactLines(lineTwips(sizePt)),
              ...(outline ? { outlineLevel: 0 } : {}),
            },
          ),
        ];
  return [
    ...line(block.organ, 'fangsong', 15),
    ...line(block.text, 'biaosong', block.sizePt, true),
    ...line(block.sub, 'kai', 12),
    gap(120),
  ];
}

export function spreadParagraph(
  block: BlockOf<'spread'>,
  room: { readonly catalog: FontCatalog; readonly widthTwips: number; readonly keepNext: boolean },
): Paragraph {
  return new Paragraph({
    ...spreadLine(block.parts, { font: block.font, sizePt: block.sizePt }, room),
    spacing: exactLines(lineTwips(block.sizePt)),
    ...(room.keepNext ? { keepNext: true } : {}),
    ...(block.redRulePt === 0
      ? {}
      : {
          border: {
            bottom: { style: BorderStyle.SINGLE, size: block.redRulePt * 8, color: 'E60012', space: 1 },
          },
        }),
  });
}

export function bodyParagraphs(
  block: BlockOf<'paragraph'>,
  room: { readonly catalog: FontCatalog; readonly widthTwips: number },
): Paragraph[] {
  const charTwips = block.sizePt === BODY_PT ? BODY_CHAR : block.sizePt * PT;
  const first = block.indentChars - block.hangChars;
  const indent = {
    left: Math.round(block.hangChars * charTwips),
    ...(first >= 0
      ? {
          firstLine: Math.round(first * charTwips),
          ...(block.hangChars === 0 ? { firstLineChars: first * 100 } : {}),
        }
      : { hanging: Math.round(-first * charTwips) }),
  };
  const runs = block.runs.flatMap((run) =>
    textRuns(run.text, { font: run.font ?? block.font, sizePt: block.sizePt, underline: run.underline }),
  );
  return [
    paragraph(runs, {
      alignment: alignments[block.align === 'justify' && gapes(block, room) ? 'left' : block.align],
      indent,
      keepNext: block.keepWithNext,
      spacing: exactLines(block.linePt === null ? lineTwips(block.sizePt) : block.linePt * PT),
    }),
  ];
}

function gapes(
  block: BlockOf<'paragraph'>,
  { catalog, widthTwips }: { readonly catalog: FontCatalog; readonly widthTwips: number },
): boolean {
  const sizePt = pdfSizePt(block.sizePt);
  const spans = block.runs.map((run) => ({ text: run.text, font: run.font ?? block.font, sizePt }));
  const [firstIndentPt, hangPt] = [block.indentChars * sizePt, block.hangChars * sizePt];
  return wouldGape(catalog, spans, { widthPt: widthTwips / PT, firstIndentPt, hangPt });
}

export function headingParagraph(block: BlockOf<'heading'>): Paragraph {
  return paragraph(textRuns(block.text, { font: headingFont[block.level] ?? 'fangsong', sizePt: BODY_PT }), {
    indent: { firstLine: 2 * BODY_CHAR, firstLineChars: 200 },
    keepNext: true,
    outlineLevel: block.level,
  });
}

/** 署名 over the middle of the date, the date four characters from the right. */
export function signatureParagraphs(block: BlockOf<'signature'>, widthTwips: number): Paragraph[] {
  const dateTwips = widthInChars(block.date) * BODY_CHAR;
  const organTwips = widthInChars(block.organ) * BODY_CHAR;
  const dateLeft = widthTwips - 4 * BODY_CHAR - dateTwips;
  const organLeft = Math.min(dateLeft + (dateTwips - organTwips) / 2, widthTwips - organTwips);
  const line = (text: string, left: number, keepNext: boolean) =>
    paragraph(textRuns(text, { font: 'fangsong', sizePt: BODY_PT }), {
      indent: { left: Math.round(Math.max(left, 0)) },
      ...(keepNext ? { keepNext } : {}),
    });
  return [
    gap(2 * BODY_LINE_TWIPS, true),
    line(block.organ, organLeft, true),
    line(block.date, dateLeft, false),
  ];
}

export function attachmentParagraphs(block: BlockOf<'attachments'>): Paragraph[] {
  const hang = (block.items.length > 1 ? 5.8 : 5) * BODY_CHAR;
  return attachmentTexts(block.items).flatMap(({ label, name }, index) => [
    ...(index === 0 ? blankLine() : []),
    paragraph(textRuns(label + name, { font: 'fangsong', sizePt: BODY_PT }), {
      indent: { left: Math.round(hang), hanging: Math.round(hang - (index === 0 ? 2 : 5) * BODY_CHAR) },
    }),
  ]);
}

/** A new page, begun by a line of one point: a break in a paragraph of its own may itself spill onto an empty page. */
export function newPage(): Paragraph {
  return paragraph([], { pageBreakBefore: true, spacing: exactLines(20) });
}

export function perforationParagraph(text: string): Paragraph {
  return paragraph(textRuns(text === '' ? '✂' : `✂ ${text}`, { font: 'song', sizePt: 9 }), {
    alignment: AlignmentType.CENTER,
    spacing: exactLines(260, { before: 120, after: 160 }),
    border: { bottom: { style: BorderStyle.DASHED, size: 6, color: '000000', space: 1 } },
  });
}

function blankLine(): readonly Paragraph[] {
  return [gap(BODY_LINE_TWIPS)];
}
