import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Registers the parser in this thread: by itself pdf.js looks for a file beside it, which a bundle does not have.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { z } from 'zod';
import { PT_PER_MM } from '../officialFormat.ts';
import { drawSheet, type Sheet } from './drawSheet.ts';

/** A stretch of text as the finished PDF draws it. Units: millimetres from the top left corner, size in points. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Top and bottom of the em box. */
  readonly top: number;
  readonly bottom: number;
  readonly sizePt: number;
  readonly face: string;
  readonly color: string;
}

/** A straight stroke. Units: millimetres. */
export interface PrintedRule {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly weightMm: number;
  readonly color: string;
}

export interface PrintedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** In drawing order; slanted text, which is a watermark, is left out. */
  readonly texts: readonly PrintedText[];
  readonly rules: readonly PrintedRule[];
}

const NamedFont = z.object({ name: z.string() });

/** Reads back what stands on each page of a finished PDF, by another program than the one that wrote it. */
export async function readMarks(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  const task = getDocument({
    data: Uint8Array.from(pdf),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
  });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , widthPt = 0, heightPt = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const faceOf = (font: string) => {
      const named = NamedFont.safeParse(page.commonObjs.get(font));
      return named.success ? named.data.name : '';
    };
    const sheet: Sheet = { page: number, heightPt, faceOf, texts: [], rules: [] };
    drawSheet(sheet, fnArray, argsArray);
    const { texts, rules } = sheet;
    pages.push({ widthMm: widthPt / PT_PER_MM, heightMm: heightPt / PT_PER_MM, texts, rules });
  }
  await task.destroy();
  return pages;
}
