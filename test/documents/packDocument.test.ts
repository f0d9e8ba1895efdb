import { Document, Header, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { documentParts } from '#documents/docx/documentWords.ts';
import { packDocument } from '#documents/docx/packDocument.ts';
import { stylesXml } from '#documents/docx/styles.ts';

const madeOf = (words: string, hasOddAndEven: boolean) =>
  new Document({
    title: words,
    evenAndOddHeaderAndFooters: hasOddAndEven,
    externalStyles: stylesXml,
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(`${words}眉`)] }) },
        children: [new Paragraph(words)],
      },
    ],
  });
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
      const own = packDocument(madeOf(words, hasOddAndEven), { hasOddAndEven, createdAt });
      const theirs = new Uint8Array(await Packer.toBuffer(madeOf(words, hasOddAndEven)));
      expect(steady(own)).toEqual(steady(theirs));
      expect(steady(own).join('')).toContain(words);
    }
  });

  it('says of its making what the paper says, not what the clock of the PC says', () => {
    const packed = packDocument(madeOf('甲', false), { hasOddAndEven: false, createdAt });
    const [core = ''] = documentParts(packed, /^docProps\/core\.xml$/);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([moment]) => moment)).toEqual([
      '2026-03-24T04:00:00Z',
      '2026-03-24T04:00:00Z',
    ]);
    expect(documentParts(packed, /numbering/).join('')).not.toContain('restartNumberingAfterBreak');
    expect(documentParts(packed, /^word/).join('')).not.toMatch(/mc:Ignorable|<w1[45]:| w1[45]:/u);
  });
});
