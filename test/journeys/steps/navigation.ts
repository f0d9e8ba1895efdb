import type { Page } from '@playwright/test';

/** Follows the main navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: place, exact: true })
    .click();
}
