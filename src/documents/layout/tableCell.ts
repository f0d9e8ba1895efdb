import type { Cell, FormTable } from '#domain/document/blocks.ts';
import { CELL_PAD_PT, cellLinePt, pdfSizePt } from '../officialFormat.ts';
import { setBalanced } from './balance.ts';
import { type LayoutContext, type SetLine, setText, type Slice } from './items.ts';
import type { GridCell } from './tableGrid.ts';

/** A cell with its text set. */
export interface SetCell extends GridCell {
  readonly lines: readonly SetLine[];
  readonly foot: readonly SetLine[];
  /** Room above and below the text. */
  readonly padPt: number;
}

/** Faces and places of the three kinds of cell. */
const styles = {
  label: { font: 'hei', align: 'center', valign: 'middle' },
  value: { font: 'fangsong', align: 'left', valign: 'middle' },
  opinion: { font: 'fangsong', align: 'left', valign: 'top' },
} as const;

/** How a cell sets its text, both back ends alike. */
export function cellStyle(form: FormTable, cell: Cell) {
  const style = styles[cell.kind];
  return {
    font: cell.font ?? style.font,
    align: cell.align ?? style.align,
    valign: cell.valign ?? style.valign,
    sizePt: cell.sizePt ?? form.sizePt,
  } as const;
}

/** The text as it runs down a cell: one character a line in a vertical label. */
export function cellText(cell: Cell): string {
  return cell.vertical ? Array.from(cell.text).join('\n') : cell.text;
}

/** Sets the text of a cell into its inner width. */
export function setCell(
  context: LayoutContext,
  form: FormTable,
  at: GridCell & { readonly widthPt: number },
): SetCell {
  const style = cellStyle(form, at.cell);
  const sizePt = pdfSizePt(style.sizePt);
  const measure = {
    widthPt: at.widthPt,
    hangPt: 0,
    pitchPt: cellLinePt(style.sizePt, context.tightness),
    breaks: 'cell',
  } as const;
  const span = { font: style.font, sizePt };
  const lines =
    style.align === 'center'
      ? setBalanced(context, { ...span, text: cellText(at.cell) }, measure)
      : setText(context, [{ ...span, text: cellText(at.cell) }], {
          ...measure,
          firstIndentPt: at.cell.indentChars * sizePt,
          align: style.align === 'left' ? 'justify' : style.align,
        });
  const foot = at.cell.foot.flatMap((text) =>
    setText(context, [{ ...span, text }], { ...measure, firstIndentPt: 0, align: 'right' }),
  );
  return {
    cell: at.cell,
    row: at.row,
    column: at.column,
    lines: at.cell.text === '' ? [] : lines,
    foot,
    padPt: CELL_PAD_PT.y * context.tightness,
  };
}

/** Height a cell needs, for all its lines or for a part of them. */
export function heightOf(set: SetCell, slice?: Slice): number {
  const lines = slice === undefined ? set.lines : set.lines.slice(slice.from, slice.to);
  return linesHeight(lines) + linesHeight(set.foot) + 2 * set.padPt;
}

/** Height of lines one below the other. */
export function linesHeight(lines: readonly SetLine[]): number {
  return lines.reduce((total, line) => total + line.pitchPt, 0);
}
