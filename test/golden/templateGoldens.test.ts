import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DocumentModel } from '#domain/document/blocks.ts';
import type { JsonValue } from '#domain/document/fieldFilters.ts';
import { DocumentFields } from '#domain/document/documentFields.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import type { Template } from '#domain/document/template.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { documentParts, documentWords, documentXml } from '#documents/docx/documentWords.ts';
import { comparableText, plainText } from '#documents/plainText.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { fieldsOf, templateIds, templatesFolder, variants } from './templateVariants.ts';
import { withTestPictures } from './testPictures.ts';
import { pdfTexts } from './pdfTexts.ts';
import { schemaFaults, unevenTables } from './docxSchema.ts';
import { exactlySpaced, schemaTraps } from './docxTraps.ts';

const press = openDocumentPress({ useSystemFonts: false });
const shelf = openTemplateShelf(templatesFolder);

async function templateOf(id: string): Promise<Template> {
  const template = await shelf.template(id);
  if (!template.ok) throw new Error(JSON.stringify(template.failure));
  return template.value;
}

async function bytesOf(model: DocumentModel, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const pressed = await press.press(withTestPictures(model), format);
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return pressed.value.bytes;
}

describe.each(templateIds)('template %s', (id) => {
  it('[P-T1] its sample speaks the shared vocabulary', () => {
    expect(DocumentFields.partial().safeParse(fieldsOf(id, 'typical')).error?.issues).toBeUndefined();
  });

  it('[P-T2] a typical case leaves no gap but those of the sample', async () => {
    expect(fillTemplate(await templateOf(id), fieldsOf(id, 'typical')).gaps).toEqual([]);
  });

  it.each(variants)('[P-T3][P-P34] %s: model, PDF and DOCX carry the same words and no placeholder', async (variant) => {
    const filled = fillTemplate(await templateOf(id), fieldsOf(id, variant));
    const words = plainText(filled.model);
    const gaps = filled.gaps.map((gap) => `${gap.key} ${gap.label}`).join('\n');
    await expect(`${words}\n\n— 缺项 —\n${gaps}\n`).toMatchFileSnapshot(`documents/${id}.${variant}.txt`);
    const [pdf, docx] = [await bytesOf(filled.model, 'pdf'), await bytesOf(filled.model, 'docx')];
    for (const part of documentParts(docx, /^word\/.*\.xml$/)) {
      expect(schemaFaults(part)).toEqual([]);
      expect(unevenTables(part)).toBe(0);
    }
    expect(words).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object/);
    expect(comparableText(documentWords(docx))).toBe(comparableText(words));
    const printed = comparableText((await pdfTexts(pdf)).join(''));
    expect(sortedCharacters(printed, comparableText(words))).toBe('');
  });

  it('[P-T4] the DOCX keeps clear of the known schema traps', async () => {
    const xml = documentXml(await bytesOf(fillTemplate(await templateOf(id), fieldsOf(id, 'typical')).model, 'docx'));
    expect(schemaTraps(xml)).toEqual([]);
    expect(exactlySpaced(xml)).toBe(true);
    await expect(canonical(xml)).toMatchFileSnapshot(`documents/${id}.document.xml`);
  });

  it('[P-T5] the same paper gives the same PDF bytes', async () => {
    const { model } = fillTemplate(await templateOf(id), fieldsOf(id, 'typical'));
    const [first, second] = [await bytesOf(model, 'pdf'), await bytesOf(structuredClone(model), 'pdf')];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('the recovery sheet', () => {
  it.each(variants)('%s: is one sheet of paper, and the slips are another', async (variant) => {
    const fields = fieldsOf('X01', variant);
    const pagesWith = async (slips: JsonValue) => {
      const access = { ...z.record(z.string(), z.json()).parse(fields['access']), slips };
      const { model } = fillTemplate(await templateOf('X01'), { ...fields, access });
      return (await pdfTexts(await bytesOf(model, 'pdf'))).length;
    };
    const slip = { name: '测试民警己', roleText: '办案民警', loginName: '000004', password: 'q1ab-7e2f-g9hj' };
    expect(await pagesWith([])).toBe(1);
    expect(await pagesWith([slip])).toBe(2);
  });
});

/** Characters of the model the page lacks; cells may be read in another order than they were written. */
function sortedCharacters(printed: string, wanted: string): string {
  const left = new Map<string, number>();
  for (const character of printed) left.set(character, (left.get(character) ?? 0) + 1);
  const missing: string[] = [];
  for (const character of wanted) {
    const count = left.get(character) ?? 0;
    if (count === 0) missing.push(character);
    left.set(character, count - 1);
  }
  return missing.join('');
}

/** One element a line, without ids that change from run to run. */
function canonical(xml: string): string {
  return `${xml.replace(/ w:(rsid\w*|paraId)="[^"]*"/g, '').replaceAll('><', '>\n<')}\n`;
}
