import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { landscapeArea, paper, points, typeArea } from '../officialFormat.ts';
import { type Item, type LayoutContext, spaceItem } from './items.ts';
import { imprintItem, letterheadItem } from './officialItems.ts';
import type { Page } from './page.ts';
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

/** Lays a document out on sheets, page numbers included. */
export function layoutDocument(model: DocumentModel, catalog: FontCatalog): readonly Page[] {
  const newPage = () => emptyPage(model);
  const { area } = newPage();
  let order = 0;
  const context: LayoutContext = {
    catalog,
    widthPt: area.width,
    heightPt: area.height,
    nextOrder: () => (order += 1),
  };
  const pages = paginate(itemsOf(context, model.blocks), newPage);
  numberPages(catalog, pages, model.page.numbers);
  return pages;
}

function emptyPage(model: DocumentModel): Page {
  const isLandscape = model.page.orientation === 'landscape';
  const area = isLandscape ? landscapeArea : typeArea;
  return {
    widthPt: points(isLandscape ? paper.heightMm : paper.widthMm),
    heightPt: points(isLandscape ? paper.widthMm : paper.heightMm),
    area: {
      left: points(area.leftMm),
      top: points(area.topMm),
      width: points(area.widthMm),
      height: points(area.heightMm),
    },
    watermark: model.page.watermark,
    bookmark: null,
    marks: [],
  };
}

function itemsOf(context: LayoutContext, blocks: readonly Block[]): readonly Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    if (clingsToPrevious(block)) holdLastLines(items);
    items.push(...blockItems(context, block));
  }
  return items;
}

/** Two lines of the text before must stand on the page of what follows. */
function holdLastLines(items: Item[]): void {
  for (const index of [items.length - 2, items.length - 1]) {
    const item = items[index];
    if (item?.kind === 'line' && !item.isSpace) items[index] = { ...item, keepWithNext: true };
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
  perforation: (context, block) => [perforationItem(context, block)],
  pageBreak: () => [{ kind: 'break' }],
  parts: () => [{ kind: 'break' }],
};

function blockItems<K extends Block['kind']>(context: LayoutContext, block: BlockOf<K>): readonly Item[] {
  const layout: Layouts[K] = layouts[block.kind];
  return layout(context, block);
}
