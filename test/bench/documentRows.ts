import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { DocumentModel } from '#domain/document/blocks.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';

const REPEAT = 20;

async function oneForm() {
  const template = await openTemplateShelf('templates').template('W05');
  if (!template.ok) throw new Error(template.failure.code);
  const sample = JSON.parse(readFileSync('templates/W05/sample.json', 'utf8'));
  return fillTemplate(template.value, sample).model;
}

const pdf: BenchSpec = {
  id: 'one-page-pdf',
  goal: 0.05,
  runs: 5,
  unit: 'ms',
  peerName: 'LibreOffice converting the same DOCX',
  async prepare({ folder }) {
    const model = await oneForm();
    const press = openDocumentPress();
    const docx = await press.press(model, 'docx');
    if (!docx.ok) throw new Error(docx.failure.code);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'form.docx'), docx.value.bytes);
    await press.press(model, 'pdf');
    return {
      ours: async () =>
        (await timed(async () => {
          for (let index = 0; index < REPEAT; index += 1) await press.press(model, 'pdf');
        })) / REPEAT,
      peer: () =>
        timed(() =>
          execFileSync(
            'soffice',
            [
              '--headless',
              '--convert-to',
              'pdf',
              '--outdir',
              join(folder, 'office'),
              join(folder, 'form.docx'),
            ],
            { stdio: 'ignore' },
          ),
        ),
    };
  },
};

const docx: BenchSpec = {
  id: 'one-page-docx',
  goal: 1,
  runs: 15,
  unit: 'ms',
  peerName: 'docxtemplater filling an equal form',
  async prepare() {
    const model = await oneForm();
    const press = openDocumentPress();
    const made = await press.press(model, 'docx');
    if (!made.ok) throw new Error(made.failure.code);
    const tagged = await press.press(withTags(model), 'docx');
    if (!tagged.ok) throw new Error(tagged.failure.code);
    const form = Buffer.from(tagged.value.bytes);
    return {
      ours: async () =>
        (await timed(async () => {
          for (let index = 0; index < REPEAT; index += 1) await press.press(model, 'docx');
        })) / REPEAT,
      peer: async () =>
        (await timed(() => {
          for (let index = 0; index < REPEAT; index += 1) {
            const filled = new Docxtemplater(new PizZip(form), { paragraphLoop: true, linebreaks: true });
            filled.render({ value: '测试民警甲' });
            filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
          }
        })) / REPEAT,
    };
  },
};

/** The same form with every value cell turned into a tag, so that the peer has as much to fill. */
function withTags(model: DocumentModel): DocumentModel {
  const text = JSON.stringify(model).replaceAll(/("kind":"value","text":")[^"]*"/gu, '$1{value}"');
  return DocumentModel.parse(JSON.parse(text));
}

export const documentRows: readonly BenchSpec[] = [pdf, docx];
