import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { documentParts } from '#documents/docx/documentWords.ts';
import { packDocument } from '#documents/docx/packDocument.ts';
import { textRuns } from '#documents/docx/runs.ts';
import { stylesXml } from '#documents/docx/styles.ts';

const paperOf = (words: string, hasOddAndEven: boolean) => ({
  title: words,
  evenAndOddHeaderAndFooters: hasOddAndEven,
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph(`${words}眉`)] }) },
      children: [new Paragraph(words), ...everyElement(words)],
    },
  ],
});

/** What papers are made of: runs of a style and a ticked box, marks XML must escape, tables, empty cells. */
const everyElement = (words: string) => [
  new Paragraph({ children: textRuns(`${words}<&>"'\n☑是　□否\t甲`, { font: 'hei', sizePt: 12 }) }),
  new Paragraph({ children: textRuns('', { font: 'song', sizePt: 12 }), keepNext: true }),
  new Paragraph({ children: textRuns(`再${words}`, { font: 'hei', sizePt: 12 }) }),
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('')] })] })] }),
];
const createdAt = new Date('2026-03-24T12:00:00+08:00');
/** Ids and the moment of making differ from run to run in the library itself. */
const steady = (docx: Uint8Array) =>
  documentParts(docx, /./).map((part) =>
    part
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
      .replaceAll(/rId[\w-]+/g, 'rId')
      .replaceAll(/ w15:restartNumberingAfterBreak="\d"/g, '')
      .replaceAll(/ mc:Ignorable="[^"]*"/g, ''),
  );

describe('packing a DOCX', () => {
  it('[P-P26] gives the parts the library itself would give, for the first paper and for those after it', async () => {
    for (const [words, hasOddAndEven] of [
      ['甲', false],
      ['乙', false],
      ['丙', true],
      ['丁', true],
      ['戊', false],
    ] as const) {
      const own = packDocument(paperOf(words, hasOddAndEven), createdAt);
      const document = new Document({ ...paperOf(words, hasOddAndEven), externalStyles: stylesXml });
      const theirs = new Uint8Array(await Packer.toBuffer(document));
      expect(steady(own)).toEqual(steady(theirs));
      expect(steady(own).join('')).toContain(words);
    }
  });

  it('says of its making what the paper says, not what the clock of the PC says', () => {
    const packed = packDocument(paperOf('甲', false), createdAt);
    const [core = ''] = documentParts(packed, /^docProps\/core\.xml$/);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([moment]) => moment)).toEqual([
      '2026-03-24T04:00:00Z',
      '2026-03-24T04:00:00Z',
    ]);
    expect(documentParts(packed, /numbering/).join('')).not.toContain('restartNumberingAfterBreak');
    expect(documentParts(packed, /^word/).join('')).not.toMatch(/mc:Ignorable|<w1[45]:| w1[45]:/u);
  });
});
