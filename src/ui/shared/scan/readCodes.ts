import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findCodes, type Pixels } from './findCodes.ts';

/** A page is looked at in these resolutions until a code is read. Units: dots per inch; a PDF point is 1/72 inch. */
const PDF_RESOLUTIONS = [200, 300, 130] as const;
/** The same for pictures. Units: pixels of the longer side. */
const PICTURE_SIDES = [2400, 3600, 1500] as const;
/** More than any paper of ours has; a long document is not one. */
const MOST_PAGES = 60;

/** What a scan bears. */
export interface ReadScan {
  readonly codes: readonly string[];
  readonly pages: number;
}

/**
 * The codes on a scan, page by page, each once, and how many pages it has. Hostile pictures and PDF are opened here, in the window's sandbox, and nowhere else.
 * Fails: throws when the scan cannot be shown at all.
 */
export async function readCodes(url: string, mediaType: string): Promise<ReadScan> {
  const { codes, pages } =
    mediaType === 'application/pdf' ? await codesOfPdf(url) : await codesOfPicture(url);
  return { codes: [...new Set(codes)], pages };
}

async function codesOfPdf(url: string): Promise<ReadScan> {
  const { openPdf } = await import('../pdf/openPdf.ts');
  const pdf = openPdf(url);
  const codes: string[] = [];
  try {
    const document = await pdf.document;
    // The code stands on the last page; a scanner may have laid the sheets the other way round.
    for (let number = Math.min(document.numPages, MOST_PAGES); number > 0; number -= 1) {
      const page = await document.getPage(number);
      codes.push(...(await firstRead(PDF_RESOLUTIONS, (resolution) => pixelsOfPage(page, resolution / 72))));
    }
    return { codes, pages: document.numPages };
  } finally {
    pdf.close();
  }
}

async function codesOfPicture(url: string): Promise<ReadScan> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('the scan could not be read');
  const picture = await createImageBitmap(await answer.blob());
  try {
    const codes = await firstRead(PICTURE_SIDES, async (side) => {
      const scale = side / Math.max(picture.width, picture.height);
      return drawn(picture.width * scale, picture.height * scale, (pen, width, height) => {
        pen.drawImage(picture, 0, 0, width, height);
      });
    });
    return { codes, pages: 1 };
  } finally {
    picture.close();
  }
}

async function pixelsOfPage(page: PDFPageProxy, scale: number): Promise<Pixels> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('there is no canvas to draw on');
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function drawn(
  wantedWidth: number,
  wantedHeight: number,
  draw: (pen: CanvasRenderingContext2D, width: number, height: number) => void,
): Pixels {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(wantedWidth));
  canvas.height = Math.max(1, Math.round(wantedHeight));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('there is no canvas to draw on');
  // What is transparent is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  draw(pen, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

async function firstRead(
  sizes: readonly number[],
  look: (size: number) => Promise<Pixels>,
): Promise<readonly string[]> {
  for (const size of sizes) {
    const codes = await findCodes(await look(size));
    if (codes.length > 0) return codes;
  }
  return [];
}
