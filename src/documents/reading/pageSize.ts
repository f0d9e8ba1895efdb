import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Registers the parser in this thread: by itself pdf.js looks for a file beside it, which a bundle does not have.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PageDrawing, PageSize } from '#app/readingPorts.ts';

/** Reckoned by the library and the words by which the window draws the page, so that both come to the same pixels. Fails: rejects for a broken paper or a page it does not have. */
export async function pageSize(bytes: Uint8Array, { number, dotsPerInch }: PageDrawing): Promise<PageSize> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const page = await (await task.promise).getPage(number);
  const { width, height } = page.getViewport({ scale: dotsPerInch / 72 });
  await task.destroy();
  return { widthPx: Math.floor(width), heightPx: Math.floor(height) };
}
