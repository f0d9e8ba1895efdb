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
/** Ids and the moment of making differ from run to run in the library itself. */
const steady = (docx: Uint8Array) =>
  documentParts(docx, /./).map((part) =>
    part.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '').replaceAll(/rId[\w-]+/g, 'rId'),
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
      const own = packDocument(madeOf(words, hasOddAndEven), hasOddAndEven);
      const theirs = new Uint8Array(await Packer.toBuffer(madeOf(words, hasOddAndEven)));
      expect(steady(own)).toEqual(steady(theirs));
      expect(steady(own).join('')).toContain(words);
    }
  });
});
