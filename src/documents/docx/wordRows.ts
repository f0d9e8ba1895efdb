import type { DocumentModel, Paragraph } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { type LaidDocument, measureSheets } from '../layout/layoutDocument.ts';
import { BODY_PT, points } from '../officialFormat.ts';
import { withWordWidths } from './wordWidths.ts';

/** Word's own fonts may need a line more here and there; rows a little lower keep the form on its page. */
const RESERVES = [0.85, 0.7, 0.55] as const;
/** Of the room left on a sheet, what rows take that may grow: Word measures rules and paddings its own way. */
const TAKEN = 0.9;
/** Room to be left on the last sheet, for what Word puts above lines at an exact distance and below a table. */
const LINE_TO_SPARE: Paragraph = {
  kind: 'paragraph',
  runs: [{ text: '一', underline: false }],
  font: 'fangsong',
  sizePt: BODY_PT,
  align: 'left',
  indentChars: 0,
  hangChars: 0,
  linePt: null,
  keepWithNext: false,
};

/** How the rows of a form stand in Word. */
export interface WordRows {
  /** How close; 1 = as the template wants them. */
  readonly tightness: number;
  /** The share rows take of what they may grow. */
  readonly growth: number;
}

/**
 * Rows as close as the form needs to take no more sheets than in print on a PC with wider digits; one that takes more anyway keeps its room.
 *
 * On a form of one sheet, what is then left goes to the rows that grow in print: there one writes by hand. Source: SPEC P-P50, P-P65.
 */
export function wordRows(model: DocumentModel, laid: LaidDocument, catalog: FontCatalog): WordRows {
  const usual = { tightness: laid.tightness * RESERVES[0], growth: 0 };
  if (model.page.numbers !== 'form') return usual;
  const widest = withWordWidths(catalog, 'wide');
  const spared = { ...model, blocks: [...model.blocks, LINE_TO_SPARE] };
  for (const wanted of [spared, model])
    for (const reserve of RESERVES) {
      const tightness = laid.tightness * reserve;
      const { sheets, freePt } = measureSheets(wanted, widest, tightness);
      if (sheets > laid.pages.length) continue;
      const mayGrow = sheets === 1 && wanted === spared;
      return { tightness, growth: mayGrow ? shareOf(model, freePt * TAKEN) : 0 };
    }
  return usual;
}

function shareOf({ blocks }: DocumentModel, roomPt: number): number {
  const wantedMm = blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'formTable' ? block.rows.reduce((all, { grow }) => all + grow, 0) : 0),
    0,
  );
  return wantedMm === 0 ? 0 : Math.min(Math.max(roomPt, 0) / points(wantedMm), 1);
}
