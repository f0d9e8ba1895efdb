import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Opens a selection field and takes the entry of this name. */
export async function choose(page: Page, field: Locator, entry: string | RegExp): Promise<void> {
  await field.click();
  const shown = page.getByTitle(entry, { exact: true }).filter({ visible: true });
  await shown.last().click();
}

/** Presses one of a row of choices and sees it taken. */
export async function pick(group: Locator, choice: string): Promise<void> {
  await group.getByText(choice, { exact: true }).click();
  await expect(group.getByRole('radio', { name: choice, exact: true })).toBeChecked();
}

/** Types a date, with or without a time, as an officer does, and leaves the field. */
export async function typeTime(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
  await expect(field).toHaveValue(text);
}

/** The part of a page under this heading. */
export function sectionOf(page: Page, heading: string): Locator {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });
}

/** Opens a drawer by its button, fills it in, saves, and sees it close. */
export async function inDrawer(
  page: Page,
  title: string,
  fill: (drawer: Locator) => Promise<void>,
): Promise<void> {
  const drawer = page.getByRole('dialog', { name: title });
  await fill(drawer);
  await drawer.getByRole('button', { name: /^保存|^记录决定$/u }).click();
  await expect(drawer).toBeHidden();
}

/** Opens a tab of the case on screen. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  return page.getByRole('tabpanel', { name: new RegExp(`^${name}`, 'u') });
}

/** So many minutes before now, on a Chinese wall clock: the journey runs on whatever day it is. */
export function minutesAgo(minutes: number): string {
  const chinese = new Date(Date.now() - minutes * 60_000 + 8 * 3_600_000);
  return chinese.toISOString().slice(0, 16).replace('T', ' ');
}
