import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const papers = resolve(import.meta.dirname, '../../../.work/papers');

/** Leaves a paper where a person can look at it. */
export async function keepPdf(name: string, pdf: Buffer): Promise<void> {
  await mkdir(papers, { recursive: true });
  await writeFile(join(papers, `${name}.pdf`), pdf);
}

/** One page of a PDF: its words without blanks, and its size. */
export interface PaperPage {
  readonly text: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Chromium names these characters by their radicals when it makes a PDF; compatibility forms do not undo it. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻓': '长',
  '⻔': '门',
  '⻚': '页',
  '⻛': '风',
};

/** Reads what a printer would be given. */
export async function pagesOf(pdf: Buffer): Promise<readonly PaperPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf) });
  const document = await task.promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({
      text: text
        .normalize('NFKC')
        .replace(/\s/gu, '')
        .replace(/[⺠⻓⻔⻚⻛]/gu, (radical) => radicals[radical] ?? radical),
      widthMm: (width / 72) * 25.4,
      heightMm: (height / 72) * 25.4,
    });
  }
  await task.destroy();
  return pages;
}

/** The browser's print window cannot be driven: what would be printed is made a PDF instead. */
export async function printsTo(page: Page, press: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const asked = new Promise((done) => (window.print = () => done(null)));
    Object.assign(window, { asked });
  });
  await press();
  await page.evaluate(async () => ('asked' in window ? window.asked : null));
  return page.pdf({ preferCSSPageSize: true });
}

/** How many points of the first page on screen are dark. */
export async function inkOf(preview: Locator): Promise<number> {
  return preview
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let dark = 0;
      for (let at = 0; at < data.length; at += 4)
        if ((data[at + 3] ?? 0) > 128 && (data[at] ?? 255) < 128) dark += 1;
      return dark;
    });
}

/** Saves the PDF of the paper in this row as an officer does; gives the words of all its pages. */
export async function wordsTakenOut(page: Page, row: Locator): Promise<string> {
  const pages = await pagesOf(await pdfTakenOut(page, row));
  return pages.map(({ text }) => text).join('');
}

/** Saves the PDF of the paper in this row as an officer does. */
export async function pdfTakenOut(page: Page, row: Locator): Promise<Buffer> {
  await row.getByRole('button', { name: /^另存 .* PDF$/u }).click();
  const saving = page.waitForEvent('download');
  const dialog = page.getByRole('dialog').filter({ hasText: '另存一份没有加密的副本' });
  await dialog.getByRole('button', { name: '另存副本' }).click();
  const pdf = await readFile(await (await saving).path());
  await expect(dialog).toHaveCount(0);
  return pdf;
}
