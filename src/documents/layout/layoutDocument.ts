import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { points } from '../officialFormat.ts';
import { closesTable } from './closesTable.ts';
import { headContinuations } from './continuation.ts';
import { emptyPage } from './emptyPage.ts';
import { type Item, type LayoutContext, spaceItem } from './items.ts';
import { labelItems } from './labelItems.ts';
import { imprintItem, letterheadItem } from './officialItems.ts';
import type { Page } from './page.ts';
import { printCode } from './pageCode.ts';
import { printEdition } from './pageEdition.ts';
import { numberPages } from './pageNumbers.ts';
import { paginate, type Paginated } from './paginate.ts';
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
  const isForm = model.page.numbers === 'form';
  const laid = isForm ? shortest(model, catalog) : { ...layPages(model, catalog, 1), tightness: 1 };
  if (isForm) headContinuations(catalog, laid.pages, { blocks: model.blocks, starts: laid.starts });
  numberPages(catalog, laid.pages, model.page.numbers);
  printCode(catalog, laid.pages, model.page);
  printEdition(catalog, laid.pages, model);
  return { pages: laid.pages, tightness: laid.tightness };
}

/** How many sheets a document needs with its rows so close, and what is left free on the last. Units: points. */
export function measureSheets(
  model: DocumentModel,
  catalog: FontCatalog,
  tightness: number,
): { readonly sheets: number; readonly freePt: number } {
  const { pages, freePt } = layPages(model, catalog, tightness);
  return { sheets: pages.length, freePt };
}

/** Pages with the place in reading order at which each block begins. */
interface Laid extends Paginated {
  readonly starts: readonly number[];
}

/** A form that would leave a few lines for another page is set closer, as a clerk would do it. */
function shortest(model: DocumentModel, catalog: FontCatalog): Laid & LaidDocument {
  const loose = { ...layPages(model, catalog, 1), tightness: 1 };
  if (loose.pages.length === 1) return loose;
  const tighter = TIGHTER.map((tightness) => ({ ...layPages(model, catalog, tightness), tightness }));
  return tighter.reduce((best, laid) => (laid.pages.length < best.pages.length ? laid : best), loose);
}

export function layPages(model: DocumentModel, catalog: FontCatalog, tightness: number): Laid {
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
  const starts: number[] = [];
  const items = itemsOf(context, model.blocks, () => starts.push(order + 1));
  return { ...paginate(items, newPage), starts };
}

function itemsOf(context: LayoutContext, blocks: readonly Block[], onBlock: () => void): readonly Item[] {
  const items: Item[] = [];
  let before: readonly Item[] = [];
  let spaces = 0;
  for (const [index, block] of blocks.entries()) {
    if (clingsToPrevious(block)) holdLast(items, heldLines(before) + spaces);
    if (closesTable(blocks, index)) holdLast(items, 1);
    onBlock();
    const own = block.kind === 'space' ? spaceBetween(block, items.at(-1)) : blockItems(context, block);
    items.push(...own);
    spaces = block.kind === 'space' ? spaces + own.length : 0;
    if (block.kind !== 'space') before = own;
  }
  return items;
}

/** White below a line that must not be parted from what follows is not parted from it either. */
function spaceBetween(block: BlockOf<'space'>, above: Item | undefined): readonly Item[] {
  return [spaceItem(points(block.mm), above?.kind === 'line' && above.keepWithNext)];
}

/** How much of the last paragraph goes with a signature: two lines, all three of one of three, so that none stays behind alone. */
function heldLines(paragraph: readonly Item[]): number {
  return paragraph.length <= 3 ? Math.max(paragraph.length, 1) : 2;
}

/** The last lines or rows must stand on the page of what follows. */
function holdLast(items: Item[], count: number): void {
  for (let index = Math.max(items.length - count, 0); index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind === 'row' || item?.kind === 'line') items[index] = { ...item, keepWithNext: true };
  }
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
