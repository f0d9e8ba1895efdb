import type { BlockOf, Photo } from '#domain/document/blocks.ts';
import { PT_PER_MM, twips } from '../officialFormat.ts';
import { photoBytes, photoHead } from '../photoBytes.ts';
import { exactLines, paragraph } from './paragraph.ts';
import { lineTwips } from './paragraphs.ts';
import type { PictureAlbum } from './pictures.ts';
import { textRuns } from './runs.ts';
import { table, tableCell, tableRow } from './tableMarkup.ts';
import { NONE, noBorders } from './tableRules.ts';
import type { Xml } from './xml.ts';

/** Word ignores the camera's turn, so the drawing is turned. Units: degrees, clockwise, by EXIF orientation. */
const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

interface PhotoRoom {
  readonly columnMm: number;
  readonly heightMm: number;
  readonly album: PictureAlbum;
}

/** Pictures in a borderless grid, caption below each. */
export function photoTable(
  block: BlockOf<'photos'>,
  { widthMm, album }: { readonly widthMm: number; readonly album: PictureAlbum },
): Xml {
  const columnMm = widthMm / block.columns;
  const room = { columnMm, heightMm: block.heightMm, album };
  const rows = Array.from({ length: Math.ceil(block.items.length / block.columns) }, (_, row) =>
    block.items.slice(row * block.columns, (row + 1) * block.columns),
  );
  return table(
    rows.map((photos) =>
      tableRow(
        photos.map((photo) => photoCell(photo, room)),
        { cantSplit: true },
      ),
    ),
    {
      columns: Array.from({ length: block.columns }, () => twips(columnMm)),
      borders: { ...noBorders, insideH: NONE, insideV: NONE },
    },
  );
}

function photoCell(photo: Photo, { columnMm, heightMm, album }: PhotoRoom): Xml {
  const { widthPx, heightPx, orientation } = photoHead(photo);
  const scale = Math.min((columnMm - 6) / widthPx, heightMm / heightPx);
  const pixels = (sourcePx: number) => Math.round((sourcePx * scale * PT_PER_MM * 96) / 72);
  const [width, height] = orientation > 4 ? [heightPx, widthPx] : [widthPx, heightPx];
  const picture = album.draw(photoBytes(photo), {
    widthPx: pixels(width),
    heightPx: pixels(height),
    turn: turns[orientation] ?? 0,
    caption: photo.caption,
  });
  const caption = paragraph(textRuns(photo.caption, { font: 'fangsong', sizePt: 10.5 }), {
    alignment: 'center',
    spacing: exactLines(lineTwips(10.5), { after: 120 }),
  });
  const content =
    paragraph(picture, { alignment: 'center', spacing: null }) + (photo.caption === '' ? '' : caption);
  return tableCell(content, { width: twips(columnMm), borders: noBorders });
}
