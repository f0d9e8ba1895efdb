import type { BodyPart } from '../document/template.ts';
import { cellsOf, signingBlock } from './formParts.ts';
import type { SigningBlock, SigningBox } from './formParts.ts';

type JsonObject = Readonly<Record<string, BodyPart>>;

/**
 * The rows of a form with other signature boxes: a name that was there keeps its box, a new one gets a box like the last, and
 * the width is shared out again. Rows without such boxes come back as they are.
 */
export function layChain(
  rows: readonly BodyPart[],
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
): readonly BodyPart[] {
  const found = signingBlock(rows);
  if (found === null) return rows;
  // A box is known by the name it was delivered with; what is printed in it may have been worded anew.
  const known = found.boxes.map((box, index) => ({ ...box, name: from[index] ?? box.name }));
  const block = { ...found, boxes: known };
  const boxes = to.flatMap((name) => boxFor(block, name));
  const laid = block.shape === 'columns' ? columnsOf(block, boxes) : pairsOf(block, boxes);
  return [...rows.slice(0, block.from), ...laid, ...rows.slice(block.until)];
}

function boxFor({ boxes }: SigningBlock, name: string): readonly SigningBox[] {
  const known = boxes.find((box) => box.name === name);
  if (known !== undefined) return [known];
  const like = boxes.at(-1);
  return like === undefined ? [] : [{ ...like, name, label: { ...like.label, text: name } }];
}

function columnsOf({ rows }: SigningBlock, boxes: readonly SigningBox[]): readonly BodyPart[] {
  const [heads, rooms] = rows;
  if (heads === undefined || rooms === undefined) return rows;
  const widths = shares(widthOf(heads), boxes.length);
  const spanned = (cell: JsonObject, index: number) => ({ ...cell, colSpan: widths[index] ?? 1 });
  return [
    { ...heads, cells: boxes.map(({ label }, index) => spanned(label, index)) },
    { ...rooms, cells: boxes.map(({ opinion }, index) => spanned(opinion, index)) },
  ];
}

/** As many pairs a row as before; the last room takes what is left. */
function pairsOf({ rows }: SigningBlock, boxes: readonly SigningBox[]): readonly BodyPart[] {
  const [first] = rows;
  if (first === undefined) return rows;
  const perRow = cellsOf(first).length / 2;
  const full = widthOf(first);
  const count = Math.ceil(boxes.length / perRow);
  return Array.from({ length: count }, (_, row) => {
    const inRow = boxes.slice(row * perRow, (row + 1) * perRow);
    const widths = shares(full, inRow.length);
    const cells = inRow.flatMap(({ label, opinion }, index) => {
      const span = spanOf(label);
      return [label, { ...opinion, colSpan: (widths[index] ?? span + 1) - span }];
    });
    return { ...(rows[row] ?? first), cells };
  });
}

/** A width in columns shared out as evenly as whole columns allow. */
function shares(width: number, count: number): readonly number[] {
  const edge = (index: number) => Math.round((width * index) / count);
  return Array.from({ length: count }, (_, index) => edge(index + 1) - edge(index));
}

const widthOf = (row: JsonObject) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell), 0);

function spanOf({ colSpan }: JsonObject): number {
  return typeof colSpan === 'number' ? colSpan : 1;
}
