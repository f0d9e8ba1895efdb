import { AlignmentType, BorderStyle, type Paragraph, TabStopType } from 'docx';
import type { BlockOf } from '#domain/document/blocks.ts';
import {
  BODY_LINE_TWIPS,
  BODY_PT,
  MARK_MAX_PT,
  MARK_TOP_MM,
  RED_RULE_GAP_MM,
  twips,
} from '../officialFormat.ts';
import { widthInChars } from './lineEstimate.ts';
import { BODY_CHAR, exactLines, gap, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

const PT = 20;

/** 版头: mark, number with signer, red rule. */
export function letterheadParagraphs(block: BlockOf<'letterhead'>, widthTwips: number): Paragraph[] {
  const markPt = Math.min(MARK_MAX_PT, Math.floor(widthTwips / PT / Math.max(widthInChars(block.organ), 1)));
  return [
    ...aboveMark(block.urgency),
    paragraph(textRuns(block.organ, { font: 'biaosong', sizePt: markPt, red: true }), {
      alignment: AlignmentType.CENTER,
      spacing: exactLines(markPt * PT * 1.1),
    }),
    gap(2 * BODY_LINE_TWIPS),
    ...numberParagraphs(block, widthTwips),
    paragraph([], {
      spacing: exactLines(twips(RED_RULE_GAP_MM)),
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: 'E60012', space: 0 } },
    }),
    gap(2 * BODY_LINE_TWIPS),
  ];
}

/** 紧急程度 on the first line, and white down to the mark. */
function aboveMark(urgency: string | null): Paragraph[] {
  if (urgency === null) return [gap(twips(MARK_TOP_MM))];
  return [
    paragraph(textRuns(urgency, { font: 'hei', sizePt: BODY_PT })),
    gap(twips(MARK_TOP_MM) - BODY_LINE_TWIPS),
  ];
}

/** 发文字号, with the signer at the right; one too long to stand beside it goes below. */
function numberParagraphs({ number, signer }: BlockOf<'letterhead'>, widthTwips: number): Paragraph[] {
  const plain = { font: 'fangsong', sizePt: BODY_PT } as const;
  if (signer === null) return [paragraph(textRuns(number, plain), { alignment: AlignmentType.CENTER })];
  const isCrowded = widthInChars(`${number}签发人：${signer}`) + 3 > widthTwips / BODY_CHAR;
  const name = textRuns(signer, { ...plain, font: 'kai' });
  if (!isCrowded)
    return [
      paragraph(
        [...textRuns(number, plain), ...textRuns('\t签发人：', plain), ...name],
        numberLeft(widthTwips),
      ),
    ];
  return [
    paragraph(textRuns(number, plain), { ...numberLeft(widthTwips), keepNext: true }),
    paragraph([...textRuns('签发人：', plain), ...name], {
      alignment: AlignmentType.RIGHT,
      indent: { right: BODY_CHAR },
    }),
  ];
}

/** 上行文: number one character from the left, signer one from the right. */
function numberLeft(widthTwips: number) {
  return {
    indent: { left: BODY_CHAR },
    tabStops: [{ type: TabStopType.RIGHT, position: widthTwips - BODY_CHAR }],
  };
}
