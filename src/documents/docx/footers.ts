import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { PAGE_NUMBER_PT } from '../officialFormat.ts';
import { exactLines } from './paragraphs.ts';
import { runProperties, textRuns } from './runs.ts';

/** The line is as tall as its characters, so that the dash in its middle stands where it must. */
export function officialFooter(alignment: 'left' | 'right', after: number): Footer {
  const style = runProperties({ font: 'song', sizePt: PAGE_NUMBER_PT });
  const run = new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = alignment === 'right' ? { right: PAGE_NUMBER_PT * 20 } : { left: PAGE_NUMBER_PT * 20 };
  const spacing = exactLines(PAGE_NUMBER_PT * 20, { after });
  return new Footer({ children: [new Paragraph({ alignment, indent, spacing, children: [run] })] });
}

/** Together with the line to sign they fill the foot of a form, and no more: a taller footer would push the text up. */
export const NUMBER_LINE_PT = 14;
export const EDITION_LINE_PT = 8;

export interface FormFooter {
  readonly numbered: boolean;
  /** `W01 模板1.0-局2`; `null` = worded as delivered. */
  readonly edition: string | null;
  /** Above the page number. */
  readonly sign: Paragraph | null;
}

/** Page numbers in the middle, and below them in small print which edition of the bureau it is. Source: SPEC P-T12. */
export function formFooter({ numbered, edition, sign }: FormFooter): Footer {
  const small = { font: 'song', sizePt: 6.5 } as const;
  const mark =
    edition === null
      ? []
      : [new Paragraph({ spacing: exactLines(EDITION_LINE_PT * 20), children: textRuns(edition, small) })];
  return new Footer({
    children: [...(sign === null ? [] : [sign]), ...(numbered ? [pageOfPages()] : []), ...mark],
  });
}

function pageOfPages(): Paragraph {
  const style = { font: 'song', sizePt: 10.5 } as const;
  const number = (field: (typeof PageNumber)[keyof typeof PageNumber]) =>
    new TextRun({ ...runProperties(style), children: [field] });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactLines(NUMBER_LINE_PT * 20),
    children: [
      ...textRuns('第 ', style),
      number(PageNumber.CURRENT),
      ...textRuns(' 页　共 ', style),
      number(PageNumber.TOTAL_PAGES),
      ...textRuns(' 页', style),
    ],
  });
}
