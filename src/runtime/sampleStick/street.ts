import { copyOf, fill, newCanvas } from './canvas.ts';
import type { Canvas, Colour } from './canvas.ts';
import { write } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { box, ellipse, paint, polygon } from './shapes.ts';

/** The shop front of the sample case at night; every measure is a share of the picture's width. */
export function nightStreet(lettering: Lettering, width: number, height: number): Canvas {
  const canvas = newCanvas(width, height, [14, 20, 40], [44, 46, 62]);
  const ground = height * 0.66;
  drawHouses(canvas, ground);
  drawShop(canvas, lettering, ground);
  fill(canvas, [box(0, ground, width, height - ground)], [74, 74, 80]);
  fill(canvas, [box(0, ground, width, height * 0.025)], [128, 126, 124]);
  for (let x = -0.1; x < 1; x += 0.22) {
    const [left, y] = [x * width, height * 0.9];
    fill(
      canvas,
      [
        polygon(
          [left, y],
          [left + width * 0.12, y],
          [left + width * 0.1, y + height * 0.018],
          [left - width * 0.02, y + height * 0.018],
        ),
      ],
      [190, 188, 170, 0.7],
    );
  }
  drawLamp(canvas, width * 0.9, ground);
  return canvas;
}

/** A copy to draw on. */
export function sceneOn(background: Canvas): Canvas {
  return copyOf(background);
}

function drawHouses(canvas: Canvas, ground: number): void {
  const { width, height } = canvas;
  const houses: readonly (readonly [number, number, number, Colour])[] = [
    [0, 0.2, 0.2, [38, 42, 58]],
    [0.74, 0.14, 0.26, [34, 38, 54]],
    [0.2, 0.08, 0.54, [52, 54, 70]],
  ];
  for (const [left, top, wide, colour] of houses) {
    fill(canvas, [box(left * width, top * height, wide * width, ground - top * height)], colour);
    const columns = Math.round(wide * 18);
    for (let row = 0; row < 3; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const isLit = (row * 7 + column * 5 + columns) % 4 === 0;
        const x = (left + ((column + 0.25) / columns) * wide) * width;
        const y = (top + 0.03 + row * 0.075) * height;
        fill(
          canvas,
          [box(x, y, (wide / columns) * width * 0.5, height * 0.045)],
          isLit ? [236, 206, 128] : [28, 32, 46],
        );
      }
    }
  }
}

function drawShop(canvas: Canvas, lettering: Lettering, ground: number): void {
  const { width, height } = canvas;
  fill(canvas, [box(width * 0.27, height * 0.36, width * 0.4, height * 0.085)], [150, 28, 34]);
  const size = width * 0.038;
  write(canvas, lettering, '㛃𫖯便利店（虚构）', {
    x: width * 0.31,
    y: height * 0.422,
    size,
    colour: [255, 236, 190],
  });
  fill(canvas, [box(width * 0.27, height * 0.445, width * 0.4, ground - height * 0.445)], [226, 214, 170]);
  for (const x of [0.285, 0.415, 0.545]) {
    fill(canvas, [box(width * x, height * 0.46, width * 0.11, ground - height * 0.46)], [250, 240, 206]);
    fill(canvas, [box(width * x, height * 0.55, width * 0.11, height * 0.006)], [170, 150, 110]);
  }
  fill(canvas, [box(width * 0.595, height * 0.475, width * 0.062, height * 0.05)], [30, 70, 150]);
  write(canvas, lettering, '18号', {
    x: width * 0.604,
    y: height * 0.512,
    size: width * 0.022,
    colour: [255, 255, 255],
  });
  fill(
    canvas,
    [
      polygon(
        [width * 0.24, ground],
        [width * 0.7, ground],
        [width * 0.76, height * 0.84],
        [width * 0.18, height * 0.84],
      ),
    ],
    [250, 230, 160, 0.16],
  );
}

function drawLamp(canvas: Canvas, x: number, ground: number): void {
  const { width, height } = canvas;
  fill(canvas, [box(x, height * 0.22, width * 0.008, ground - height * 0.2)], [96, 98, 104]);
  fill(canvas, [box(x - width * 0.05, height * 0.215, width * 0.058, height * 0.014)], [96, 98, 104]);
  paint(
    canvas,
    [ellipse({ x: x - width * 0.04, y: height * 0.236 }, width * 0.02, height * 0.014)],
    [255, 240, 190],
  );
  fill(
    canvas,
    [
      polygon(
        [x - width * 0.06, height * 0.24],
        [x - width * 0.02, height * 0.24],
        [x + width * 0.1, height * 0.86],
        [x - width * 0.2, height * 0.86],
      ),
    ],
    [255, 236, 170, 0.12],
  );
}
