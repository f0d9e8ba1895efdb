import type { FontRole } from '#domain/document/blocks.ts';
import type { FontFace } from '../fonts/fontFace.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { breakOffsets, cellBreakOffsets, isForbidden, wordBreakOffsets } from './breaks.ts';

/** A stretch of text in one style. Units: points. */
export interface Span {
  readonly text: string;
  readonly font: FontRole;
  readonly sizePt: number;
  readonly red?: boolean;
  readonly underline?: boolean;
}

/** A stretch of a line in one face, placed. `x` is measured from the left edge of the column. */
export interface Piece {
  readonly text: string;
  readonly face: FontFace;
  readonly sizePt: number;
  readonly x: number;
  readonly width: number;
  /** Added after every character, to make the line fill its measure. */
  readonly spacing: number;
  readonly red: boolean;
  readonly underline: boolean;
  /** Check boxes to be ticked, as `x` of each. */
  readonly ticks: readonly number[];
}

export interface ComposedLine {
  readonly pieces: readonly Piece[];
  /** Largest size on the line. */
  readonly sizePt: number;
}

export interface Measure {
  readonly widthPt: number;
  readonly firstIndentPt: number;
  readonly hangPt: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Where lines may end, if not as in a text: between words only, or as in a cell. */
  readonly breaks?: 'words' | 'cell';
}

/** How much a line may be tightened to save a character, and loosened to fill its measure. Units: em per character. */
const TIGHTEN = 0.035;
const LOOSEN = 0.22;
/** Short lines, as in narrow cells, show their gaps: they are left ragged sooner. */
const LOOSEN_SHORT = 0.06;
const SHORT_LINE = 16;
const TICKED = '☑';
const BOX = '□';

interface Glyph {
  readonly text: string;
  readonly face: FontFace;
  readonly span: Span;
  readonly width: number;
  readonly isSpace: boolean;
  readonly ticked: boolean;
  /** A line may end before this glyph. */
  readonly mayBreak: boolean;
  /** Where it stands in the text of all spans. */
  readonly offset: number;
}

/**
 * Sets one paragraph: greedy lines by Chinese rules, each character in the first face that has it.
 *
 * Shape: no line feeds inside; characters without any face are left out here, the preflight has refused them before.
 */
export function composeLines(
  catalog: FontCatalog,
  spans: readonly Span[],
  measure: Measure,
): readonly ComposedLine[] {
  const whole = spans.map((span) => span.text).join('');
  const glyphs = glyphsOf(catalog, spans, breaksOf(measure.breaks)(whole));
  const lines: ComposedLine[] = [];
  let start = 0;
  while (start < glyphs.length) {
    const indent = lines.length === 0 ? measure.firstIndentPt : measure.hangPt;
    const end = lineEnd(glyphs, start, { whole, available: measure.widthPt - indent });
    lines.push(placeLine(glyphs.slice(start, end), { ...measure, indent, isLast: end >= glyphs.length }));
    start = end;
    while (start < glyphs.length && glyphs[start]?.isSpace === true) start += 1;
  }
  return lines.length > 0 ? lines : [{ pieces: [], sizePt: spans[0]?.sizePt ?? 0 }];
}

/** Width of the widest stretch that may not be parted. Units: points. */
export function widestToken(catalog: FontCatalog, spans: readonly Span[], breaks: Measure['breaks']): number {
  let widest = 0;
  let width = 0;
  const whole = spans.map((span) => span.text).join('');
  for (const glyph of glyphsOf(catalog, spans, breaksOf(breaks)(whole))) {
    width = glyph.mayBreak || glyph.isSpace ? glyph.width : width + glyph.width;
    widest = Math.max(widest, width);
  }
  return widest;
}

function breaksOf(breaks: Measure['breaks']): (text: string) => ReadonlySet<number> {
  if (breaks === undefined) return breakOffsets;
  return breaks === 'words' ? wordBreakOffsets : cellBreakOffsets;
}

function glyphsOf(
  catalog: FontCatalog,
  spans: readonly Span[],
  breaks: ReadonlySet<number>,
): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let offset = 0;
  for (const span of spans)
    for (const character of span.text) {
      const drawn = character === TICKED ? BOX : character;
      const codePoint = drawn.codePointAt(0) ?? 0;
      const face = catalog.face(span.font, codePoint);
      if (face !== null)
        glyphs.push({
          text: drawn,
          face,
          span,
          width: face.advance(codePoint) * span.sizePt,
          isSpace: /\s/u.test(character),
          ticked: character === TICKED,
          mayBreak: breaks.has(offset),
          offset,
        });
      offset += character.length;
    }
  return glyphs;
}

interface Line {
  readonly whole: string;
  readonly available: number;
}

/** First glyph of the next line. */
function lineEnd(glyphs: readonly Glyph[], start: number, { whole, available }: Line): number {
  let width = 0;
  let lastBreak = start;
  let index = start;
  for (; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (glyph === undefined) break;
    if (glyph.mayBreak && index > start) lastBreak = index;
    if (!glyph.isSpace && width + glyph.width > available + 0.01) {
      const squeezed = glyph.mayBreak ? null : squeezedEnd(glyphs, { start, index, width, available });
      if (squeezed !== null) return squeezed;
      return lastBreak > start ? lastBreak : partedEnd(glyphs, { start, index, whole });
    }
    width += glyph.width;
  }
  return glyphs.length;
}

interface TooLong {
  readonly start: number;
  readonly index: number;
  readonly whole: string;
}

/** Where a word that is too long for its line is parted: as late as Chinese setting allows. */
function partedEnd(glyphs: readonly Glyph[], { start, index, whole }: TooLong): number {
  for (let end = index; end > start; end -= 1) if (!isForbidden(whole, glyphs[end]?.offset ?? 0)) return end;
  return Math.max(index, start + 1);
}

interface Overflow {
  readonly start: number;
  readonly index: number;
  readonly width: number;
  readonly available: number;
}

/** A closing mark that just does not fit is drawn in by tightening the line a little. */
function squeezedEnd(glyphs: readonly Glyph[], at: Overflow): number | null {
  let width = at.width;
  for (let index = at.index; index < Math.min(at.index + 3, glyphs.length); index += 1) {
    const glyph = glyphs[index];
    if (glyph === undefined) return null;
    width += glyph.width;
    const room = TIGHTEN * glyph.span.sizePt * (index - at.start);
    if (width - at.available > room) return null;
    const next = glyphs[index + 1];
    if (next === undefined || next.mayBreak) return index + 1;
  }
  return null;
}

interface LineMeasure extends Measure {
  readonly indent: number;
  readonly isLast: boolean;
}

function placeLine(all: readonly Glyph[], measure: LineMeasure): ComposedLine {
  const glyphs = all.slice(0, all.findLastIndex((glyph) => !glyph.isSpace) + 1);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  const slack = measure.widthPt - measure.indent - width;
  const spacing = spacingFor(glyphs, slack, measure);
  const free = slack - spacing * Math.max(glyphs.length - 1, 0);
  const shift = measure.align === 'center' ? free / 2 : measure.align === 'right' ? free : 0;
  return {
    pieces: piecesOf(glyphs, measure.indent + shift, spacing),
    sizePt: Math.max(...all.map((glyph) => glyph.span.sizePt), 0),
  };
}

function spacingFor(glyphs: readonly Glyph[], slack: number, measure: LineMeasure): number {
  if (glyphs.length < 2) return 0;
  const spacing = slack / (glyphs.length - 1);
  if (slack < 0) return spacing;
  // Letters and digits alone, as in a digest, are never spread.
  if (!glyphs.some(({ text }) => /\p{Script=Han}/u.test(text))) return 0;
  const sizePt = glyphs[0]?.span.sizePt ?? 0;
  const most = (glyphs.length < SHORT_LINE ? LOOSEN_SHORT : LOOSEN) * sizePt;
  return measure.align === 'justify' && !measure.isLast && spacing <= most ? spacing : 0;
}

function piecesOf(glyphs: readonly Glyph[], left: number, spacing: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let x = left;
  let start = 0;
  while (start < glyphs.length) {
    const first = glyphs[start];
    if (first === undefined) break;
    let end = start + 1;
    while (end < glyphs.length && glyphs[end]?.face === first.face && glyphs[end]?.span === first.span)
      end += 1;
    const group = glyphs.slice(start, end);
    const width = group.reduce((sum, glyph) => sum + glyph.width + spacing, 0);
    pieces.push({
      text: group.map((glyph) => glyph.text).join(''),
      face: first.face,
      sizePt: first.span.sizePt,
      x,
      width: end === glyphs.length ? width - spacing : width,
      spacing,
      red: first.span.red ?? false,
      underline: first.span.underline ?? false,
      ticks: tickPositions(group, x, spacing),
    });
    x += width;
    start = end;
  }
  return pieces;
}

function tickPositions(group: readonly Glyph[], left: number, spacing: number): readonly number[] {
  const ticks: number[] = [];
  let x = left;
  for (const glyph of group) {
    if (glyph.ticked) ticks.push(x);
    x += glyph.width + spacing;
  }
  return ticks;
}
