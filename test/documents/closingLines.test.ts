import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { withoutEmptyPages } from '#domain/document/withoutEmptyPages.ts';
import { documentXml } from '#documents/docx/documentWords.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { fieldsOf, templateIds, templatesFolder, variants } from '#test/golden/templateVariants.ts';
import { aDocument, body } from './models.ts';

const press = openDocumentPress({ useSystemFonts: false });
const shelf = openTemplateShelf(templatesFolder);

async function docxOf(blocks: readonly unknown[]): Promise<string> {
  const pressed = await press.press(aDocument(blocks), 'docx');
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return documentXml(pressed.value.bytes);
}

describe('pages without words', () => {
  const { blocks } = aDocument([
    { kind: 'pageBreak' },
    body('甲'),
    { kind: 'pageBreak' },
    { kind: 'space', mm: 4 },
    { kind: 'photos', columns: 1, items: [] },
    { kind: 'pageBreak' },
    body('乙'),
    { kind: 'pageBreak' },
    { kind: 'space', mm: 4 },
  ]);

  it('[P-P32] a new page is begun only between words', () => {
    expect(withoutEmptyPages(blocks).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'space',
      'photos',
      'pageBreak',
      'paragraph',
      'space',
    ]);
  });

  it.each(templateIds)('[P-P32] %s begins no page for nothing, whatever the case holds', async (id) => {
    const template = await shelf.template(id);
    if (!template.ok) throw new Error(JSON.stringify(template.failure));
    for (const variant of variants) {
      const filled = fillTemplate(template.value, fieldsOf(id, variant)).model.blocks;
      const last = filled.findLast(({ kind }) => kind !== 'space');
      expect([variant, last?.kind]).not.toEqual([variant, 'pageBreak']);
      expect(withoutEmptyPages(filled)).toEqual(filled);
    }
  });
});

describe('short letters', () => {
  it.each(variants)('[P-P38] the notice of clearing is one sheet: %s', async (variant) => {
    const template = await shelf.template('D09');
    if (!template.ok) throw new Error(JSON.stringify(template.failure));
    const pressed = await press.press(fillTemplate(template.value, fieldsOf('D09', variant)).model, 'pdf');
    expect(pressed).toMatchObject({ ok: true, value: { pages: 1 } });
  });
});

describe('lines under a form, in Word', () => {
  const table = {
    kind: 'formTable',
    columnsMm: [26, 130],
    rows: ['甲', '乙'].map((text) => ({
      cells: [
        { kind: 'label', text: '项' },
        { kind: 'value', text },
      ],
    })),
  };
  const isKept = (xml: string, words: string) =>
    xml
      .split('</w:p>')
      .find((one) => one.includes(words))
      ?.includes('<w:keepNext/>');

  it('[P-P33] the last row stays with the sign line, and the sign line with the note', async () => {
    const xml = await docxOf([
      table,
      { kind: 'space', mm: 2 },
      { kind: 'spread', parts: ['填表人：', '审核人：'] },
      body('注：一式二份。'),
      body('次段。'),
    ]);
    expect(['甲', '乙', '填表人：', '注：'].map((words) => isKept(xml, `>${words}`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const gap = xml.split('</w:tbl>')[1]?.split('</w:p>')[0];
    expect(gap).toContain('<w:keepNext/>');
  });

  it('[P-P33] nothing is held where no sign line follows', async () => {
    const xml = await docxOf([table, { kind: 'heading', level: 1, text: '一、次节' }, body('文。')]);
    expect(isKept(xml, '>乙')).toBe(false);
  });
});
