import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { exportDossier, verifyOutside } from './dossier.ts';
import { openTab } from './form.ts';
import * as intake from './intake.ts';
import { openPart } from './know.ts';
import type { Look } from './look.ts';
import { pagesOf } from './paper.ts';

/** A readable copy of an item leaves the vault. */
export async function saveCopy(page: Page, tab: Locator, name: string): Promise<void> {
  const drawer = await openItem(page, tab, name);
  await drawer.getByRole('button', { name: '另存副本' }).click();
  const saving = page.waitForEvent('download');
  const dialog = page.getByRole('dialog').filter({ hasText: '另存一份没有加密的副本' });
  await dialog.getByRole('button', { name: '另存副本' }).click();
  await saving;
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

/** The whole chain of an item, as it is told on screen: what was done, and what is said of it. */
export async function chainOf(page: Page, tab: Locator, name: string, look?: Look): Promise<string> {
  const drawer = await openItem(page, tab, name);
  await drawer.getByRole('tab', { name: '保管链' }).click();
  const chain = drawer.getByRole('list', { name: '保管链' });
  await expect(chain).toBeVisible();
  await look?.('证据 保管链');
  const words = await chain.innerText();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  return words.replace(/\s+/gu, ' ');
}

async function openItem(page: Page, tab: Locator, name: string): Promise<Locator> {
  await openPart(tab, /^材料 \d+$/u);
  await tab.getByRole('row').filter({ hasText: name }).getByRole('button').first().click();
  return intake.itemDrawer(page);
}

/** Writes the dossier to the stick, has it checked outside, and gives the words of each paper as they lie there, by its code. */
export async function papersOnStick(page: Page, stick: string): Promise<Readonly<Record<string, string>>> {
  await openTab(page, '卷宗');
  const folderName = await exportDossier(page);
  await verifyOutside(stick, folderName);
  const folder = join(stick, folderName, 'data', '电子档案', '文书');
  const words: Record<string, string> = {};
  for (const file of (await readdir(folder)).filter((each) => each.endsWith('.pdf'))) {
    const id = /_([A-Z]\d{2})_/u.exec(file)?.[1];
    if (id === undefined) continue;
    const pages = await pagesOf(await readFile(join(folder, file)));
    words[id] = (words[id] ?? '') + pages.map(({ text }) => text).join('');
  }
  return words;
}
