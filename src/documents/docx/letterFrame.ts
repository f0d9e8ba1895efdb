import { AlignmentType, BorderStyle, Footer, type Paragraph, type ParagraphChild } from 'docx';
import type { BlockOf } from '#domain/document/blocks.ts';
import {
  BODY_LINE_TWIPS,
  BODY_PT,
  LETTER_NUMBER_GAP,
  LETTER_RULE_MM,
  MARK_MAX_PT,
  PT_PER_MM,
  RED_RULE_GAP_MM,
  twips,
  typeArea,
} from '../officialFormat.ts';
import { widthInChars } from './lineEstimate.ts';
import { exactLines, gap, lineTwips, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/** The rules reach beyond the type area on both sides. */
const BEYOND = -twips((LETTER_RULE_MM - typeArea.widthMm) / 2);
/** 7.3.1: 二号. */
const TITLE_PT = 22;
/** Word puts the room of an exact line above its characters, print below: the title would stand that much lower. */
const ABOVE_TITLE = lineTwips(TITLE_PT) - TITLE_PT * 20;
const RULE = { size: 24, color: 'E60012' } as const;

/** Head of a letter, in the header of its first page: Word moves the text below it by itself. */
export function letterHeadParagraphs(
  block: BlockOf<'letterhead'>,
  marked: readonly ParagraphChild[],
): Paragraph[] {
  const markPt = Math.min(
    MARK_MAX_PT,
    Math.floor((typeArea.widthMm * PT_PER_MM) / Math.max(widthInChars(block.organ), 1)),
  );
  return [
    paragraph([...marked, ...textRuns(block.organ, { font: 'biaosong', sizePt: markPt, red: true })], {
      alignment: AlignmentType.CENTER,
      spacing: exactLines(markPt * 20),
      indent: { left: BEYOND, right: BEYOND },
      border: {
        bottom: {
          style: BorderStyle.THICK_THIN_SMALL_GAP,
          space: Math.round(RED_RULE_GAP_MM * PT_PER_MM),
          ...RULE,
        },
      },
    }),
    paragraph(textRuns(block.number, { font: 'fangsong', sizePt: BODY_PT }), {
      alignment: AlignmentType.RIGHT,
      spacing: exactLines(BODY_PT * 20, { before: Math.round(LETTER_NUMBER_GAP * BODY_PT * 20) }),
    }),
    gap(2 * BODY_LINE_TWIPS - ABOVE_TITLE),
  ];
}

/** The second red double rule, at the foot of the first page. */
export function letterFooter(): Footer {
  return new Footer({
    children: [
      paragraph([], {
        spacing: exactLines(20),
        indent: { left: BEYOND, right: BEYOND },
        border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, space: 0, ...RULE } },
      }),
    ],
  });
}
