import type { BlockOf } from '#domain/document/blocks.ts';
import { missingText } from '#domain/document/photoBlock.ts';
import type { Photo } from '#domain/document/photoBlock.ts';
import type { Page } from './page.ts';
import { points, RULE_PT } from '../officialFormat.ts';
import {
  drawLine,
  horizontal,
  type Item,
  type LayoutContext,
  setText,
  type SetLine,
  vertical,
} from './items.ts';
import { photoBytes, photoHead } from '../photoBytes.ts';
import { linesHeight } from './tableCell.ts';

const CAPTION_PT = 10.5;
const GAP_MM = 6;
/** Between a picture and its caption. */
const CAPTION_GAP_MM = 1.5;
/** Between a picture and the form that describes it. */
const TIED_GAP_MM = 2;

/** Pictures in rows, whole and in proportion, caption below. */
export function photoItems(context: LayoutContext, block: BlockOf<'photos'>): readonly Item[] {
  const gap = points(GAP_MM);
  const captionGap = points(CAPTION_GAP_MM);
  const width = (context.widthPt - gap * (block.columns - 1)) / block.columns;
  const below = block.keepWithNext ? points(TIED_GAP_MM) : gap;
  const frame = { width, height: points(block.heightMm) };
  const rows = rowsOf(block.items, block.columns);
  return rows.map((photos, index) => {
    const set = photos.map((photo) => ({
      photo,
      missing: setCaption(context, missingText(photo), width * 0.8),
      caption: setCaption(context, photo.caption, width),
    }));
    return {
      kind: 'line',
      heightPt:
        frame.height +
        Math.max(
          ...set.map(({ caption }) => (caption.length === 0 ? 0 : captionGap + linesHeight(caption))),
        ) +
        below,
      keepWithNext: block.keepWithNext && index === rows.length - 1,
      isSpace: false,
      draw(page, y) {
        set.forEach(({ photo, missing, caption }, column) => {
          const x = page.area.left + column * (width + gap);
          const place = { x, y, ...frame };
          page.marks.push(...outline(place));
          if (missing.length === 0) page.marks.push(imageIn(photo, place));
          const middle = y + (frame.height - linesHeight(missing)) / 2;
          drawLines(page, missing, { x: x + width * 0.1, y: middle });
          drawLines(page, caption, { x, y: y + frame.height + captionGap });
        });
      },
    };
  });
}

function drawLines(
  page: Page,
  lines: readonly SetLine[],
  { x, y }: { readonly x: number; readonly y: number },
): void {
  let top = y;
  for (const line of lines) {
    drawLine(page, line, { x, y: top });
    top += line.pitchPt;
  }
}

function setCaption(context: LayoutContext, text: string, widthPt: number): readonly SetLine[] {
  if (text === '') return [];
  return setText(context, [{ text, font: 'fangsong', sizePt: CAPTION_PT }], {
    widthPt,
    firstIndentPt: 0,
    hangPt: 0,
    align: 'center',
  });
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Largest upright placement inside the frame, centred. */
function imageIn(photo: Photo, frame: Frame) {
  const { widthPx, heightPx } = photoHead(photo);
  const scale = Math.min(frame.width / widthPx, frame.height / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  const x = frame.x + (frame.width - width) / 2;
  const y = frame.y + (frame.height - height) / 2;
  return { kind: 'image', x, y, width, height, picture: photoBytes(photo) } as const;
}

function outline({ x, y, width, height }: Frame) {
  return [
    horizontal(x, x + width, y, RULE_PT),
    horizontal(x, x + width, y + height, RULE_PT),
    vertical(x, y, y + height, RULE_PT),
    vertical(x + width, y, y + height, RULE_PT),
  ];
}

function rowsOf<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}
