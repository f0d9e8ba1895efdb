import type { PressedDocument } from '#app/ports.ts';
import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';
import type { LaidDocument } from '../layout/layoutDocument.ts';
import { asForm } from '../layout/tableGrid.ts';
import { difference } from '../lostText.ts';
import { BODY_LINE_TWIPS, landscapeArea, paper, PAGE_NUMBER_PT, twips, typeArea } from '../officialFormat.ts';
import { plainText } from '../plainText.ts';
import { documentWords } from './documentWords.ts';
import { docxPackage, furniturePart, type AttachedPart } from './docxPackage.ts';
import {
  attachmentParagraphs,
  bodyParagraphs,
  headingParagraph,
  newPage,
  letterheadParagraphs,
  perforationParagraph,
  signatureParagraphs,
  spreadParagraph,
  titleParagraphs,
} from './paragraphs.ts';
import { fieldRuns, textRuns } from './runs.ts';
import { watermarkRun } from './watermarkRun.ts';
import { imprintTable } from './imprintTable.ts';
import { photoTable } from './photoTable.ts';
import { exactLines, gap, paragraph } from './paragraph.ts';
import { pictureAlbum, type PictureAlbum } from './pictures.ts';
import { isTable } from './tableMarkup.ts';
import { formTable } from './tables.ts';
import { element, type Xml } from './xml.ts';

/**
 * Writes a document for editing in Word or WPS.
 *
 * Shape: the pages laid out for PDF tell whether a form needs page numbers and how close its rows stand.
 * Fails: `document.textLost` when the file does not carry the words of the model.
 */
export function pressDocx(model: DocumentModel, laid: LaidDocument): Result<PressedDocument> {
  const area = model.page.orientation === 'landscape' ? landscapeArea : typeArea;
  const album = pictureAlbum();
  const room: Room = {
    widthTwips: twips(area.widthMm),
    widthMm: area.widthMm,
    heightTwips: twips(area.heightMm),
    tightness: laid.tightness * RESERVE,
    album,
  };
  const blocks = closed(model.blocks.flatMap((block) => blockElements(block, room)));
  const around = furniture(model, laid.pages.length);
  const bytes = docxPackage({
    meta: model.meta,
    body: blocks.join('') + sectionOf(model, around),
    attached: [...around, ...album.pictures.map(pictureFile)],
    facingPages: model.page.numbers === 'official',
  });
  const lost = difference(plainText(model), documentWords(bytes), model.meta.templateId);
  return lost === null ? ok({ bytes, pages: 0, substitutions: [] }) : refused(lost);
}

function pictureFile({ id, jpeg }: PictureAlbum['pictures'][number]): AttachedPart {
  return { id, kind: 'image', fileName: `media/${id}.jpg`, bytes: jpeg };
}

/** Word's own fonts may need a line more here and there; rows a little lower keep the form on its page. */
const RESERVE = 0.85;

type Elements = readonly Xml[];
interface Room {
  readonly widthTwips: number;
  readonly widthMm: number;
  readonly heightTwips: number;
  readonly tightness: number;
  readonly album: PictureAlbum;
}
type Writers = { readonly [K in Block['kind']]: (block: BlockOf<K>, room: Room) => Elements };

const writers: Writers = {
  title: (block, room) => titleParagraphs(block, room.widthTwips),
  spread: (block, room) => [spreadParagraph(block, room.widthTwips)],
  paragraph: bodyParagraphs,
  heading: (block) => [headingParagraph(block)],
  space: (block) => [gap(twips(block.mm))],
  formTable: (block, room) => [formTable(block, room.tightness)],
  dataTable: (block, room) => [formTable(asForm(block), room.tightness)],
  letterhead: (block, room) => letterheadParagraphs(block, room.widthTwips),
  signature: (block, room) => signatureParagraphs(block, room.widthTwips),
  attachments: attachmentParagraphs,
  imprint: (block, room) => [imprintTable(block, room)],
  photos: (block, room) => (block.items.length === 0 ? [] : [photoTable(block, room)]),
  perforation: (block) => [perforationParagraph(block.text)],
  pageBreak: () => [newPage()],
  parts: () => [newPage()],
};

function blockElements<K extends Block['kind']>(block: BlockOf<K>, room: Room): Elements {
  const write: Writers[K] = writers[block.kind];
  return write(block, room);
}

/** Word needs a paragraph after a table: two tables touching would grow together, and a document may not end with one. */
function closed(elements: Elements): Elements {
  return elements.flatMap((markup, index) => {
    const next = elements[index + 1];
    return isTable(markup) && (next === undefined || isTable(next)) ? [markup, gap(20)] : [markup];
  });
}

interface Furniture extends AttachedPart {
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'even';
}

function sectionOf(model: DocumentModel, around: readonly Furniture[]): Xml {
  const isLandscape = model.page.orientation === 'landscape';
  const area = isLandscape ? landscapeArea : typeArea;
  const [width, height] = [twips(paper.widthMm), twips(paper.heightMm)];
  const references = around.map(({ id, kind, pages }) =>
    element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id }),
  );
  const size = {
    'w:w': isLandscape ? height : width,
    'w:h': isLandscape ? width : height,
    'w:orient': model.page.orientation,
  };
  const margins = {
    'w:top': twips(area.topMm),
    'w:right': twips(area.rightMm),
    'w:bottom': twips(area.bottomMm),
    'w:left': twips(area.leftMm),
    'w:header': twips(15),
    'w:footer': twips(area.bottomMm - 12),
    'w:gutter': 0,
  };
  return (
    `<w:sectPr>${references.join('')}${element('w:pgSz', size)}${element('w:pgMar', margins)}<w:pgNumType/>` +
    `<w:docGrid w:type="lines" w:linePitch="${BODY_LINE_TWIPS}"/></w:sectPr>`
  );
}

/** Headers and footers, numbered in the order in which the section names them. */
function furniture(model: DocumentModel, pdfPages: number): readonly Furniture[] {
  const { numbers, watermark } = model.page;
  const isOfficial = numbers === 'official';
  const sides = isOfficial ? (['default', 'even'] as const) : (['default'] as const);
  const headers =
    watermark === null
      ? []
      : sides.map((pages) => furniturePiece('header', pages, paragraph(watermarkRun(watermark), bare)));
  if (isOfficial)
    return [...headers, ...sides.map((pages) => furniturePiece('footer', pages, officialFooter(pages)))];
  return numbers === 'form' && pdfPages > 1
    ? [...headers, furniturePiece('footer', 'default', formFooter())]
    : headers;
}

/** Neither exact lines nor anything else a paragraph of the text has. */
const bare = { spacing: null } as const;

function furniturePiece(kind: Furniture['kind'], pages: Furniture['pages'], paragraphs: Xml): Furniture {
  const id = `${kind}${pages === 'default' ? 1 : 2}`;
  const bytes = furniturePart(kind === 'header' ? 'w:hdr' : 'w:ftr', paragraphs);
  return { id, kind, pages, fileName: `${id}.xml`, bytes };
}

/** The number stands outside: on the right of odd pages, on the left of even ones. */
function officialFooter(pages: Furniture['pages']): Xml {
  const style = { font: 'song', sizePt: PAGE_NUMBER_PT } as const;
  const runs = textRuns('— ', style) + fieldRuns('PAGE', style) + textRuns(' —', style);
  const room = PAGE_NUMBER_PT * 20;
  return pages === 'default'
    ? paragraph(runs, { ...bare, alignment: 'right', indent: { right: room } })
    : paragraph(runs, { ...bare, alignment: 'left', indent: { left: room } });
}

function formFooter(): Xml {
  const style = { font: 'song', sizePt: 10.5 } as const;
  const runs =
    textRuns('第 ', style) +
    fieldRuns('PAGE', style) +
    textRuns(' 页　共 ', style) +
    fieldRuns('NUMPAGES', style) +
    textRuns(' 页', style);
  return paragraph(runs, { alignment: 'center', spacing: exactLines(300) });
}
