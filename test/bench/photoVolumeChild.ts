/** One photo volume in a process of its own: `ours` or `peer`, and a folder of photographs. Prints milliseconds and MiB added at the peak. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withPictures } from '#app/paperPictures.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { createPdf, engineFiles } from '#documents/pdf/pdfEngine.ts';
import { DocumentModel } from '#domain/document/blocks.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { ok } from '#domain/kernel/result.ts';
import { openPictureShrinker } from '#drives/pictures/pictureShrinker.ts';
import { aCase } from '#test/people/aCase.ts';

const [who, folder = ''] = process.argv.slice(2);
const names = readdirSync(folder);
const read = (index: number) => readFileSync(join(folder, names[index] ?? ''));
const peakMiB = () => process.resourceUsage().maxRSS / 1024;

const photo = (picture: unknown, index: number) => ({
  kind: 'photos',
  items: [{ picture, widthPx: 4000, heightPx: 3000, caption: `照片${index + 1}` }],
});
const paper = (blocks: readonly unknown[]) =>
  DocumentModel.parse({
    meta: { templateId: 'E03', templateVersion: '1.0', title: '证据照片卷', author: '示例', createdAt: '' },
    page: { orientation: 'portrait', numbers: 'form', watermark: null },
    blocks,
  });

async function ours(): Promise<void> {
  const shrinker = openPictureShrinker();
  const press = openDocumentPress();
  const vault = {
    openObject: (sha256: Sha256) => {
      const bytes = read(Number(sha256));
      async function* stream() {
        yield bytes;
      }
      return Promise.resolve(ok({ sizeBytes: bytes.byteLength, stream }));
    },
  };
  const model = paper(
    names.map((_, index) => photo({ object: Sha256.parse(String(index).padStart(64, '0')) }, index)),
  );
  const setting = { rightsCase: aCase(), progress: { report: () => undefined, isCancelled: () => false } };
  const pictured = await withPictures({ vault, shrinker }, model, setting);
  if (!pictured.ok || pictured.value.unprinted.length > 0)
    throw new Error('not all photographs can be printed');
  const pressed = await press.press(pictured.value.model, 'pdf');
  if (!pressed.ok) throw new Error(pressed.failure.code);
  await shrinker.close();
}

/** Two originals on a page, as they came. */
async function peer(): Promise<void> {
  const files = names.map((name, index) => {
    engineFiles.writeFileSync(name, read(index));
    return name;
  });
  const content = files.map((image, index) => ({
    image,
    fit: [440, 250] as [number, number],
    ...(index % 2 === 1 ? { pageBreak: 'after' as const } : {}),
  }));
  await createPdf({ content, images: Object.fromEntries(files.map((name) => [name, name])) }, []).getBuffer();
}

const before = peakMiB();
const startedAt = performance.now();
await (who === 'ours' ? ours() : peer());
console.log(JSON.stringify({ ms: performance.now() - startedAt, addedMiB: peakMiB() - before }));
