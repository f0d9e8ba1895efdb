import type { Block, BlockOf, Cell, DocumentModel } from '#domain/document/blocks.ts';
import { missingText } from '#domain/document/photoBlock.ts';
import { asForm } from './layout/tableGrid.ts';
import { attachmentTexts } from './layout/textItems.ts';

/** The words of a document in reading order: one line per paragraph, cells divided by tabs. For search, comparison and proof. */
export function plainText(model: DocumentModel): string {
  return model.blocks
    .map((block) => textOf(block))
    .filter((text) => text !== '')
    .join('\n');
}

/** What must be equal in every rendering: the characters without white space; a ticked box counts as a box. */
export function comparableText(text: string): string {
  return text.replaceAll('☑', '□').replace(/\s/gu, '');
}

type Texts = { readonly [K in Block['kind']]: (block: BlockOf<K>) => string };

const texts: Texts = {
  title: (block) => lines([block.organ, block.text, block.sub]),
  spread: (block) => block.parts.join('\t'),
  paragraph: (block) => block.runs.map((run) => run.text).join(''),
  heading: (block) => block.text,
  space: () => '',
  formTable: tableText,
  dataTable: tableText,
  letterhead: (block) =>
    lines([
      block.urgency ?? '',
      block.organ,
      block.number,
      block.signer === null ? '' : `签发人：${block.signer}`,
    ]),
  signature: (block) => lines([block.organ, block.date]),
  attachments: (block) => lines(attachmentTexts(block.items).map(({ label, name }) => label + name)),
  imprint: (block) =>
    lines([
      block.copyTo === null ? '' : `抄送：${block.copyTo}。`,
      `${block.printedBy}\t${block.printedOn}印发`,
    ]),
  photos: (block) => lines(block.items.flatMap((photo) => [missingText(photo), photo.caption])),
  labels: (block) =>
    lines(block.items.flatMap(({ heading, lines: words, codeWords }) => [heading, ...words, ...codeWords])),
  perforation: (block) => (block.text === '' ? '✂' : `✂ ${block.text}`),
  pageBreak: () => '',
  parts: () => '',
};

function textOf<K extends Block['kind']>(block: BlockOf<K>): string {
  const say: Texts[K] = texts[block.kind];
  return say(block);
}

function tableText(block: BlockOf<'formTable' | 'dataTable'>): string {
  return asForm(block)
    .rows.map((row) => row.cells.map(cellWords).join('\t'))
    .join('\n');
}

function cellWords(cell: Cell): string {
  return [cell.text, ...cell.foot].filter((text) => text !== '').join('\n');
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
