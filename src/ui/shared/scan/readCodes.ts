import { decodeQR } from 'qr/decode.js';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the code reader is given. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A page is looked at in these resolutions until a code is read. Units: dots per inch; a PDF point is 1/72 inch. */
const PDF_RESOLUTIONS = [200, 300, 130] as const;
/** The same for pictures. Units: pixels of the longer side. */
const PICTURE_SIDES = [2400, 3600, 1500] as const;
/** More than any paper of ours has; a long document is not one. */
const MOST_PAGES = 60;
/** For the retries of one look. Units: milliseconds. */
const TIME_LIMIT = 1500;

/**
 * The codes on a scan, page by page, each once. Hostile pictures and PDF are opened here, in the window's sandbox, and nowhere else.
 * Fails: throws when the scan cannot be shown at all.
 */
export async function readCodes(url: string, mediaType: string): Promise<readonly string[]> {
  const codes = mediaType === 'application/pdf' ? await codesOfPdf(url) : await codesOfPicture(url);
  return [...new Set(codes)];
}

async function codesOfPdf(url: string): Promise<readonly string[]> {
  const { openPdf } = await import('../pdf/openPdf.ts');
  const pdf = openPdf(url);
  const codes: string[] = [];
  try {
    const document = await pdf.document;
    // The code stands on the last page; a scanner may have laid the sheets the other way round.
    for (let number = Math.min(document.numPages, MOST_PAGES); number > 0; number -= 1) {
      const page = await document.getPage(number);
      const code = await firstRead(PDF_RESOLUTIONS, (resolution) => pixelsOfPage(page, resolution / 72));
      if (code !== null) codes.push(code);
    }
  } finally {
    pdf.close();
  }
  return codes;
}

async function codesOfPicture(url: string): Promise<readonly string[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('the scan could not be read');
  const picture = await createImageBitmap(await answer.blob());
  try {
    const code = await firstRead(PICTURE_SIDES, async (side) => {
      const scale = side / Math.max(picture.width, picture.height);
      return drawn(picture.width * scale, picture.height * scale, (pen, width, height) => {
        pen.drawImage(picture, 0, 0, width, height);
      });
    });
    return code === null ? [] : [code];
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
): Promise<string | null> {
  for (const size of sizes) {
    const { width, height, data } = await look(size);
    const whole = codeIn({ width, height, data });
    const code = whole ?? codeIn(lowerThird({ width, height, data }));
    if (code !== null) return code;
  }
  return null;
}

/** Where the code of a final stands; less to search, so that a faint one is found. */
function lowerThird({ width, height, data }: Pixels): Pixels {
  const from = Math.floor((height * 2) / 3);
  return { width, height: height - from, data: data.slice(from * width * 4) };
}

function codeIn({ width, height, data }: Pixels): string | null {
  try {
    return decodeQR({ width, height, data }, { effort: 10, timeLimit: TIME_LIMIT });
  } catch {
    // The reader tells by throwing that it sees none.
    return null;
  }
}
