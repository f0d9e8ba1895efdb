import type { DocumentModel } from '#domain/document/blocks.ts';
import { editionMark } from '#domain/document/editionMark.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { points } from '../officialFormat.ts';
import { furniture } from './pageNumbers.ts';
import type { Page } from './page.ts';

const FOOT_MM = 9;
const WORDS_PT = 6.5;

/** Which edition of the bureau a draft was made from, below the type area of its last page; a final says it beside its code. */
export function printEdition(
  catalog: FontCatalog,
  pages: readonly Page[],
  { meta, page: style }: DocumentModel,
): void {
  const page = pages.at(-1);
  const words = editionMark(meta);
  if (page === undefined || words === null || style.code !== undefined) return;
  furniture(catalog, page, {
    text: words,
    font: 'song',
    sizePt: WORDS_PT,
    x: page.area.left,
    y: page.heightPt - points(FOOT_MM) - WORDS_PT,
    align: 'left',
  });
}
