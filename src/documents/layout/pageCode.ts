import type { PageStyle } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { LETTER_FOOT_MM, points } from '../officialFormat.ts';
import { furniture } from './pageNumbers.ts';
import type { Page } from './page.ts';

/** 29 modules of 2 points: 20.5 mm, a module 0.7 mm, which a scan of 150 dots per inch still shows. */
const CODE_PT = 58;
/** From the foot of the sheet to the foot of the code; no printer reaches further down than 5 mm. */
const FOOT_MM = 9;
const WORDS_PT = 6.5;
/** White beside a code: what a reader wants are four modules. */
const QUIET_PT = 10;

/** The code of a final at the foot of its last page, clear of page numbers and rules. Source: SPEC P-Z4. */
export function printCode(catalog: FontCatalog, pages: readonly Page[], style: PageStyle): void {
  const page = pages.at(-1);
  if (page === undefined || style.code === undefined) return;
  const place = placeOf(page, style.numbers, pages.length);
  page.marks.push({ kind: 'qr', x: place.x, y: place.y, fitPt: CODE_PT, text: style.code.text });
  furniture(catalog, page, {
    text: style.code.words,
    font: 'song',
    sizePt: WORDS_PT,
    x: page.area.left + (place.isLeft ? CODE_PT + QUIET_PT : 0),
    y: page.heightPt - points(FOOT_MM) - WORDS_PT,
    widthPt: page.area.width - (place.isBeside ? 0 : CODE_PT + QUIET_PT),
    align: place.isLeft ? 'left' : 'right',
  });
}

interface CodePlace {
  readonly x: number;
  readonly y: number;
  readonly isLeft: boolean;
  /** Beyond the type area, so that the words have its whole width. */
  readonly isBeside: boolean;
}

/** Below the type area, on the side the page number is not; beside it where there is no room below. */
function placeOf(page: Page, numbers: PageStyle['numbers'], count: number): CodePlace {
  const { area, widthPt, heightPt } = page;
  const low = heightPt - points(FOOT_MM) - CODE_PT;
  const right = area.left + area.width;
  if (widthPt > heightPt)
    return { x: right + QUIET_PT, y: area.top + area.height - CODE_PT, isLeft: false, isBeside: true };
  // 10.1: the first page of a letter ends with a rule across the foot.
  if (numbers === 'letter' && count === 1) {
    const y = heightPt - points(LETTER_FOOT_MM) - CODE_PT - QUIET_PT;
    return { x: right + points(1), y, isLeft: false, isBeside: true };
  }
  const isNumberRight = (numbers === 'official' || numbers === 'letter') && count % 2 === 1;
  return isNumberRight
    ? { x: area.left, y: low, isLeft: true, isBeside: false }
    : { x: right - CODE_PT, y: low, isLeft: false, isBeside: false };
}
