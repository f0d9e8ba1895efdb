import type { Paragraph } from 'docx';
import type { BlockOf } from '#domain/document/blocks.ts';
import { exactLines, gap, lineTwips, paragraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';

/** The words of the labels one below the other: sheets of labels are printed from the PDF, and a code is no text. */
export function labelParagraphs(block: BlockOf<'labels'>): Paragraph[] {
  return block.items.flatMap(({ heading, lines, codeWords }) => [
    line(heading, 'hei', 12),
    ...[...lines, ...codeWords].map((text) => line(text, 'fangsong', 9)),
    gap(120),
  ]);
}

function line(text: string, font: 'hei' | 'fangsong', sizePt: number): Paragraph {
  return paragraph(textRuns(text, { font, sizePt }), { spacing: exactLines(lineTwips(sizePt)) });
}
