import { encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '#app/paperPorts.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { documentParts, documentWords, documentXml } from '#documents/docx/documentWords.ts';
import { preflight } from '#documents/preflight.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { schemaTraps } from '#test/golden/docxTraps.ts';
import { aDocument, body } from './models.ts';

const press = openDocumentPress({ useSystemFonts: false });
const jpeg = encode({ width: 40, height: 20, data: Buffer.alloc(40 * 20 * 4, 200) }, 80).data;

async function pressed(model: DocumentModel, format: DocumentFormat) {
  const result = await press.press(model, format);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The same picture with the camera's turn written into its head. */
function turned(orientation: number): Uint8Array {
  const exif = Buffer.from(
    'ffe1002245786966000049492a000800000001001201030001000000000000000000000000',
    'hex',
  );
  exif.writeUInt16LE(orientation, 28);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), exif.subarray(0, 36), jpeg.subarray(2)]));
}

describe('the press', () => {
  it('[P-G2] names characters no font has, in both formats, instead of printing a blank', async () => {
    const model = aDocument([body('现场\u{1F600}照片\u{E000}')]);
    for (const format of ['pdf', 'docx'] as const)
      expect(await press.press(model, format)).toMatchObject({
        ok: false,
        failure: {
          code: 'document.glyphsMissing',
          detail: { characters: '\u{1F600}（U+1F600）、\u{E000}（U+E000）', count: 2 },
        },
      });
  });
  it('[P-G3] an incomplete installation is told by the font that is missing', () => {
    const bare = { absentFonts: () => ['思源宋体'], face: () => null, substitutions: () => [] };
    expect(preflight(aDocument([]), bare)).toEqual({
      code: 'document.fontMissing',
      detail: { font: '思源宋体' },
    });
  });
  it('[P-G4] a picture that is no readable JPEG is refused by its caption', async () => {
    const photos = (bytes: Uint8Array) =>
      aDocument([
        { kind: 'photos', items: [{ picture: bytes, widthPx: 40, heightPx: 20, caption: '照片1' }] },
      ]);
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array([1, 2, 3]),
      jpeg.subarray(0, 30),
      new Uint8Array([0xff, 0xd8, 0xff, 0xff, 0xff, 0xff]),
    ])
      expect(await press.press(photos(new Uint8Array(bytes)), 'pdf')).toMatchObject({
        ok: false,
        failure: { code: 'document.pictureUnreadable', detail: { picture: '照片1' } },
      });
  });
  it('[P-W1] every kind of block carries its words into both formats', async () => {
    const model = aDocument(
      [
        { kind: 'letterhead', organ: '虚构市公安局文件', number: '虚公〔2026〕1号', signer: '测试领导' },
        { kind: 'title', organ: '虚构市公安局', text: '关于测试的报告', sub: '（初报）' },
        { kind: 'spread', parts: ['填报单位：甲', '中间', '编号：乙'] },
        { kind: 'heading', level: 1, text: '一、情况' },
        { kind: 'heading', level: 2, text: '（一）经过' },
        {
          kind: 'paragraph',
          runs: [
            { text: '甲<乙>&"丙"\n第二段', underline: true },
            { text: '楷', font: 'kai' },
          ],
          indentChars: 2,
        },
        { kind: 'space', mm: 5 },
        {
          kind: 'dataTable',
          columns: [
            { title: '序号', mm: 20 },
            { title: '名称', mm: 60 },
          ],
          rows: [{ cells: ['1', '□是　☑否'] }],
        },
        { kind: 'perforation', text: '沿虚线裁开' },
        {
          kind: 'photos',
          columns: 2,
          heightMm: 40,
          items: [
            { picture: jpeg, widthPx: 40, heightPx: 20, caption: '照片1' },
            { picture: Buffer.from(jpeg).toString('base64'), widthPx: 40, heightPx: 20, caption: '照片2' },
          ],
        },
        { kind: 'pageBreak' },
        { kind: 'attachments', items: ['登记表', '诊断证明'] },
        { kind: 'signature', organ: '虚构市公安局', date: '2026年3月24日' },
        { kind: 'parts' },
        { kind: 'imprint', copyTo: '甲，乙', printedBy: '办公室', printedOn: '2026年3月24日' },
      ],
      { numbers: 'official', watermark: '草稿' },
    );
    const pdf = await pressed(model, 'pdf');
    const text = (await pdfTexts(pdf.bytes)).join('').replace(/\s/g, '');
    const docx = await pressed(model, 'docx');
    const words = documentWords(docx.bytes).replace(/\s/g, '');
    for (const part of [
      '签发人：测试领导',
      '（一）经过',
      '甲<乙>&"丙"',
      '照片2',
      '2.诊断证明',
      '抄送：甲，乙。',
      '2026年3月24日印发',
      '沿虚线裁开',
    ]) {
      expect(text).toContain(part);
      expect(words).toContain(part);
    }
    expect(pdf.pages).toBeGreaterThanOrEqual(3);
    expect(pdf.substitutions).toContain('小标宋：使用思源宋体粗体代替');
    expect(schemaTraps(documentXml(docx.bytes))).toEqual([]);
  });
  it('[P-W2] the camera’s turn is honoured: a lying picture stands upright', async () => {
    const photo = (orientation: number) =>
      aDocument([
        {
          kind: 'photos',
          heightMm: 60,
          items: [{ picture: turned(orientation), widthPx: 40, heightPx: 20, caption: '' }],
        },
      ]);
    expect(documentXml((await pressed(photo(6), 'docx')).bytes)).toContain('rot="5400000"');
    expect(documentXml((await pressed(photo(1), 'docx')).bytes)).not.toContain('rot="5400000"');
    expect((await pressed(photo(6), 'pdf')).pages).toBe(1);
  });
  it('[P-W3] papers pressed at the same time do not disturb each other', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `第${index}号文书测试民警甲乙丙丁`);
    const together = await Promise.all(names.map((name) => pressed(aDocument([body(name)]), 'pdf')));
    for (const [index, paper] of together.entries()) {
      expect((await pdfTexts(paper.bytes)).join('')).toBe(names[index]);
      expect(
        Buffer.compare(paper.bytes, (await pressed(aDocument([body(names[index] ?? '')]), 'pdf')).bytes),
      ).toBe(0);
    }
  });
  it('[P-W4] hostile words come out as they went in', async () => {
    const hostile = [
      '<w:t>',
      ']]>',
      '&amp;',
      '\\u0000',
      '${x}',
      "'; DROP TABLE",
      '../../etc',
      '%00',
      '‘’“”',
      'Ａ１',
      'Ωж',
      'é',
      '〇',
      '·',
      '㎡℃',
    ];
    const model = aDocument(hostile.map(body));
    const words = documentWords((await pressed(model, 'docx')).bytes);
    const text = (await pdfTexts((await pressed(model, 'pdf')).bytes)).join('');
    for (const part of hostile) {
      expect(words).toContain(part);
      expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
    }
  });

  it('[P-T12] a DOCX says which edition of the bureau it is, at the foot of a form and in the file', async () => {
    const plain = aDocument([body('测试正文')], { numbers: 'form' });
    const own = { ...plain, meta: { ...plain.meta, templateId: 'W01', templateVersion: '1.0-局2' } };
    const partsOf = async (model: DocumentModel, named: RegExp) =>
      documentParts((await pressed(model, 'docx')).bytes, named).join('');
    expect(await partsOf(own, /^word\/footer\d+\.xml$/)).toContain('W01 模板1.0-局2');
    expect(await partsOf(own, /^docProps\/core\.xml$/)).toContain('W01 模板1.0-局2');
    expect(await partsOf(plain, /^(?:word\/footer\d+|docProps\/core)\.xml$/)).not.toContain('模板');
    const official = { ...own, page: { ...own.page, numbers: 'official' as const } };
    expect(await partsOf(official, /^word\/footer\d+\.xml$/)).not.toContain('模板');
    expect(await partsOf(official, /^docProps\/core\.xml$/)).toContain('W01 模板1.0-局2');
  });
});
