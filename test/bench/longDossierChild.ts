/** One dossier of 300 pages in a process of its own: `ours` or `peer`, and the file of a photograph. Prints milliseconds, pages, and MiB added at the peak. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { points, typeArea } from '#documents/officialFormat.ts';
import { createPdf, engineFiles } from '#documents/pdf/pdfEngine.ts';
import { DocumentModel } from '#domain/document/blocks.ts';

const PARAGRAPHS = 1000;
const PHOTOS = 100;
const [who, photo = ''] = process.argv.slice(2);
const picture = readFileSync(photo);
const peakMiB = () => process.resourceUsage().maxRSS / 1024;

/** A JPEG may end in anything: each photograph has other bytes, so that none is embedded once for all. */
const photos = Array.from({ length: PHOTOS }, (_, index) => Buffer.concat([picture, Buffer.from([index])]));
const texts = Array.from(
  { length: PARAGRAPHS },
  (_, index) =>
    `第${index + 1}项：${'民警甲依法表明身份并口头传唤，违法嫌疑人A拒不配合，用拳头击打民警甲左前臂，旁边的人录了像。'.repeat(3)}`,
);

async function ours(): Promise<Uint8Array> {
  const paragraphs = texts.map((text) => ({ kind: 'paragraph', runs: [{ text }], indentChars: 2 }));
  const items = photos.map((bytes, index) => ({
    picture: bytes,
    widthPx: 1600,
    heightPx: 1200,
    caption: `照片${index + 1}`,
  }));
  const model = DocumentModel.parse({
    meta: { templateId: 'A03', templateVersion: '1.0', title: '卷宗', author: '示例', createdAt: '' },
    page: { orientation: 'portrait', numbers: 'form', watermark: null },
    blocks: [...paragraphs, { kind: 'photos', heightMm: 95, items }],
  });
  const pressed = await openDocumentPress().press(model, 'pdf');
  if (!pressed.ok) throw new Error(pressed.failure.code);
  return pressed.value.bytes;
}

/** What anybody would write with pdfmake: the same words in the same type, two photographs on a page. */
async function peer(): Promise<Uint8Array> {
  const characters = new Set(
    Array.from(texts.join('') + '照片', (character) => character.codePointAt(0) ?? 0),
  );
  const face = openFontCatalog().face('fangsong', '民'.codePointAt(0) ?? 0);
  if (face === null) throw new Error('no font');
  engineFiles.writeFileSync('font', face.bytesFor([...characters]));
  for (const [index, bytes] of photos.entries()) engineFiles.writeFileSync(`photo${index}`, bytes);
  const { leftMm, topMm, rightMm, bottomMm } = typeArea;
  const pictures = photos.map((_, index) => [
    { image: `photo${index}`, fit: [440, points(95)] as [number, number] },
    { text: `照片${index + 1}`, fontSize: 12, ...(index % 2 === 1 ? { pageBreak: 'after' as const } : {}) },
  ]);
  const definition = {
    content: [...texts.map((text) => ({ text, leadingIndent: 32 })), ...pictures.flat()],
    pageMargins: [leftMm, topMm, rightMm, bottomMm].map(points) as [number, number, number, number],
    defaultStyle: { font: 'font', fontSize: 15.75, lineHeight: 1.8 },
    images: Object.fromEntries(photos.map((_, index) => [`photo${index}`, `photo${index}`])),
  };
  return createPdf(definition, ['font']).getBuffer();
}

const before = peakMiB();
const startedAt = performance.now();
const bytes = await (who === 'ours' ? ours() : peer());
const ms = performance.now() - startedAt;
const addedMiB = peakMiB() - before;
const { numPages: pages } = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
console.log(JSON.stringify({ ms, addedMiB, pages }));
