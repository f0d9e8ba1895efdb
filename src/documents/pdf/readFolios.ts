import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Registers the parser in this thread: by itself pdf.js looks for a file beside it, which a bundle does not have.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { points } from '../officialFormat.ts';

/** The corner in which 页号 stands. Units: millimetres from the top and the right edge. */
const CORNER = { topMm: 25, rightMm: 50 } as const;

const FIRST_BYTES = 65_536;

/**
 * The 页号 printed on each page of a finished PDF, read by another program than the one that wrote it.
 *
 * Shape: one entry per page; `null` = the page carries none.
 */
export async function readFolios(pdf: Uint8Array): Promise<readonly (number | null)[]> {
  const task = getDocument({
    range: new BytesOnDemand(pdf),
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  const folios: (number | null)[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const corner = items.filter(
      (item) => 'str' in item && isInCorner(item.transform, width, height) && item.str.trim() !== '',
    );
    const text = corner.map((item) => ('str' in item ? item.str : '')).join('');
    folios.push(/^\d+$/.test(text) ? Number(text) : null);
    page.cleanup();
  }
  await task.destroy();
  return folios;
}

/** pdf.js keeps what it is given; a dossier is mostly pictures, so it is given only the stretches it asks for. */
class BytesOnDemand extends PDFDataRangeTransport {
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super(bytes.length, Uint8Array.from(bytes.subarray(0, FIRST_BYTES)));
    this.bytes = bytes;
  }

  override requestDataRange(begin: number, end: number): void {
    this.onDataRange(begin, Uint8Array.from(this.bytes.subarray(begin, end)));
  }
}

function isInCorner(transform: readonly unknown[], width: number, height: number): boolean {
  const [x, y] = [Number(transform[4]), Number(transform[5])];
  return y > height - points(CORNER.topMm) && x > width - points(CORNER.rightMm);
}
