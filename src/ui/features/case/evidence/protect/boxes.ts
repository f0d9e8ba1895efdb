import type { PictureBox } from '#domain/evidence/origin.ts';

/** A box being worked on. */
export interface DraftBox extends PictureBox {
  readonly id: number;
  readonly reason: string;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller ones hide nothing and were drawn by a trembling hand. Units: pixels. */
export const SMALLEST = 4;

/** The box between two corners, inside the picture. */
export function boxBetween(one: Point, other: Point, picture: Size): PictureBox {
  const [left, right] = inOrder(one.x, other.x, picture.width);
  const [top, bottom] = inOrder(one.y, other.y, picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function inOrder(a: number, b: number, limit: number): readonly [number, number] {
  const within = (value: number) => Math.min(Math.max(0, Math.round(value)), limit);
  return [Math.min(within(a), within(b)), Math.max(within(a), within(b))];
}

/** Moved as a whole; it stops at the edge. */
export function moved(box: PictureBox, by: Point, picture: Size): PictureBox {
  const x = Math.min(Math.max(0, Math.round(box.x + by.x)), picture.width - box.width);
  const y = Math.min(Math.max(0, Math.round(box.y + by.y)), picture.height - box.height);
  return { ...box, x, y };
}

/** Its lower right corner moved; it stays large enough and inside. */
export function resized(box: PictureBox, by: Point, picture: Size): PictureBox {
  const width = Math.min(Math.max(SMALLEST, Math.round(box.width + by.x)), picture.width - box.x);
  const height = Math.min(Math.max(SMALLEST, Math.round(box.height + by.y)), picture.height - box.y);
  return { ...box, width, height };
}

/** Units: pixels of the picture a key moves a box by; with Ctrl a tenth of it. */
const STRIDE = 10;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What an arrow key does to a box: it moves it, with Shift it changes its size; `null` for any other key. */
export function byKey(
  box: PictureBox,
  { key, shiftKey, ctrlKey }: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean },
  picture: Size,
): PictureBox | null {
  const way = arrows[key];
  if (way === undefined) return null;
  const stride = ctrlKey ? 1 : STRIDE;
  const by = { x: way.x * stride, y: way.y * stride };
  return shiftKey ? resized(box, by, picture) : moved(box, by, picture);
}
