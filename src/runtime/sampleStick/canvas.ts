export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Closed outline. */
export type Contour = readonly Point[];
/** Red, green, blue 0–255 and how solid, 0–1. */
export type Colour = readonly [number, number, number, number?];

/** Opaque picture, four bytes a pixel. Units: pixels, from the upper left. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A canvas filled from top to bottom with a slow change of colour. */
export function newCanvas(width: number, height: number, top: Colour, bottom: Colour = top): Canvas {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const share = y / Math.max(1, height - 1);
    const mixed = [0, 1, 2].map((part) => mix(top[part] ?? 0, bottom[part] ?? 0, share));
    pixels.set([...mixed, 255], y * width * 4);
    // The row fills itself: each copy doubles what is there.
    for (let done = 1; done < width; done *= 2) {
      const start = y * width * 4;
      pixels.copyWithin(start + done * 4, start, start + Math.min(done, width - done) * 4);
    }
  }
  return { width, height, pixels };
}

export function copyOf(canvas: Canvas): Canvas {
  return { ...canvas, pixels: canvas.pixels.slice() };
}

/** Sub-lines per pixel row; edges look smooth from four on. */
const SUBLINES = 4;

interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly xAtTop: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

/** Fills outlines with smooth edges; where they overlap they count once (nonzero winding). */
export function fill(canvas: Canvas, contours: readonly Contour[], colour: Colour): void {
  const waiting = contours.flatMap(edgesOf).sort((a, b) => b.top - a.top);
  const [from, until] = columnsOf(contours, canvas.width);
  const coverage = new Float32Array(until);
  let active: Edge[] = [];
  const first = Math.max(0, Math.floor(waiting.at(-1)?.top ?? canvas.height));
  for (let y = first; y < canvas.height && waiting.length + active.length > 0; y += 1) {
    active = active.filter((edge) => edge.bottom > y);
    for (let next = waiting.at(-1); next !== undefined && next.top < y + 1; next = waiting.at(-1)) {
      active.push(next);
      waiting.pop();
    }
    coverage.fill(0, from);
    for (let part = 0; part < SUBLINES; part += 1) coverLine(coverage, active, y + (part + 0.5) / SUBLINES);
    blendRow(canvas, { y, from, coverage }, colour);
  }
}

/** The columns outlines can touch. */
function columnsOf(contours: readonly Contour[], width: number): readonly [number, number] {
  let [least, most] = [width, 0];
  for (const contour of contours) {
    for (const { x } of contour) {
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
  }
  return [Math.max(0, Math.floor(least)), Math.max(0, Math.min(width, Math.ceil(most)))];
}

function edgesOf(contour: Contour): Edge[] {
  return contour.flatMap((from, index): Edge[] => {
    const to = contour[(index + 1) % contour.length] ?? from;
    if (from.y === to.y) return [];
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    const slope = (lower.x - upper.x) / (lower.y - upper.y);
    return [{ top: upper.y, bottom: lower.y, xAtTop: upper.x, slope, winding: from.y < to.y ? 1 : -1 }];
  });
}

function coverLine(coverage: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter((edge) => edge.top <= y && y < edge.bottom)
    .map((edge) => ({ x: edge.xAtTop + (y - edge.top) * edge.slope, winding: edge.winding }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  let start = 0;
  for (const crossing of crossings) {
    if (winding === 0) start = crossing.x;
    winding += crossing.winding;
    if (winding === 0) coverSpan(coverage, start, crossing.x);
  }
}

function coverSpan(coverage: Float32Array, from: number, until: number): void {
  const start = Math.max(0, from);
  const end = Math.min(coverage.length, until);
  for (let x = Math.floor(start); x < end; x += 1) {
    const share = Math.min(end, x + 1) - Math.max(start, x);
    coverage[x] = (coverage[x] ?? 0) + share / SUBLINES;
  }
}

interface CoveredRow {
  readonly y: number;
  readonly from: number;
  readonly coverage: Float32Array;
}

function blendRow(canvas: Canvas, { y, from, coverage }: CoveredRow, colour: Colour): void {
  const { pixels, width } = canvas;
  const [red, green, blue, solid = 1] = colour;
  for (let x = from; x < coverage.length; x += 1) {
    const share = Math.min(1, coverage[x] ?? 0) * solid;
    if (share === 0) continue;
    const at = (y * width + x) * 4;
    pixels[at] = mix(pixels[at] ?? 0, red, share);
    pixels[at + 1] = mix(pixels[at + 1] ?? 0, green, share);
    pixels[at + 2] = mix(pixels[at + 2] ?? 0, blue, share);
  }
}

function mix(under: number, over: number, share: number): number {
  return Math.round(under + (over - under) * share);
}
