import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

// The legacy build: the loopback host also serves browsers that lack the newest language features.
GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

export type { PDFDocumentProxy };

/** A document being opened; `close` gives its memory back, also when it never opened. */
export interface OpeningPdf {
  readonly document: Promise<PDFDocumentProxy>;
  close(): void;
}

/** Opens a PDF by its content address; pages are fetched as they are needed. */
export function openPdf(url: string): OpeningPdf {
  const task = getDocument({ url, enableXfa: false, stopAtErrors: false });
  return { document: task.promise, close: () => void task.destroy() };
}
