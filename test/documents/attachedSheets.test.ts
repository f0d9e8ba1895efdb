import { encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import type { Attached } from '#app/paperPorts.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { readFolios } from '#documents/pdf/readFolios.ts';
import { openTextReader } from '#documents/reading/textReader.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { aForeignPage, anEncryptedPdf } from './foreignPdf.ts';
import { aDocument, body } from './models.ts';

const press = openDocumentPress({ useSystemFonts: false });
const reader = openTextReader();
const sheetsOf = (bytes: Uint8Array) =>
  reader.sheets({
    sizeBytes: bytes.byteLength,
    async *stream(range) {
      yield bytes.subarray(range?.start ?? 0, range?.end ?? bytes.byteLength);
    },
  });
async function attached(name: string, bytes: Uint8Array): Promise<Attached> {
  const sheets = await sheetsOf(bytes);
  if ('problem' in sheets) throw new Error(sheets.problem);
  return { kind: 'pdf', name, ...sheets };
}
const jpeg = new Uint8Array(encode({ width: 80, height: 40, data: Buffer.alloc(80 * 40 * 4, 120) }, 80).data);
const scan: Attached = { kind: 'picture', name: '签署件.jpg', bytes: jpeg, pages: 1 };
const frame = aDocument([
  { kind: 'title', text: '封面' },
  { kind: 'parts' },
  { kind: 'title', text: '备考表' },
]);
async function bound(parts: Parameters<typeof press.pressDossier>[0]['parts'], isArchival = false) {
  const pressed = await press.pressDossier({ frame, parts, isArchival });
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return pressed.value;
}

describe('pages from outside in a volume', () => {
  it('[P-Z10] stand behind the paper they belong to, numbered on, and their words are found again', async () => {
    const own = await press.press(
      aDocument([body('外来第一页'), { kind: 'pageBreak' }, body('外来第二页')]),
      'pdf',
    );
    if (!own.ok) throw new Error(own.failure.code);
    const parts = [
      { key: 'a', title: '文书', model: aDocument([body('正文')]), attached: [scan] },
      { key: 'b', title: '外来', model: null, attached: [await attached('外来.pdf', own.value.bytes)] },
      { key: 'c', title: '末件', model: aDocument([body('最后')]) },
    ];
    const { bytes, folioByKey } = await bound(parts);
    expect(folioByKey).toEqual({ a: 1, b: 3, c: 5 });
    expect(await readFolios(bytes)).toEqual([null, 1, 2, 3, 4, 5, null]);
    const words = await pdfTexts(bytes);
    expect(words[3]).toContain('外来第一页');
    expect(words[4]).toContain('外来第二页');
    expect(words[5]).toContain('最后');
  });

  it.each([0, 90, 180, 270])(
    '[P-Z10] are bound upright and whole when turned by %i degrees',
    async (turn) => {
      const part = {
        key: 'a',
        title: '外来',
        model: null,
        attached: [await attached('t', aForeignPage('HELLO', { turn }))],
      };
      const { bytes } = await bound([part]);
      expect((await pdfTexts(bytes))[1]).toContain('HELLO');
      expect(await readFolios(bytes)).toEqual([null, 1, null]);
    },
  );

  it('[P-Z10] are bound the same twice, and twice the same file is bound twice', async () => {
    const file = await attached('t', aForeignPage('AGAIN'));
    const parts = ['a', 'b'].map((key) => ({ key, title: key, model: null, attached: [file] }));
    const { bytes } = await bound(parts);
    expect((await pdfTexts(bytes)).filter((text) => text.includes('AGAIN'))).toHaveLength(2);
    expect(Buffer.compare(bytes, (await bound(parts)).bytes)).toBe(0);
  });

  it('[P-V4] keep a volume from being PDF/A when they are a PDF, by name, and not when they are a picture', async () => {
    const part = { key: 'a', title: '文书', model: aDocument([body('正文')]) };
    const pdf = await attached('鉴定意见.pdf', aForeignPage('X'));
    expect((await bound([{ ...part, attached: [scan] }], true)).archivalFaults).toEqual([]);
    const { archivalFaults, bytes } = await bound([{ ...part, attached: [pdf] }], true);
    expect(archivalFaults?.join()).toContain('“鉴定意见.pdf”');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('pdfaid');
  });
});

describe('a PDF whose pages cannot be bound whole', () => {
  it('[P-Z11] is refused when it is damaged, cut off, or no PDF', async () => {
    const whole = aForeignPage('X');
    expect(await sheetsOf(new TextEncoder().encode('no pdf at all'))).toEqual({ problem: 'damaged' });
    expect(await sheetsOf(whole.subarray(0, 60))).toEqual({ problem: 'damaged' });
  });

  it('[P-Z11] is refused when it is encrypted', async () => {
    expect(await sheetsOf(await anEncryptedPdf())).toEqual({ problem: 'encrypted' });
  });

  it('[P-Z11] is refused when a seal lies over a page, which would be lost', async () => {
    expect(await sheetsOf(aForeignPage('X', { more: '/Annots [7 0 R]' }))).toEqual({ problem: 'marked' });
  });
});
