import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { BlockOf } from '#domain/document/blocks.ts';
import { missingText } from '#domain/document/photoBlock.ts';
import type { Photo } from '#domain/document/photoBlock.ts';
import { PT_PER_MM, twips } from '../officialFormat.ts';
import { photoBytes, photoHead } from '../photoBytes.ts';
import { isPng } from '#domain/kernel/pictureHead.ts';
import { exactLines, gap, lineTwips, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { NONE, noBorders } from './tableRules.ts';

/** Word ignores the camera's turn, so the drawing is turned. Units: degrees, clockwise, by EXIF orientation. */
const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** Pictures in a borderless grid, caption below each. */
export function photoTable(block: BlockOf<'photos'>, widthMm: number): Table {
  const columnMm = widthMm / block.columns;
  const rows = Array.from({ length: Math.ceil(block.items.length / block.columns) }, (_, row) =>
    block.items.slice(row * block.columns, (row + 1) * block.columns),
  );
  return new Table({
    rows: rows.map(
      (photos) =>
        new TableRow({
          cantSplit: true,
          // The last row has as many cells as the grid, those without a picture empty.
          children: Array.from({ length: block.columns }, (_, column) =>
            photoCell(photos[column], columnMm, block),
          ),
        }),
    ),
    columnWidths: Array.from({ length: block.columns }, () => twips(columnMm)),
    width: { size: twips(columnMm) * block.columns, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: NONE, insideVertical: NONE },
  });
}

function photoCell(photo: Photo | undefined, columnMm: number, block: BlockOf<'photos'>): TableCell {
  return new TableCell({
    children: photo === undefined ? [gap(20)] : photoLines(photo, columnMm, block),
    width: { size: twips(columnMm), type: WidthType.DXA },
    borders: noBorders,
  });
}

function photoLines(photo: Photo, columnMm: number, block: BlockOf<'photos'>): Paragraph[] {
  const picture = missingText(photo) === '' ? pictureLine(photo, columnMm, block) : missingLine(photo, block);
  return photo.caption === '' ? [picture] : [picture, smallLine(photo.caption)];
}

function smallLine(text: string, space = 120): Paragraph {
  return paragraph(textRuns(text, { font: 'fangsong', sizePt: 10.5 }), {
    alignment: AlignmentType.CENTER,
    spacing: exactLines(lineTwips(10.5), { before: space === 120 ? 0 : space, after: space }),
  });
}

/** As high as the picture would be. */
function missingLine(photo: Photo, { heightMm }: BlockOf<'photos'>): Paragraph {
  return smallLine(missingText(photo), Math.round(twips(heightMm) / 2.2));
}

function pictureLine(
  photo: Photo,
  columnMm: number,
  { heightMm, keepWithNext: keepNext }: BlockOf<'photos'>,
): Paragraph {
  const bytes = photoBytes(photo);
  const { widthPx, heightPx, orientation } = photoHead(photo);
  const scale = Math.min((columnMm - 6) / widthPx, heightMm / heightPx);
  const pixels = (sourcePx: number) => Math.round((sourcePx * scale * PT_PER_MM * 96) / 72);
  const [width, height] = orientation > 4 ? [heightPx, widthPx] : [widthPx, heightPx];
  const picture = new ImageRun({
    type: isPng(bytes) ? 'png' : 'jpg',
    // The same bytes: a volume of photographs is not held twice.
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    transformation: { width: pixels(width), height: pixels(height), rotation: turns[orientation] ?? 0 },
    altText: { name: photo.caption, title: photo.caption, description: photo.caption },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children: [picture] });
}
