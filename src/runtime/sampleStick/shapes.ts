import { fill } from './canvas.ts';
import type { Canvas, Colour, Contour, Point } from './canvas.ts';

/** Upright box from its upper left corner. */
export function box(x: number, y: number, width: number, height: number): Contour {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

export function polygon(...corners: readonly (readonly [number, number])[]): Contour {
  return corners.map(([x, y]) => ({ x, y }));
}

/** Ellipse around a centre. */
export function ellipse(centre: Point, radiusX: number, radiusY = radiusX): Contour {
  return Array.from({ length: 40 }, (_, index) => {
    const angle = (index / 40) * 2 * Math.PI;
    return { x: centre.x + radiusX * Math.cos(angle), y: centre.y + radiusY * Math.sin(angle) };
  });
}

/** A thick line with round ends, narrowing from one width to the other. */
export function limb(from: Point, to: Point, widthFrom: number, widthTo = widthFrom): readonly Contour[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length / 2, y: (to.x - from.x) / length / 2 };
  const at = (point: Point, width: number) => ({
    x: point.x + across.x * width,
    y: point.y + across.y * width,
  });
  const body = [at(from, widthFrom), at(to, widthTo), at(to, -widthTo), at(from, -widthFrom)];
  // Discs run like the body, or where they overlap they would cancel it out.
  return [body, ellipse(from, widthFrom / 2).toReversed(), ellipse(to, widthTo / 2).toReversed()];
}

/** Fills several outlines, each by itself. */
export function paint(canvas: Canvas, contours: readonly Contour[], colour: Colour): void {
  for (const contour of contours) fill(canvas, [contour], colour);
}
