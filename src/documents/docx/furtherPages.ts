import { Header, Paragraph, TabStopType } from 'docx';
import { PT_PER_MM, twips } from '../officialFormat.ts';
import { exactLines } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import type { WatermarkRun } from './watermarkRun.ts';

const LINE_PT = 12;
const style = { font: 'fangsong', sizePt: 10.5 } as const;

/** Of the header's first line below the edge of the sheet. */
export const HEADER_MM = 15;
/** Between the head of a further page and its text. */
const GAP_MM = 1.5;

/**
 * Name and number above every further page, and the line to sign below the first.
 *
 * Word alone knows which page is its last, and the field that would ask it shows numbers in other programs, so the pages between have no line; the PDF has it on each.
 */
export interface FurtherPages {
  readonly head: readonly string[];
  readonly sign: readonly string[];
}

interface HeadPlace {
  readonly area: { readonly topMm: number; readonly widthMm: number };
  readonly marked: readonly WatermarkRun[];
}

/** The header of every page but the first. */
export function furtherHead({ head }: FurtherPages, { area, marked }: HeadPlace): Header {
  const before = twips(area.topMm - HEADER_MM - GAP_MM - LINE_PT / PT_PER_MM);
  const runs = head.flatMap((part, index) => textRuns(index === 0 ? part : `\t${part}`, style));
  return new Header({
    children: [
      new Paragraph({
        spacing: exactLines(LINE_PT * 20, { before }),
        tabStops: [{ type: TabStopType.RIGHT, position: twips(area.widthMm) }],
        children: [...marked, ...runs],
      }),
    ],
  });
}

/** To sign below a first page that is not the last. */
export function signParagraph(sign: readonly string[], widthTwips: number): Paragraph {
  const last = sign.length - 1;
  return new Paragraph({
    spacing: exactLines(LINE_PT * 20),
    tabStops: sign.slice(1).map((_, index) => ({
      type: index + 1 === last ? TabStopType.RIGHT : TabStopType.CENTER,
      position: Math.round((widthTwips * (index + 1)) / last),
    })),
    children: sign.flatMap((part, index) => textRuns(index === 0 ? part : `\t${part}`, style)),
  });
}
