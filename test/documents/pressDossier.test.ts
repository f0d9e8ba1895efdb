import { encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import type { DossierPart } from '#app/paperPorts.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { aDocument, body } from './models.ts';

const press = openDocumentPress({ useSystemFonts: false });
const jpeg = new Uint8Array(encode({ width: 60, height: 40, data: Buffer.alloc(60 * 40 * 4, 120) }, 80).data);

const part = (key: string, lines: number, page: object = {}): DossierPart => ({
  key,
  title: `文书${key}`,
  model: aDocument(
    Array.from({ length: lines }, (_, index) => body(`${key}第${index}行`)),
    page,
  ),
});
const photo: DossierPart = {
  key: 'p1',
  title: '证据1',
  model: aDocument(
    [
      {
        kind: 'photos',
        heightMm: 120,
        items: [{ picture: jpeg, widthPx: 60, heightPx: 40, caption: '现场照片' }],
      },
    ],
    { numbers: 'none' },
  ),
};

const frame = (keys: readonly string[]) =>
  aDocument(
    [
      {
        kind: 'formTable',
        border: 'none',
        columnsMm: [80, 76],
        rows: [
          {
            cells: [
              { kind: 'value', text: '页数' },
              { kind: 'value', text: '', holds: 'dossierPages' },
            ],
          },
        ],
      },
      { kind: 'pageBreak' },
      {
        kind: 'dataTable',
        columns: [
          { title: '题名', mm: 120 },
          { title: '页号', mm: 36, holds: 'folio' },
        ],
        rows: keys.map((key) => ({ key, cells: [`文书${key}`, ''] })),
      },
      { kind: 'parts' },
      { kind: 'title', text: '卷内备考表' },
    ],
    { numbers: 'none' },
  );

describe('the dossier', () => {
  it('[P-V1] cover, index, papers and closing sheet stand in order, and the index names the page each paper carries', async () => {
    const parts = [
      part('a', 30),
      part('b', 3, { orientation: 'landscape' }),
      photo,
      part('c', 60, { numbers: 'official' }),
    ];
    const pressed = await press.pressDossier({
      frame: frame(['a', 'b', 'p1', 'c']),
      parts,
      isArchival: false,
    });
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
    expect(pressed.value.folioByKey).toEqual({ a: 1, b: 3, p1: 4, c: 5 });
    expect(pressed.value.pages).toBe(2 + 7 + 1);
    const pages = (await pdfTexts(pressed.value.bytes)).map((text) => text.replace(/\s/g, ''));
    expect(pages[0]).toBe('页数7');
    expect(pages[1]).toContain('文书a1文书b3文书p14文书c5-7');
    expect(pages.at(-1)).toBe('卷内备考表');
    expect(pages[2]).toContain('a第0行');
    expect(pages[5]).toContain('现场照片');
  });
  it('[P-V2] a part that cannot be printed refuses the whole, by name', async () => {
    const bad = { key: 'x', title: '坏', model: aDocument([body('\u{1F600}')]) };
    expect(await press.pressDossier({ frame: frame(['x']), parts: [bad], isArchival: false })).toMatchObject({
      ok: false,
      failure: { code: 'document.glyphsMissing' },
    });
  });
  it('[P-V3] the same dossier gives the same bytes, and one without papers is only its frame', async () => {
    const plan = { frame: frame(['a']), parts: [part('a', 5)], isArchival: false };
    const [first, second] = [await press.pressDossier(plan), await press.pressDossier(plan)];
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(Buffer.compare(first.value.bytes, second.value.bytes)).toBe(0);
    expect(await press.pressDossier({ frame: frame([]), parts: [], isArchival: false })).toMatchObject({
      ok: true,
      value: { pages: 3, folioByKey: {} },
    });
  });
});
