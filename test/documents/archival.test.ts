import { encode } from 'jpeg-js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { openDocumentPress } from '#documents/documentPress.ts';
import { archivalFaults } from '#documents/pdf/archivalFaults.ts';
import { isDict, isList } from '#documents/pdf/objects/pdfValue.ts';
import type { PdfDict } from '#documents/pdf/objects/pdfValue.ts';
import { readPdf } from '#documents/pdf/objects/readPdf.ts';
import { aDocument, body } from './models.ts';

const press = openDocumentPress({ useSystemFonts: false });
const jpeg = new Uint8Array(encode({ width: 60, height: 40, data: Buffer.alloc(60 * 40 * 4, 120) }, 80).data);
const photos = (picture: Uint8Array) => ({
  kind: 'photos',
  heightMm: 120,
  items: [{ picture, widthPx: 60, heightPx: 40, caption: '现场照片' }],
});
/** Rare name, watermark with opacity, photograph, code: all that could break the format at once. */
const everything = aDocument([{ kind: 'title', text: '卷宗' }, body('测试民警𫖯 A&B<C>'), photos(jpeg)], {
  watermark: '草稿',
  code: { text: 'WQP:TEST:1', words: '试件' },
});

async function archival(model = everything): Promise<Uint8Array> {
  const pressed = await press.press(model, 'pdfA');
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return pressed.value.bytes;
}
const dictsOf = (bytes: Uint8Array): readonly PdfDict[] => {
  const file = readPdf(bytes);
  return file.numbers.map((number) => file.object(number).value).filter(isDict);
};
/** The same bytes with one stretch written over, so that every offset stays. */
function tampered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
}

describe('a paper for keeping', () => {
  it('[P-V5] says in well-formed XMP that it is PDF/A-2b, as another program reads it', async () => {
    const task = getDocument({ data: Uint8Array.from(await archival()), verbosity: 0 });
    const { metadata } = await (await task.promise).getMetadata();
    expect(metadata?.get('pdfaid:part')).toBe('2');
    expect(metadata?.get('pdfaid:conformance')).toBe('B');
    expect(metadata?.get('dc:title')).toBe('试件');
    await task.destroy();
  });

  it('[P-V5] carries an sRGB profile as its output intent', async () => {
    const file = readPdf(await archival());
    const root = file.dict(file.trailer.get('/Root'));
    const intents = file.resolve(root?.get('/OutputIntents'));
    const intent = isList(intents) ? file.dict(intents[0]) : null;
    const profile = intent?.get('/DestOutputProfile');
    if (typeof profile !== 'object' || !('ref' in profile)) throw new Error('no profile');
    expect(intent?.get('/S')).toBe('/GTS_PDFA1');
    expect(isDict(file.object(profile.ref).value)).toBe(true);
  });

  it('[P-V5] embeds every font, also those of rare characters', async () => {
    const file = readPdf(await archival());
    const fonts = dictsOf(await archival()).filter((dict) => dict.get('/Type') === '/Font');
    const simple = fonts.filter((font) => font.get('/Subtype') !== '/Type0');
    expect(simple.length).toBeGreaterThanOrEqual(2);
    for (const font of simple)
      expect([...(file.dict(font.get('/FontDescriptor'))?.keys() ?? [])].join()).toMatch(/FontFile[23]/u);
  });

  it('[P-V5] is transparent only where its watermark is, and nowhere blends', async () => {
    const states = dictsOf(await archival()).filter((dict) => dict.get('/Type') === '/ExtGState');
    const opacities = states.flatMap((state) => ['/ca', '/CA'].flatMap((key) => state.get(key) ?? []));
    expect(states.some((state) => state.has('/BM') || state.has('/SMask'))).toBe(false);
    expect([...new Set(opacities)]).toEqual(['1', '0.22']);
  });

  it('[P-V5] has the same pages as the plain file, which does not claim the format', async () => {
    const plain = await press.press(everything, 'pdf');
    if (!plain.ok) throw new Error(plain.failure.code);
    expect(archivalFaults(plain.value.bytes)).toEqual([
      'XMP 中没有 PDF/A-2b 标识',
      '没有输出意图（颜色说明）',
    ]);
    expect(archivalFaults(await archival())).toEqual([]);
  });
});

describe('what keeps a file from being PDF/A', () => {
  it.each([
    ['/FontFile2', '/FontFileX', '字体没有嵌入'],
    ['/GTS_PDFA1', '/GTS_PDFX1', '输出意图'],
    ['<pdfaid:part>2', '<pdfaid:part>1', '标识'],
  ])('[P-V4] is found in the bytes: %s turned into %s', async (from, to, words) => {
    const bytes = await archival();
    expect(archivalFaults(tampered(bytes, from, to)).join()).toContain(words);
  });

  it('[P-V4] is named for a volume with a picture in four colours, which is not called PDF/A then', async () => {
    const model = aDocument([photos(fourColours())]);
    const plan = {
      frame: aDocument([{ kind: 'title', text: '封面' }, { kind: 'parts' }]),
      parts: [{ key: 'a', title: '证据1', model }],
    };
    const asked = await press.pressDossier({ ...plan, isArchival: true });
    expect(asked).toMatchObject({
      ok: true,
      value: { archivalFaults: ['有四色（CMYK）图片，与输出意图不合'] },
    });
    expect(await press.pressDossier({ ...plan, isArchival: false })).toMatchObject({
      ok: true,
      value: { archivalFaults: null },
    });
    expect(await press.press(model, 'pdfA')).toMatchObject({
      ok: false,
      failure: { code: 'document.notArchival' },
    });
  });

  it('[P-V4] is anything that cannot be read', () => {
    expect(archivalFaults(new TextEncoder().encode('%PDF-1.7 nothing'))).toEqual(['文件结构读不出']);
  });
});

/** A JPEG whose frame says four components; nobody has to decode it to embed it. */
function fourColours(): Uint8Array {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  const length = bytes.readUInt16BE(frame + 2);
  const more = Buffer.concat([
    bytes.subarray(0, frame + 2 + length),
    Buffer.from([4, 0x11, 0]),
    bytes.subarray(frame + 2 + length),
  ]);
  more.writeUInt16BE(length + 3, frame + 2);
  more[frame + 9] = 4;
  return new Uint8Array(more);
}
