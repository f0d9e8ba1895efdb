import type { PNG } from 'pngjs';

/** The square a code stands in. Units: pixels. */
export interface CodePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

type Grid = readonly (readonly boolean[])[];

/**
 * Reads a QR code of capitals, digits and colons from a picture; written apart from whatever drew it.
 * Versions 1 and 2 only: all their data are one block. Nothing is corrected, so one wrong module is one wrong answer.
 * Source: ISO/IEC 18004:2015 clauses 7.4, 7.7, 7.8, 7.9.
 */
export function readCode(picture: PNG, place: CodePlace): string {
  const grid = gridIn(picture, place);
  const mask = maskOf(grid);
  const bits = unmaskedBits(grid, mask);
  return alphanumeric(bits);
}

/** Dark and light modules, by the pixel in the middle of each; the finder's width gives the size of a module. */
function gridIn({ width, data }: PNG, { x, y, size }: CodePlace): Grid {
  const isDark = (px: number, py: number) =>
    (data[(Math.round(py) * width + Math.round(px)) * 4] ?? 255) < 128;
  let finder = 0;
  while (isDark(x + finder, y + 2)) finder += 1;
  const module = finder / 7;
  const side = Math.round((size - (size % module)) / module);
  const count =
    [21, 25].find((modules) => modules <= side && isTimed(isDark, { x, y, module, modules })) ?? 0;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) =>
      isDark(x + (column + 0.5) * module, y + (row + 0.5) * module),
    ),
  );
}

interface Timing {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly modules: number;
}

/** The seventh row alternates between the finders. */
function isTimed(isDark: (x: number, y: number) => boolean, { x, y, module, modules }: Timing): boolean {
  const at = (column: number) => isDark(x + (column + 0.5) * module, y + 6.5 * module);
  return (
    Array.from({ length: modules - 16 }, (_, index) => index + 8).every(
      (column) => at(column) === (column % 2 === 0),
    ) && Array.from({ length: 7 }, (_, index) => modules - 7 + index).every(at)
  );
}

const on = (grid: Grid, row: number, column: number) => grid[row]?.[column] ?? false;

/** Three bits of the format, unmasked as 7.9.1 says. */
function maskOf(grid: Grid): number {
  const value = [2, 3, 4].reduce((sum, column) => sum * 2 + (on(grid, 8, column) ? 1 : 0), 0);
  return value ^ 0b101;
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** Finders with their formats, timing, and the one alignment pattern of version 2. */
function isFunction(size: number, row: number, column: number): boolean {
  const isFinder =
    (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const isAlignment = size === 25 && Math.abs(row - 18) <= 2 && Math.abs(column - 18) <= 2;
  return isFinder || isAlignment || row === 6 || column === 6;
}

/** Two columns at a time from the right, up and down in turn. */
function unmaskedBits(grid: Grid, mask: number): readonly boolean[] {
  const size = grid.length;
  const bits: boolean[] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isFunction(size, row, column))
          bits.push(on(grid, row, column) !== (masks[mask]?.(row, column) ?? false));
    }
    isUp = !isUp;
  }
  return bits;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Mode 2, nine bits of length, eleven bits for each two characters. */
function alphanumeric(bits: readonly boolean[]): string {
  let at = 0;
  const take = (count: number) => {
    const value = bits.slice(at, at + count).reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0);
    at += count;
    return value;
  };
  if (take(4) !== 2) throw new Error('the code is not alphanumeric');
  const length = take(9);
  let text = '';
  while (text.length + 2 <= length) {
    const pair = take(11);
    text += `${alphabet[Math.floor(pair / 45)] ?? '?'}${alphabet[pair % 45] ?? '?'}`;
  }
  return text.length < length ? text + (alphabet[take(6)] ?? '?') : text;
}
