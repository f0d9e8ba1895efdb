import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import type { Block } from '#domain/document/blocks.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { missingMaterial } from '#domain/document/missingMaterial.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { points, typeArea } from '#documents/officialFormat.ts';
import { comparableText, plainText } from '#documents/plainText.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { withTestPictures } from '#test/golden/testPictures.ts';
import { fieldsOf, templateIds, templatesFolder, variants } from '#test/golden/templateVariants.ts';

const run = promisify(execFile);

it('[P-X1][P-P32][P-P33][P-P50][P-P60] LibreOffice opens every DOCX and finds all its words on as many pages as the PDF has, none of them blank or with a sign line only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  const wanted = await pressedInto(folder);
  const files = [...wanted.keys()].map((name) => join(folder, `${name}.docx`));
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
  const faults: string[] = [];
  for (const [name, { words, pages, closings }] of wanted) {
    const texts = (await pdfTexts(await readFile(join(folder, `${name}.pdf`)))).map(comparableText);
    expect([name, missing(texts.join(''), comparableText(words))]).toEqual([name, '']);
    if (texts.length !== pages) faults.push(`${name}: ${texts.length} pages instead of ${pages}`);
    for (const [index, text] of texts.entries()) {
      const own = text.replaceAll(/第\d+页共\d+页|—\d+—|演练/gu, '');
      const isBlank = own === '';
      if (isBlank || (own !== '' && closings.some((closing) => closing.includes(own))))
        faults.push(`${name}: page ${index + 1} holds only “${own}”`);
    }
  }
  expect(faults).toEqual([]);
  // The last page has its line to sign in its text, and shows none at its foot.
  const feet = await signFeet(join(folder, 'W01.longest.pdf'));
  expect(feet.map((dark) => dark > 50)).toEqual([true, true, false]);
  await rm(folder, { recursive: true, force: true });
}, 180_000);

/** Dark points of each page between its text and its number. */
async function signFeet(pdf: string): Promise<readonly number[]> {
  const root = pdf.replace(/\.pdf$/u, '');
  await run('pdftoppm', ['-png', '-r', '72', pdf, root]);
  const pages = (await pdfTexts(await readFile(pdf))).map((_, index) => `${root}-${index + 1}.png`);
  return Promise.all(
    pages.map(async (file) => {
      const { data, width } = PNG.sync.read(await readFile(file));
      const rows = data.subarray(
        Math.round(points(297 - typeArea.bottomMm + 1)) * width * 4,
        Math.round(points(268)) * width * 4,
      );
      return rows.filter((value, index) => index % 4 === 0 && value < 128).length;
    }),
  );
}

interface Wanted {
  readonly words: string;
  readonly pages: number;
  readonly closings: readonly string[];
}

/** Writes every paper in three data sets as DOCX; answers what each must hold. */
async function pressedInto(folder: string): Promise<ReadonlyMap<string, Wanted>> {
  const shelf = openTemplateShelf(templatesFolder);
  const press = openDocumentPress({ useSystemFonts: false });
  const wanted = new Map<string, Wanted>();
  for (const id of templateIds)
    for (const variant of variants) {
      const template = await shelf.template(id);
      if (!template.ok) throw new Error(JSON.stringify(template.failure));
      // Not made at all: there is nothing on it.
      if (missingMaterial(template.value, fieldsOf(id, variant)).length > 0) continue;
      const filled = fillTemplate(template.value, fieldsOf(id, variant), { watermark: '演练' });
      const model = withTestPictures(filled.model);
      const [pdf, docx] = [await press.press(model, 'pdf'), await press.press(model, 'docx')];
      if (!pdf.ok || !docx.ok) throw new Error(`${id} was refused`);
      const name = `${id}.${variant}`;
      wanted.set(name, {
        words: plainText(model),
        pages: pdf.value.pages,
        closings: closingsOf(model.blocks).map((blocks) => comparableText(plainText({ ...model, blocks }))),
      });
      await writeFile(join(folder, `${name}.docx`), docx.value.bytes);
    }
  return wanted;
}

/** Sign lines and notes under each table, which say nothing on a page of their own. */
function closingsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'formTable' && block.kind !== 'dataTable') return [];
    const below = blocks.slice(index + 1);
    const end = below.findIndex(({ kind }) => kind !== 'space' && kind !== 'spread' && kind !== 'paragraph');
    const own = end < 0 ? below : below.slice(0, end);
    return own.some(({ kind }) => kind === 'spread') ? [own] : [];
  });
}

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
