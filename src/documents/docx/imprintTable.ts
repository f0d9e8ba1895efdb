import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { BlockOf } from '#domain/document/blocks.ts';
import { IMPRINT_INNER_MM, IMPRINT_OUTER_MM, IMPRINT_PT, PT_PER_MM } from '../officialFormat.ts';
import { estimatedLines } from './lineEstimate.ts';
import { exactLines, lineTwips, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { NONE } from './tableRules.ts';

const CHAR = IMPRINT_PT * 20;
const LINE = lineTwips(IMPRINT_PT);
const ROOM_ABOVE = 40;

/** 版记: a table that floats on the foot of the type area, rules above, between and below. */
export function imprintTable(
  block: BlockOf<'imprint'>,
  area: { readonly widthTwips: number; readonly heightTwips: number },
): Table {
  const style = { font: 'fangsong', sizePt: IMPRINT_PT } as const;
  const spacing = exactLines(LINE, { before: ROOM_ABOVE, after: ROOM_ABOVE });
  const copyText = block.copyTo === null ? '' : `抄送：${block.copyTo}。`;
  const copyLines =
    copyText === '' ? 0 : estimatedLines(copyText, (area.widthTwips - 5 * CHAR) / 20, IMPRINT_PT);
  const copy = paragraph(textRuns(copyText, style), {
    spacing,
    indent: { left: 4 * CHAR, hanging: 3 * CHAR, right: CHAR },
  });
  const printed = paragraph(textRuns(`${block.printedBy}\t${block.printedOn}印发`, style), {
    spacing,
    indent: { left: CHAR },
    tabStops: [{ type: TabStopType.RIGHT, position: area.widthTwips - CHAR }],
  });
  const rows = [...(copyLines > 0 ? [{ child: copy, lines: copyLines }] : []), { child: printed, lines: 1 }];
  const outer = rule(IMPRINT_OUTER_MM);
  return new Table({
    rows: rows.map(({ child, lines }) => tableRow(child, lines, area.widthTwips)),
    columnWidths: [area.widthTwips],
    width: { size: area.widthTwips, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      absoluteVerticalPosition: area.heightTwips - rows.reduce((sum, { lines }) => sum + rowTwips(lines), 0),
    },
    borders: {
      top: outer,
      bottom: outer,
      left: NONE,
      right: NONE,
      insideHorizontal: rule(IMPRINT_INNER_MM),
      insideVertical: NONE,
    },
  });
}

function tableRow(child: Paragraph, lines: number, widthTwips: number): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: rowTwips(lines), rule: HeightRule.ATLEAST },
    children: [new TableCell({ children: [child], width: { size: widthTwips, type: WidthType.DXA } })],
  });
}

function rowTwips(lines: number): number {
  return lines * LINE + 2 * ROOM_ABOVE;
}

/** Units: millimetres, written in eighths of a point. */
function rule(mm: number) {
  return { style: BorderStyle.SINGLE, size: Math.round(mm * PT_PER_MM * 8), color: '000000' } as const;
}
