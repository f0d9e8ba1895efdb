import type { FontRole, PageStyle } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { PAGE_NUMBER_GAP_MM, PAGE_NUMBER_PT, PAGE_NUMBER_TOP_MM, points } from '../officialFormat.ts';
import { composeLines } from './composeLines.ts';
import { drawLine } from './items.ts';
import { FURNITURE, type Page } from './page.ts';

const FORM_NUMBER_PT = 10.5;
const FOLIO_PT = 12;
const FOLIO_INSET_MM = { top: 15, side: 20 } as const;

/** Prints the numbers a paper carries by itself. */
export function numberPages(catalog: FontCatalog, pages: readonly Page[], style: PageStyle['numbers']): void {
  if (style === 'official') pages.forEach((page, index) => officialNumber(catalog, page, index + 1));
  if (style === 'letter') pages.slice(1).forEach((page, index) => officialNumber(catalog, page, index + 2));
  if (style === 'form' && pages.length > 1)
    pages.forEach((page, index) => {
      const text = `第 ${index + 1} 页　共 ${pages.length} 页`;
      const y = page.area.top + page.area.height + points(PAGE_NUMBER_GAP_MM);
      furniture(catalog, page, {
        text,
        font: 'song',
        sizePt: FORM_NUMBER_PT,
        x: page.area.left,
        y,
        align: 'center',
      });
    });
}

/** `— 1 —`, odd pages right, even pages left, one character in. Source: GB/T 9704-2012 7.5. */
function officialNumber(catalog: FontCatalog, page: Page, number: number): void {
  furniture(catalog, page, {
    text: `— ${number} —`,
    font: 'song',
    sizePt: PAGE_NUMBER_PT,
    x: page.area.left + (number % 2 === 1 ? -PAGE_NUMBER_PT : PAGE_NUMBER_PT),
    y: page.area.top + page.area.height + points(PAGE_NUMBER_TOP_MM),
    align: number % 2 === 1 ? 'right' : 'left',
  });
}

/** 页号 of a dossier at the upper outer corner of a front page. Source: documents.md §5.1. */
export function printFolio(catalog: FontCatalog, page: Page, folio: number): void {
  furniture(catalog, page, {
    text: String(folio),
    font: 'song',
    sizePt: FOLIO_PT,
    x: page.widthPt - points(FOLIO_INSET_MM.side) - page.area.width,
    y: points(FOLIO_INSET_MM.top),
    align: 'right',
  });
}

/** A line that stands outside the type area or repeats. */
export interface FurnitureText {
  readonly text: string;
  readonly font: FontRole;
  readonly sizePt: number;
  readonly x: number;
  readonly y: number;
  /** Absent = the width of the type area. */
  readonly widthPt?: number;
  readonly align: 'left' | 'center' | 'right';
}

export function furniture(catalog: FontCatalog, page: Page, at: FurnitureText): void {
  const measure = { widthPt: at.widthPt ?? page.area.width, firstIndentPt: 0, hangPt: 0, align: at.align };
  const [line] = composeLines(catalog, [{ text: at.text, font: at.font, sizePt: at.sizePt }], measure);
  if (line !== undefined)
    drawLine(page, { line, order: FURNITURE, pitchPt: at.sizePt }, { x: at.x, y: at.y });
}
