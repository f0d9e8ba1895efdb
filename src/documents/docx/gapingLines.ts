import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { type ComposedLine, composeLines, type Measure, type Span } from '../layout/composeLines.ts';
import { withWordWidths } from './wordWidths.ts';

/** Letters and digits in a row that Word does not part; a shorter stretch leaves no gap one would see. */
const UNPARTED = /[!-~]{10}/u;

/**
 * Whether filled lines of a text would gape in Word: it spreads the words before a long number over the whole line, where print leaves the line short.
 *
 * Units: points.
 */
export function wouldGape(
  catalog: FontCatalog,
  spans: readonly Span[],
  place: Omit<Measure, 'align'>,
): boolean {
  if (!UNPARTED.test(spans.map(({ text }) => text).join(''))) return false;
  return (['usual', 'wide'] as const).some((latin) => {
    const lines = composeLines(withWordWidths(catalog, latin), spans, { ...place, align: 'justify' });
    return lines.slice(0, -1).some((line) => place.widthPt - rightOf(line) > line.sizePt);
  });
}

function rightOf({ pieces }: ComposedLine): number {
  return Math.max(...pieces.map(({ x, width }) => x + width), 0);
}
