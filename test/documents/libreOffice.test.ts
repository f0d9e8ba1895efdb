import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { comparableText, plainText } from '#documents/plainText.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { withTestPictures } from '#test/golden/testPictures.ts';
import { fieldsOf, templateIds, templatesFolder } from '#test/golden/templateVariants.ts';

const run = promisify(execFile);

it('[P-X1] LibreOffice opens every DOCX and finds all its words on about as many pages as the PDF has', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  const shelf = openTemplateShelf(templatesFolder);
  const press = openDocumentPress({ useSystemFonts: false });
  const wanted = new Map<string, { words: string; pages: number }>();
  for (const id of templateIds) {
    const template = await shelf.template(id);
    if (!template.ok) throw new Error(JSON.stringify(template.failure));
    const filled = fillTemplate(template.value, fieldsOf(id, 'typical'), { watermark: '演练' });
    const model = withTestPictures(filled.model);
    const [pdf, docx] = [await press.press(model, 'pdf'), await press.press(model, 'docx')];
    if (!pdf.ok || !docx.ok) throw new Error(`${id} was refused`);
    wanted.set(id, { words: plainText(model), pages: pdf.value.pages });
    await writeFile(join(folder, `${id}.docx`), docx.value.bytes);
  }
  const files = templateIds.map((id) => join(folder, `${id}.docx`));
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
  for (const [id, { words, pages }] of wanted) {
    const texts = await pdfTexts(await readFile(join(folder, `${id}.pdf`)));
    expect([id, missing(comparableText(texts.join('')), comparableText(words))]).toEqual([id, '']);
    expect(texts.length).toBeLessThanOrEqual(pages + 1);
  }
  await rm(folder, { recursive: true, force: true });
}, 180_000);

/** Characters of the model the converted page lacks. */
function missing(printed: string, wanted: string): string {
  const left = new Map<string, number>();
  for (const character of printed) left.set(character, (left.get(character) ?? 0) + 1);
  return Array.from(wanted)
    .filter((character) => {
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count <= 0;
    })
    .join('');
}
