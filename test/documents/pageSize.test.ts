import { describe, expect, it } from 'vitest';
import { openTextReader } from '#documents/reading/textReader.ts';
import { PAGE_DOTS_PER_INCH } from '#domain/evidence/redactionFill.ts';

/** Two pages: a letter, and an A4 page that lies on its side. */
const paper = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj',
    '4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Rotate 90>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
);
const objectOf = (bytes: Buffer) => ({
  sizeBytes: bytes.byteLength,
  async *stream() {
    yield bytes;
  },
});
const sizeOf = (number: number, bytes = paper) =>
  openTextReader().pageSize(objectOf(bytes), { number, dotsPerInch: PAGE_DOTS_PER_INCH });

describe('the size of a page', () => {
  it('[E-44] is what the window draws at 200 dots per inch, upright', async () => {
    expect(await sizeOf(1)).toEqual({ ok: true, value: { widthPx: 1700, heightPx: 2200 } });
    expect(await sizeOf(2)).toEqual({ ok: true, value: { widthPx: 2338, heightPx: 1653 } });
  }, 60_000);

  it('[E-44] is refused for a page that is not there and for what is no PDF', async () => {
    expect(await sizeOf(3)).toMatchObject({ failure: { code: 'evidence.textUnreadable' } });
    expect(await sizeOf(1, Buffer.from('no paper'))).toMatchObject({ ok: false });
  }, 60_000);
});
