import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Registers the parser in this thread: by itself pdf.js looks for a file beside it, which a bundle does not have.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { SheetProblem, SheetsOrProblem } from '#app/readingPorts.ts';
import { openForeign } from '../pdf/objects/foreignPages.ts';
import { PdfUnreadable } from '../pdf/objects/pdfValue.ts';

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Marks a reader shows on top of a page; they would be lost with the page alone. */
const HARMLESS = new Set(['Link', 'Popup']);

/**
 * A PDF written anew by pdf.js, so that the simple reader of the press understands it, or why its pages cannot be bound whole.
 * Fails: rejects for a broken paper.
 */
export async function rewriteSheets(
  bytes: Uint8Array,
  onPage: (donePages: number, pages: number) => void,
): Promise<SheetsOrProblem> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
  });
  try {
    const opened = await task.promise;
    const problem = await problemOf(opened, onPage);
    if (problem !== null) return { problem };
    const written = await opened.extractPages([{ document: null }]);
    const { pages } = openForeign(written);
    if (pages.length !== opened.numPages) return { problem: 'damaged' };
    return { bytes: written, pages: pages.length };
  } catch (error) {
    if (error instanceof PdfUnreadable) return { problem: 'unusual' };
    if (error instanceof Error && error.name === 'PasswordException') return { problem: 'encrypted' };
    throw error;
  } finally {
    await task.destroy();
  }
}

async function problemOf(
  opened: Opened,
  onPage: (donePages: number, pages: number) => void,
): Promise<SheetProblem | null> {
  const { info } = await opened.getMetadata();
  if ('EncryptFilterName' in info && info.EncryptFilterName !== null) return 'encrypted';
  const layers = await opened.getOptionalContentConfig();
  if ([...layers].length > 0) return 'layered';
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    // Draws nothing, but reads all that is drawn: a page whose drawing is broken shows here.
    await page.getOperatorList();
    const marks: readonly { readonly subtype?: unknown }[] = await page.getAnnotations();
    if (marks.some(({ subtype }) => !HARMLESS.has(String(subtype)))) return 'marked';
    page.cleanup();
    onPage(number, opened.numPages);
  }
  return null;
}
