import type { BlockOf } from '#domain/document/blocks.ts';
import { IMPRINT_INNER_MM, IMPRINT_OUTER_MM, IMPRINT_PT, PT_PER_MM } from '../officialFormat.ts';
import { estimatedLines } from './lineEstimate.ts';
import { exactLines, paragraph } from './paragraph.ts';
import { lineTwips } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import { table, tableCell, tableRow } from './tableMarkup.ts';
import { NONE, type Rule } from './tableRules.ts';
import type { Xml } from './xml.ts';

const CHAR = IMPRINT_PT * 20;
const LINE = lineTwips(IMPRINT_PT);
const ROOM_ABOVE = 40;

/** 版记: a table that floats on the foot of the type area, rules above, between and below. */
export function imprintTable(
  block: BlockOf<'imprint'>,
  area: { readonly widthTwips: number; readonly heightTwips: number },
): Xml {
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
    tabStops: [{ type: 'right', position: area.widthTwips - CHAR }],
  });
  const rows = [...(copyLines > 0 ? [{ child: copy, lines: copyLines }] : []), { child: printed, lines: 1 }];
  const outer = rule(IMPRINT_OUTER_MM);
  return table(
    rows.map(({ child, lines }) => imprintRow(child, lines, area.widthTwips)),
    {
      columns: [area.widthTwips],
      floatAt: area.heightTwips - rows.reduce((sum, { lines }) => sum + rowTwips(lines), 0),
      borders: {
        top: outer,
        bottom: outer,
        left: NONE,
        right: NONE,
        insideH: rule(IMPRINT_INNER_MM),
        insideV: NONE,
      },
    },
  );
}

function imprintRow(child: Xml, lines: number, widthTwips: number): Xml {
  return tableRow([tableCell(child, { width: widthTwips })], { cantSplit: true, atLeast: rowTwips(lines) });
}

function rowTwips(lines: number): number {
  return lines * LINE + 2 * ROOM_ABOVE;
}

/** Units: millimetres, written in eighths of a point. */
function rule(mm: number): Rule {
  return { style: 'single', size: Math.round(mm * PT_PER_MM * 8), color: '000000' };
}
