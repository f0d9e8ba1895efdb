import { newCanvas } from './canvas.ts';
import type { Canvas, Point } from './canvas.ts';
import { write } from './lettering.ts';
import type { Lettering } from './lettering.ts';

/** Writes lines on dark bands, as cameras burn them into each frame; a line is drawn once and then copied. */
export type WriteBand = (canvas: Canvas, text: string, place: Point & { readonly size: number }) => void;

/** How dark the band is. */
const DARKNESS = 0.55;

export function textBands(lettering: Lettering): WriteBand {
  const drawn = new Map<string, Canvas>();
  return (canvas, text, { x, y, size }) => {
    const key = `${size} ${text}`;
    const band = drawn.get(key) ?? drawBand(lettering, text, size);
    drawn.set(key, band);
    blendBand(canvas, band, { x: Math.round(x - size * 0.3), y: Math.round(y - size) });
  };
}

/** White letters on black; how bright a spot is says how much of it is letter. */
function drawBand(lettering: Lettering, text: string, size: number): Canvas {
  const width = Math.ceil(lettering.widthOf(text) * size + size * 0.6);
  const band = newCanvas(width, Math.ceil(size * 1.3), [0, 0, 0]);
  write(band, lettering, text, { x: size * 0.3, y: size, size, colour: [255, 255, 255] });
  return band;
}

function blendBand(canvas: Canvas, band: Canvas, corner: Point): void {
  for (let row = 0; row < band.height; row += 1) {
    for (let column = 0; column < band.width && corner.x + column < canvas.width; column += 1) {
      const letter = (band.pixels[(row * band.width + column) * 4] ?? 0) / 255;
      const at = ((corner.y + row) * canvas.width + corner.x + column) * 4;
      for (let part = at; part < at + 3; part += 1) {
        const ground = (canvas.pixels[part] ?? 0) * (1 - DARKNESS);
        canvas.pixels[part] = Math.round(ground + (255 - ground) * letter);
      }
    }
  }
}
