import { TabStopType, type IParagraphOptions } from 'docx';
import type { Span } from '../layout/composeLines.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { oneLine, spreadLefts, widthOf } from '../layout/textItems.ts';
import { textRuns } from './runs.ts';
import { withWordWidths } from './wordWidths.ts';

const PT = 20;

/** Where the parts stand. Units: twips. */
interface Room {
  readonly catalog: FontCatalog;
  readonly widthTwips: number;
}

type Style = Pick<Span, 'font' | 'sizePt'>;

/**
 * The parts of a line apart from each other: the first at the left, the last at the right.
 *
 * Blanks behind a part are room to write, which the tab gives to all but the last. A long name pushes the parts between aside, as in print; centred tabs alone would let the last part fall onto a line of its own.
 */
export function spreadLine(
  parts: readonly string[],
  style: Style,
  room: Room,
): Pick<IParagraphOptions, 'tabStops'> & { readonly children: ReturnType<typeof textRuns> } {
  const last = parts.length - 1;
  const lefts = crowdedLefts(parts, style, room);
  const tabStops = parts.slice(1).map((_, index) => {
    const isLast = index + 1 === last;
    const even = Math.round((room.widthTwips * (index + 1)) / last);
    if (isLast) return { type: TabStopType.RIGHT, position: even };
    const left = lefts?.[index + 1];
    return left === undefined
      ? { type: TabStopType.CENTER, position: even }
      : { type: TabStopType.LEFT, position: Math.round(left * PT) };
  });
  return {
    tabStops,
    children: bare(parts).flatMap((part, index) => textRuns(index === 0 ? part : `\t${part}`, style)),
  };
}

/** The largest size, up to the one asked for, at which the parts stand on one line. Units: points. */
export function fittingSize(parts: readonly string[], style: Style, { catalog, widthTwips }: Room): number {
  const widths = widthsOf(parts, style, withWordWidths(catalog, 'wide'));
  const natural = sum(widths) + style.sizePt * (parts.length - 1);
  const shrunk = (style.sizePt * widthTwips) / PT / natural;
  // Word knows half points only.
  return Math.min(style.sizePt, Math.floor(shrunk * 2) / 2);
}

/** Left edges of parts that would touch each other on even places; `null` = they do not. Units: points. */
function crowdedLefts(parts: readonly string[], style: Style, { catalog, widthTwips }: Room) {
  const widthPt = widthTwips / PT;
  const last = parts.length - 1;
  for (const latin of ['wide', 'usual'] as const) {
    const widths = widthsOf(parts, style, withWordWidths(catalog, latin));
    const lefts = spreadLefts(widths, widthPt, style.sizePt / 2);
    if (lefts === null) continue;
    const isEven = lefts.every(
      (left, index) => Math.abs(left - ((widthPt - (widths[index] ?? 0)) * index) / last) < 0.01,
    );
    return isEven ? null : lefts;
  }
  return null;
}

function widthsOf(parts: readonly string[], style: Style, catalog: FontCatalog): readonly number[] {
  const context = { catalog, widthPt: 0, heightPt: 0, tightness: 1, nextOrder: () => 0 };
  return bare(parts).map((text) => widthOf(oneLine(context, text, style)));
}

function bare(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => (index === parts.length - 1 ? part : part.trimEnd()));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
