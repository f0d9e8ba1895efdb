import { type Span, widestToken } from './composeLines.ts';
import { type LayoutContext, type SetLine, setText } from './items.ts';

/**
 * Centred text in lines of about equal length: narrowed until it would need another line, broken between words if it can be.
 * Titles and labels look wrong with one character alone on their last line.
 */
export function setBalanced(
  context: LayoutContext,
  span: Span,
  measure: { readonly widthPt: number; readonly pitchPt?: number },
): readonly SetLine[] {
  const probe: LayoutContext = { ...context, nextOrder: () => 0 };
  const set = (using: LayoutContext, widthPt: number, wholeWords: boolean) =>
    setText(using, [span], { ...measure, widthPt, firstIndentPt: 0, hangPt: 0, align: 'center', wholeWords });
  const lines = set(probe, measure.widthPt, false).length;
  if (lines === 1) return set(context, measure.widthPt, false);
  const wholeWords = set(probe, measure.widthPt, true).length === lines;
  const least = widestToken(context.catalog, [span], wholeWords);
  const fits = (widthPt: number) => set(probe, widthPt, wholeWords).length === lines;
  const narrowest = narrowestFit(least, measure.widthPt, fits);
  const inset = (measure.widthPt - narrowest) / 2;
  return set(context, narrowest, wholeWords).map((line) => shifted(line, inset));
}

function shifted(set: SetLine, inset: number): SetLine {
  const pieces = set.line.pieces.map((piece) => ({
    ...piece,
    x: piece.x + inset,
    ticks: piece.ticks.map((tick) => tick + inset),
  }));
  return { ...set, line: { ...set.line, pieces } };
}

/** Halves the span between a width that is too narrow and one that fits until a point or so is left. */
function narrowestFit(least: number, most: number, fits: (widthPt: number) => boolean): number {
  if (fits(least)) return least;
  let [low, high] = [least, most];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}
