import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { Header, Paragraph, TabStopType } from 'docx';
import { PT_PER_MM, twips } from '../officialFormat.ts';
import { exactLines } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { fittingSize, spreadLine } from './spreadLine.ts';
import type { WatermarkRun } from './watermarkRun.ts';

const LINE_PT = 12;
const style = { font: 'fangsong', sizePt: 10.5 } as const;

/** Of the header's first line below the edge of the sheet. */
export const HEADER_MM = 15;
/** Between the head of a further page and its text. */
const GAP_MM = 1.5;

/**
 * Name and number above every further page, and the line to sign below every page but the last.
 *
 * The field that would ask Word whether a page is the last shows numbers in other programs; a patch on the last page covers the line instead.
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

/** To sign below a page that is not the last; set smaller when its parts would need a second line. */
export function signParagraph(
  sign: readonly string[],
  room: { readonly catalog: FontCatalog; readonly widthTwips: number },
): Paragraph {
  const sizePt = fittingSize(sign, style, room);
  return new Paragraph({
    ...spreadLine(sign, { ...style, sizePt }, room),
    spacing: exactLines(LINE_PT * 20),
  });
}
