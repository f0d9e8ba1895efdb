import { describe, expect, it } from 'vitest';
import type { Attached } from '#app/paperPorts.ts';
import type { SheetWatch } from '#app/readingPorts.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { readFolios } from '#documents/pdf/readFolios.ts';
import { openTextReader } from '#documents/reading/textReader.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { foreignPdf } from './foreignPdf.ts';
import { aDocument } from './models.ts';

const press = openDocumentPress({ useSystemFonts: false });
const reader = openTextReader();
const sheetsOf = (bytes: Uint8Array, watch?: SheetWatch) =>
  reader.sheets(
    {
      sizeBytes: bytes.byteLength,
      async *stream(range) {
        yield bytes.subarray(range?.start ?? 0, range?.end ?? bytes.byteLength);
      },
    },
    watch,
  );
const frame = aDocument([
  { kind: 'title', text: '封面' },
  { kind: 'parts' },
  { kind: 'title', text: '备考表' },
]);
async function bound(bytes: Uint8Array) {
  const sheets = await sheetsOf(bytes);
  if ('problem' in sheets) throw new Error(sheets.problem);
  const attached: readonly Attached[] = [{ kind: 'pdf', name: 'x.pdf', ...sheets }];
  const part = { key: 'a', title: '外来', model: null, attached };
  const pressed = await press.pressDossier({ frame, parts: [part], isArchival: false });
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return pressed.value.bytes;
}
const stream = (words: string) => `<</Length ${words.length}>>\nstream\n${words}\nendstream`;

interface More {
  readonly at?: string;
  readonly catalogue?: string;
  readonly objects?: readonly string[];
}

/** A file of one or more pages with the same words at a place inside the box. */
function pages(count: number, page: string, { at = '40 40', catalogue = '', objects = [] }: More = {}) {
  const kids = Array.from({ length: count }, (_, index) => `${5 + index} 0 R`).join(' ');
  return foreignPdf([
    `<</Type /Catalog /Pages 2 0 R ${catalogue}>>`,
    `<</Type /Pages /Kids [${kids}] /Count ${count} /Resources <</Font <</F 3 0 R>>>>>>`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    stream(`BT /F 12 Tf ${at} Td (FOREIGN) Tj ET`),
    ...Array.from({ length: count }, () => `<</Type /Page /Parent 2 0 R /Contents 4 0 R ${page}>>`),
    ...objects,
  ]);
}

describe('strange pages from outside', () => {
  it.each([
    ['a sheet turned', '/MediaBox [0 0 595 842] /Rotate 90', '40 40'],
    ['a box that does not begin at nought', '/MediaBox [-300 -500 295 342]', '-260 -460'],
    ['a box with its corners exchanged', '/MediaBox [595 842 0 0]', '40 40'],
    ['A3 across', '/MediaBox [0 0 1191 842]', '40 40'],
    ['a crop smaller than the sheet', '/MediaBox [0 0 595 842] /CropBox [20 20 300 400]', '40 40'],
    ['a crop larger than the sheet', '/MediaBox [0 0 595 842] /CropBox [-90 -90 900 900]', '40 40'],
    ['the largest sheet there is', '/MediaBox [0 0 14400 14400]', '40 40'],
    ['a sheet as small as a stamp', '/MediaBox [0 0 120 90]', '20 20'],
    ['a box of no size, shown as readers show it', '/MediaBox [0 0 0 0]', '40 40'],
    ['units of two points', '/MediaBox [0 0 298 421] /UserUnit 2', '40 40'],
  ])('[P-Z23] %s is bound whole, upright and with its page number', async (_, page, at) => {
    const bytes = await bound(pages(1, page, { at }));
    expect((await pdfTexts(bytes))[1]).toContain('FOREIGN');
    expect(await readFolios(bytes)).toEqual([null, 1, null]);
  });

  it.each([
    ['a script', '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>'],
    ['a program to start', '/OpenAction <</S /Launch /F (cmd.exe)>>'],
    ['actions of the document', '/AA <</WC <</S /JavaScript /JS (x)>>>>'],
    ['an address to open', '/OpenAction <</S /URI /URI (http://example.invalid/)>>'],
    ['a file inside', '/Names <</EmbeddedFiles <</Names [(a) <</Type /Filespec /F (a)>>]>>>>'],
  ])('[P-Z23] nothing of %s is left in the volume', async (_, catalogue) => {
    const text = Buffer.from(await bound(pages(1, '/MediaBox [0 0 595 842]', { catalogue }))).toString(
      'latin1',
    );
    for (const trace of ['/JavaScript', '/JS', '/Launch', '/OpenAction', '/URI', '/EmbeddedFiles', '/AA'])
      expect([trace, text.includes(trace)]).toEqual([trace, false]);
  });

  it('[P-Z23] a form to fill in is not bound, since what is written in it would be lost', async () => {
    const field = '<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [10 10 90 90]>>';
    const form = pages(1, '/MediaBox [0 0 595 842] /Annots [6 0 R]', {
      catalogue: '/AcroForm <</Fields [6 0 R]>>',
      objects: [field],
    });
    expect(await sheetsOf(form)).toEqual({ problem: 'marked' });
  });

  it('[P-Z23] a page with an action of its own is bound without it', async () => {
    const text = Buffer.from(
      await bound(pages(1, '/MediaBox [0 0 595 842] /AA <</O <</S /JavaScript /JS (x)>>>>')),
    ).toString('latin1');
    expect(text).not.toContain('/JavaScript');
  });

  it('[P-Z23] a file without pages is named, and one whose table of objects is spoilt loses no page', async () => {
    expect(await sheetsOf(pages(0, ''))).toMatchObject({ problem: 'damaged' });
    const sound = Buffer.from(pages(1, '/MediaBox [0 0 595 842]')).toString('latin1');
    const spoilt = sound.replace(/^0000\d{6} 00000 n /gmu, '0000099999 00000 n ');
    const read = await sheetsOf(new TextEncoder().encode(spoilt));
    // Either found again without the table, or refused: never bound with a page less.
    if (!('problem' in read)) expect(read.pages).toBe(1);
  });

  it('[P-Z23] pages that name each other as parents are refused', async () => {
    const loop = foreignPdf([
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Pages /Kids [2 0 R] /Count 1>>',
    ]);
    expect('problem' in (await sheetsOf(loop))).toBe(true);
  });

  it('[P-Z24] five thousand pages are counted page by page, and the count ends soon after somebody cancels it', async () => {
    const long = pages(5000, '/MediaBox [0 0 595 842]');
    const told: number[] = [];
    let isCancelled = false;
    const onPage = (done: number, all: number) => {
      expect(all).toBe(5000);
      told.push(done);
      isCancelled = told.length === 3;
    };
    const begun = performance.now();
    expect(await sheetsOf(long, { onPage, isCancelled: () => isCancelled })).toEqual({ problem: 'tooLarge' });
    expect(told).toHaveLength(3);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    const stoppedAfter = performance.now() - begun;
    expect(await sheetsOf(long)).toMatchObject({ pages: 5000 });
    expect(performance.now() - begun - stoppedAfter).toBeGreaterThan(stoppedAfter);
  }, 90_000);
});
