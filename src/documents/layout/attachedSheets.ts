import type { Attached } from '#app/paperPorts.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { readPictureHead } from '#domain/kernel/pictureHead.ts';
import { points } from '../officialFormat.ts';
import { openForeign } from '../pdf/objects/foreignPages.ts';
import type { Slip } from '../pdf/objects/imposeSheets.ts';
import { emptyPage } from './emptyPage.ts';
import type { Page } from './page.ts';

/** Room of a page from outside: below the 页号, which must stay readable. Units: millimetres from the edges. */
const ROOM = { topMm: 24, otherMm: 6 } as const;

interface LaidSheets {
  readonly pages: readonly Page[];
  /** Sheets count from 0, the ones before them included. */
  readonly slips: readonly Slip[];
}

/** A sheet for each page from outside: pictures stand on it, pages of PDFs are drawn on it when the volume is made. */
export function layAttached(attached: readonly Attached[], before: number): LaidSheets {
  const pages: Page[] = [];
  const slips: Slip[] = [];
  for (const file of attached) {
    if (file.kind === 'picture') {
      pages.push(pictureSheet(file));
      continue;
    }
    const pdf = openForeign(file.bytes);
    for (const [page, { widthPt, heightPt }] of pdf.pages.entries()) {
      const sheet = emptyPage(widthPt > heightPt);
      const { x, top, width, height } = roomOf(sheet);
      const room = { x, y: sheet.heightPt - top - height, width, height };
      slips.push({ sheet: before + pages.length, pdf, page, room });
      pages.push(sheet);
    }
  }
  return { pages, slips };
}

function pictureSheet({ bytes, name }: Attached): Page {
  const head = readPictureHead(bytes);
  if (head === null) throw new Fault(`the picture ${name} was not made ready before pressing`);
  const sheet = emptyPage(head.widthPx > head.heightPx);
  const { x, top, width, height } = roomOf(sheet);
  const scale = Math.min(width / head.widthPx, height / head.heightPx);
  const [drawnWidth, drawnHeight] = [head.widthPx * scale, head.heightPx * scale];
  sheet.marks.push({
    kind: 'image',
    x: x + (width - drawnWidth) / 2,
    y: top + (height - drawnHeight) / 2,
    width: drawnWidth,
    height: drawnHeight,
    picture: bytes,
  });
  return sheet;
}

function roomOf({ widthPt, heightPt }: Page) {
  const [top, other] = [points(ROOM.topMm), points(ROOM.otherMm)];
  return { x: other, top, width: widthPt - 2 * other, height: heightPt - top - other };
}
