import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { points } from '../officialFormat.ts';
import { emptyPage } from './emptyPage.ts';
import { type Item, type LayoutContext, spaceItem } from './items.ts';
import { labelItems } from './labelItems.ts';
import { imprintItem, letterheadItem } from './officialItems.ts';
import type { Page } from './page.ts';
import { printCode } from './pageCode.ts';
import { printEdition } from './pageEdition.ts';
import { numberPages } from './pageNumbers.ts';
import { paginate } from './paginate.ts';
import { photoItems } from './photoItems.ts';
import { tableItems } from './tableItems.ts';
import { asForm } from './tableGrid.ts';
import {
  attachmentItems,
  clingsToPrevious,
  headingItems,
  paragraphItems,
  perforationItem,
  signatureItems,
  spreadItems,
  titleItems,
} from './textItems.ts';

/** How far the rows of a form are drawn in, step by step, as long as that saves a page. */
const TIGHTER = [0.85, 0.7] as const;

/** A document on its sheets. */
export interface LaidDocument {
  readonly pages: readonly Page[];
  /** How far the rows of its forms were drawn in; 1 = not. */
  readonly tightness: number;
}

/** Lays a document out on sheets, page numbers included. */
export function layoutDocument(model: DocumentModel, catalog: FontCatalog): LaidDocument {
  const laid =
    model.page.numbers === 'form'
      ? shortest(model, catalog)
      : { pages: layPages(model, catalog, 1), tightness: 1 };
  numberPages(catalog, laid.pages, model.page.numbers);
  printCode(catalog, laid.pages, model.page);
  printEdition(catalog, laid.pages, model);
  return laid;
}

/** A form that would leave a few lines for another page is set closer, as a clerk would do it. */
function shortest(model: DocumentModel, catalog: FontCatalog): LaidDocument {
  const loose = { pages: layPages(model, catalog, 1), tightness: 1 };
  if (loose.pages.length === 1) return loose;
  const tighter = TIGHTER.map((tightness) => ({ pages: layPages(model, catalog, tightness), tightness }));
  return tighter.reduce((best, laid) => (laid.pages.length < best.pages.length ? laid : best), loose);
}

function layPages(model: DocumentModel, catalog: FontCatalog, tightness: number): readonly Page[] {
  const newPage = () => emptyPage(model.page.orientation === 'landscape', model.page.watermark);
  const { area } = newPage();
  let order = 0;
  const context: LayoutContext = {
    catalog,
    widthPt: area.width,
    heightPt: area.height,
    tightness,
    nextOrder: () => (order += 1),
  };
  return paginate(itemsOf(context, model.blocks), newPage);
}

function itemsOf(context: LayoutContext, blocks: readonly Block[]): readonly Item[] {
  const items: Item[] = [];
  for (const [index, block] of blocks.entries()) {
    if (clingsToPrevious(block)) holdLast(items, 2);
    if (closesTable(blocks, index)) holdLast(items, 1);
    items.push(...blockItems(context, block));
  }
  return items;
}

/** The last lines or rows must stand on the page of what follows. */
function holdLast(items: Item[], count: number): void {
  for (let index = Math.max(items.length - count, 0); index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind === 'row' || (item?.kind === 'line' && (!item.isSpace || count === 1)))
      items[index] = { ...item, keepWithNext: true };
  }
}

/** Sign line and notes under a form belong on the page of its last row. */
function closesTable(blocks: readonly Block[], index: number): boolean {
  const under = blocks[index]?.kind;
  if (under !== 'spread' && under !== 'space' && under !== 'paragraph') return false;
  const opened = blocks.slice(index).find((block) => block.kind !== 'space');
  // A line that holds on to what follows is the heading of the next part.
  if (opened?.kind === 'paragraph' && opened.keepWithNext) return false;
  const above = blocks.slice(0, index).findLast((block) => block.kind !== 'space' && block.kind !== 'spread');
  return above?.kind === 'formTable' || above?.kind === 'dataTable';
}

type Layouts = {
  readonly [K in Block['kind']]: (context: LayoutContext, block: BlockOf<K>) => readonly Item[];
};

const layouts: Layouts = {
  title: titleItems,
  spread: spreadItems,
  paragraph: paragraphItems,
  heading: headingItems,
  space: (_context, block) => [spaceItem(points(block.mm))],
  formTable: tableItems,
  dataTable: (context, block) => tableItems(context, asForm(block)),
  letterhead: (context, block) => [letterheadItem(context, block)],
  signature: signatureItems,
  attachments: attachmentItems,
  imprint: (context, block) => [imprintItem(context, block)],
  photos: photoItems,
  labels: labelItems,
  perforation: (context, block) => [perforationItem(context, block)],
  pageBreak: () => [{ kind: 'break' }],
  parts: () => [{ kind: 'break' }],
};

function blockItems<K extends Block['kind']>(context: LayoutContext, block: BlockOf<K>): readonly Item[] {
  const layout: Layouts[K] = layouts[block.kind];
  return layout(context, block);
}
