import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { openTab } from './form.ts';
import { keepPdf, pagesOf, pdfTakenOut } from './paper.ts';

/** Chooses the paper and locks it; what stays blank is given a reason. */
export async function finalise(page: Page, tab: Locator, row: Locator): Promise<void> {
  await row.getByRole('checkbox').check();
  await tab.getByRole('button', { name: /^定稿所选/u }).click();
  const dialog = page.getByRole('dialog', { name: /^定稿/u });
  const reason = dialog.getByLabel('留空的理由');
  if (await reason.isVisible()) await reason.fill('当场手写');
  await dialog
    .getByRole('button', { name: '定 稿' })
    .or(dialog.getByRole('button', { name: '定稿' }))
    .click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** Makes the paper, locks it and saves its PDF; gives the words of all its pages. */
export async function wordsOfFinal(page: Page, id: string): Promise<string> {
  const tab = await openTab(page, '文书');
  const row = tab.getByRole('row').filter({ hasText: id }).first();
  await row.getByRole('checkbox').check();
  await tab.getByRole('button', { name: '制作所选 1 种' }).click();
  await expect(row).toContainText('草稿', { timeout: 90_000 });
  await expect(tab.getByText(/已制作 \d+ 份文书/u)).toBeVisible({ timeout: 90_000 });
  await finalise(page, tab, row);
  await expect(row).toContainText('已定稿');
  await row.getByRole('checkbox').uncheck();
  const pdf = await pdfTakenOut(page, row);
  await keepPdf(`${id}定稿`, pdf);
  return (await pagesOf(pdf)).map(({ text }) => text).join('');
}
