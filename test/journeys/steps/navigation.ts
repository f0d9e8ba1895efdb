import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Follows the main navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: place, exact: true })
    .click();
}

/** The only case of the sample. */
export async function openFirstCase(page: Page): Promise<void> {
  await goTo(page, '案件');
  await page.getByRole('row').getByRole('link').first().click();
}

/** The case with this number. */
export async function openCase(page: Page, number: string): Promise<void> {
  await goTo(page, '案件');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
}

/** A tab of the case page. */
export async function openTab(page: Page, tab: string): Promise<void> {
  const name = new RegExp(`^${tab}`, 'u');
  await page.getByRole('tab', { name }).first().click();
  await expect(page.getByRole('tabpanel', { name }).first()).toBeVisible();
}
