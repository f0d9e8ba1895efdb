import type { FontRole } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { setBalanced } from '../layout/balance.ts';
import { type LayoutContext, type SetLine, setText } from '../layout/items.ts';
import { pdfSizePt } from '../officialFormat.ts';
import { widthInChars } from './lineEstimate.ts';
import { withWordWidths } from './wordWidths.ts';

/** Of a column, what choices may take before their lines are looked at: digits count half a character here and may be wider. */
const NARROW = 0.8;

/** Where a centred text stands. Units: points. */
interface Column {
  readonly widthPt: number;
  readonly sizePt: number;
  readonly font: FontRole;
  readonly breaks?: 'cell';
}

/**
 * Line feeds where a centred text of several lines is broken in print.
 *
 * Word would fill the first line and leave a remnant below, and would part a box from its words.
 */
export function balancedText(catalog: FontCatalog, text: string, column: Column): string {
  return text
    .split('\n')
    .map((line) => balancedLine(catalog, line, column))
    .join('\n');
}

/** More than one choice: a box each. */
const CHOICES = /[□☑][^□☑]+[□☑]/u;

/** Line feeds between the choices of a cell where they need another line, on a PC with wider digits as well: Word would part a box from its words. */
export function brokenChoices(catalog: FontCatalog, text: string, column: Column): string {
  return text
    .split('\n')
    .map((line) => {
      const isShort = !CHOICES.test(line) || widthInChars(line) * column.sizePt <= column.widthPt * NARROW;
      if (isShort) return line;
      const { widthPt, sizePt, font } = column;
      const spans = [{ text: line, font, sizePt: pdfSizePt(sizePt) }];
      const measure = { widthPt, firstIndentPt: 0, hangPt: 0, align: 'left', breaks: 'cell' } as const;
      const lines = setText(wordContext(catalog, widthPt, 'wide'), spans, measure);
      return cutAt(line, lines.map(lengthOf)).join('\n');
    })
    .join('\n');
}

function balancedLine(catalog: FontCatalog, text: string, { widthPt, sizePt, font, breaks }: Column): string {
  if (widthInChars(text) * sizePt <= widthPt) return text;
  const context = wordContext(catalog, widthPt, 'usual');
  const span = { text, font, sizePt: pdfSizePt(sizePt) };
  const lines = setBalanced(context, span, { widthPt, ...(breaks === undefined ? {} : { breaks }) });
  return cutAt(text, lines.map(lengthOf)).join('\n');
}

function wordContext(catalog: FontCatalog, widthPt: number, latin: 'usual' | 'wide'): LayoutContext {
  return {
    catalog: withWordWidths(catalog, latin),
    widthPt,
    heightPt: widthPt,
    tightness: 1,
    nextOrder: () => 0,
  };
}

/** Characters a line shows, white space aside: that at its ends is not set. */
function lengthOf({ line }: SetLine): number {
  return visible(line.pieces.map((piece) => piece.text).join('')).length;
}

function cutAt(text: string, lengths: readonly number[]): readonly string[] {
  let rest = text;
  return lengths.map((length, index) => {
    if (index === lengths.length - 1) return rest.trim();
    const own = headWith(rest, length);
    rest = rest.slice(own.length);
    return own.trim();
  });
}

/** The shortest beginning of a text with so many visible characters. */
function headWith(text: string, count: number): string {
  let head = '';
  let seen = 0;
  for (const character of text) {
    if (seen === count) break;
    head += character;
    seen += visible(character).length;
  }
  return head;
}

function visible(text: string): readonly string[] {
  return Array.from(text).filter((character) => character.trim() !== '');
}
