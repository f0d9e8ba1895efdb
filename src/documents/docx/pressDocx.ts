import { Paragraph, Table } from 'docx';
import type { PressedDocument } from '#app/paperPorts.ts';
import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import { editionMark } from '#domain/document/editionMark.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { closesTable } from '../layout/closesTable.ts';
import type { LaidDocument } from '../layout/layoutDocument.ts';
import { asForm } from '../layout/tableGrid.ts';
import { clingsToPrevious } from '../layout/textItems.ts';
import { difference } from '../lostText.ts';
import { landscapeArea, twips, typeArea } from '../officialFormat.ts';
import { plainText } from '../plainText.ts';
import { documentWords } from './documentWords.ts';
import { CoverRun, type Covered } from './coverRun.ts';
import { letterheadParagraphs } from './fileHead.ts';
import { furniture, isOfficial, pageOf, signPlace } from './furniture.ts';
import {
  attachmentParagraphs,
  bodyParagraphs,
  gap,
  headingParagraph,
  newPage,
  perforationParagraph,
  signatureParagraphs,
  spreadParagraph,
  titleParagraphs,
} from './paragraphs.ts';
import { packDocument } from './packDocument.ts';
import { labelParagraphs } from './labelParagraphs.ts';
import { imprintTable } from './imprintTable.ts';
import { photoTable } from './photoTable.ts';
import { formTable } from './tables.ts';
import { wordSheets } from './wordSheets.ts';
import { wordRows } from './wordRows.ts';

/**
 * Writes a document for editing in Word or WPS.
 *
 * Shape: the pages laid out for PDF tell whether a form needs page numbers and how close its rows stand.
 * Fails: `document.textLost` when the file does not carry the words of the model.
 */
export function pressDocx(
  model: DocumentModel,
  laid: LaidDocument,
  catalog: FontCatalog,
): Result<PressedDocument> {
  const edition = editionMark(model.meta);
  const room = { ...roomOf(model), catalog, ...wordRows(model, laid, catalog) };
  const sheets = wordSheets(model, laid, catalog);
  const sections = sheets.flatMap(({ blocks, further }, index) => {
    const elements = closed(elementsOf(blocks, room));
    if (elements.length === 0) return [];
    if (further !== null && further.sign.length > 0) coverLast(elements, signPlace(model, edition), index);
    return {
      properties: pageOf(model, further !== null),
      ...furniture(model, {
        pdfPages: laid.pages.length,
        edition,
        further,
        catalog,
        isOneOfSeveral: sheets.length > 1,
      }),
      children: elements,
    };
  });
  const paper = {
    title: model.meta.title,
    creator: model.meta.author,
    lastModifiedBy: model.meta.author,
    // An official paper has no room for it on the page; the file says it all the same.
    ...(edition === null ? {} : { description: edition }),
    evenAndOddHeaderAndFooters: isOfficial(model),
    sections,
  };
  const bytes = packDocument(paper, new Date(model.meta.createdAt === '' ? 0 : model.meta.createdAt));
  const lost = difference(plainText(model), documentWords(bytes), model.meta.templateId);
  return lost === null ? ok({ bytes, pages: 0, substitutions: [] }) : refused(lost);
}

function roomOf({ page }: DocumentModel) {
  const { widthMm, heightMm } = page.orientation === 'landscape' ? landscapeArea : typeArea;
  return { widthMm, widthTwips: twips(widthMm), heightTwips: twips(heightMm) };
}

function elementsOf(blocks: readonly Block[], room: Omit<Room, 'keepNext'>): Elements {
  return blocks.flatMap((block, index) =>
    blockElements(held(block, blocks[index + 1]), { ...room, keepNext: closesTable(blocks, index + 1) }),
  );
}

/** The last paragraph of the text stays on the page of the signature, as in print. */
function held(block: Block, next: Block | undefined): Block {
  const isLast = block.kind === 'paragraph' && next !== undefined && clingsToPrevious(next);
  return isLast ? { ...block, keepWithNext: true } : block;
}

type Elements = readonly (Paragraph | Table)[];
interface Room {
  readonly catalog: FontCatalog;
  readonly widthTwips: number;
  readonly widthMm: number;
  readonly heightTwips: number;
  readonly tightness: number;
  readonly growth: number;
  /** What follows is the sign line or the notes of a form, which must not stand alone on a page. */
  readonly keepNext: boolean;
}
type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, room: Room) => Elements };

const writers: Writers = {
  title: titleParagraphs,
  spread: (block, room) => [spreadParagraph(block, room)],
  paragraph: bodyParagraphs,
  heading: (block) => [headingParagraph(block)],
  space: (block, room) => [gap(twips(block.mm), room.keepNext)],
  formTable: (block, room) => [formTable(block, room)],
  dataTable: (block, room) => [formTable(asForm(block), room)],
  // That of a letter stands in the header of its first page.
  letterhead: (block, room) => (block.form === 'letter' ? [] : letterheadParagraphs(block, room.widthTwips)),
  signature: (block, room) => signatureParagraphs(block, room.widthTwips),
  attachments: attachmentParagraphs,
  imprint: (block, room) => [imprintTable(block, room)],
  labels: labelParagraphs,
  photos: (block, room) => (block.items.length === 0 ? [] : [photoTable(block, room.widthMm)]),
  perforation: (block) => [perforationParagraph(block.text)],
  pageBreak: () => [newPage()],
  parts: () => [newPage()],
};

function blockElements<K extends Block['kind']>(block: BlockOf<K>, room: Room): Elements {
  const write: Writers[K] = writers[block.kind];
  return write(block, room);
}

/** The last page of a paper has its own line to sign, and no second one below it. */
function coverLast(elements: Elements, place: Covered, index: number): void {
  const last = elements.findLast((element) => element instanceof Paragraph);
  last?.addRunToFront(new CoverRun(place, index));
}

/** Word needs a paragraph after a table: two tables touching would grow together, and a document may not end with one. */
function closed(elements: Elements): Elements {
  return elements.flatMap((element, index) => {
    const next = elements[index + 1];
    return element instanceof Table && (next === undefined || next instanceof Table)
      ? [element, gap(20)]
      : [element];
  });
}
