import type { DocumentModel, Paragraph } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { countSheets, type LaidDocument } from '../layout/layoutDocument.ts';
import { BODY_PT } from '../officialFormat.ts';
import { withWordWidths } from './wordWidths.ts';

/** Word's own fonts may need a line more here and there; rows a little lower keep the form on its page. */
const RESERVES = [0.85, 0.7, 0.55] as const;
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

/**
 * How close the rows of a form stand in Word.
 *
 * Shape: as close as the form needs to take no more sheets than in print on a PC with wider digits; one that takes more anyway keeps its room.
 */
export function wordTightness(model: DocumentModel, laid: LaidDocument, catalog: FontCatalog): number {
  if (model.page.numbers !== 'form') return laid.tightness * RESERVES[0];
  const widest = withWordWidths(catalog, 'wide');
  const spared = { ...model, blocks: [...model.blocks, LINE_TO_SPARE] };
  const fitting = (wanted: DocumentModel) =>
    RESERVES.find((reserve) => countSheets(wanted, widest, laid.tightness * reserve) <= laid.pages.length);
  return laid.tightness * (fitting(spared) ?? fitting(model) ?? RESERVES[0]);
}
