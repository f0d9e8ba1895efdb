import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpeningPdf } from '../pdf/openPdf.ts';
import { printPage } from './printPage.tsx';

/** 200 dots per inch: sharp for text, small enough for an old printer driver. A PDF point is 1/72 inch. */
const SCALE = 200 / 72;

/** Sends the pages of PDFs to the printer, one after the other; no file leaves the vault for it. Says whether that was possible. */
export async function printPdf(...urls: readonly string[]): Promise<boolean> {
  // The viewer is large; nobody who does not print waits for it.
  const { openPdf } = await import('../pdf/openPdf.ts');
  const addresses: string[] = [];
  try {
    for (const url of urls) addresses.push(...(await pageAddresses(openPdf(url))));
    await printPage(
      <div className="print-pdf">
        {addresses.map((address, index) => (
          <img key={address} src={address} alt={`第${index + 1}页`} />
        ))}
      </div>,
    );
    return true;
  } catch {
    return false;
  } finally {
    // The page holds its pictures itself by now; whoever finds the addresses later finds nothing.
    addresses.forEach((address) => URL.revokeObjectURL(address));
  }
}

/** Each page as a picture under an address of its own. */
async function pageAddresses(pdf: OpeningPdf): Promise<readonly string[]> {
  const addresses: string[] = [];
  try {
    const document = await pdf.document;
    for (let number = 1; number <= document.numPages; number += 1)
      addresses.push(URL.createObjectURL(await pictureOf(await document.getPage(number))));
    return addresses;
  } finally {
    pdf.close();
  }
}

async function pictureOf(page: PDFPageProxy): Promise<Blob> {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (picture === null) throw new Error('the page could not be drawn');
  return picture;
}
