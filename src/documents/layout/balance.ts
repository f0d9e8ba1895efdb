import { type Measure, type Span, widestToken } from './composeLines.ts';
import { type LayoutContext, type SetLine, setText } from './items.ts';

/**
 * Centred text in lines of about equal length: narrowed until it would need another line, broken between words if it can be.
 * Titles and labels look wrong with one character alone on their last line.
 */
export function setBalanced(
  context: LayoutContext,
  span: Span,
  measure: { readonly widthPt: number; readonly pitchPt?: number; readonly breaks?: 'cell' },
): readonly SetLine[] {
  const probe: LayoutContext = { ...context, nextOrder: () => 0 };
  const set = (using: LayoutContext, widthPt: number, breaks: Measure['breaks']) =>
    setText(using, [span], {
      ...(measure.pitchPt === undefined ? {} : { pitchPt: measure.pitchPt }),
      widthPt,
      firstIndentPt: 0,
      hangPt: 0,
      align: 'center',
      ...(breaks === undefined ? {} : { breaks }),
    });
  const own = measure.breaks;
  const plain = set(probe, measure.widthPt, own);
  const lines = plain.length;
  // Every line ends where the text says so: there is nothing to balance.
  if (lines === span.text.split('\n').length)
    return plain.map((line) => ({ ...line, order: context.nextOrder() }));
  const breaks = set(probe, measure.widthPt, 'words').length === lines ? 'words' : own;
  const least = widestToken(context.catalog, [span], breaks);
  const fits = (widthPt: number) => set(probe, widthPt, breaks).length === lines;
  const narrowest = narrowestFit(least, measure.widthPt, fits);
  const inset = (measure.widthPt - narrowest) / 2;
  return set(context, narrowest, breaks).map((line) => shifted(line, inset));
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
