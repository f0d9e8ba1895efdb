import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openPerson } from './disposition.ts';
import { guide } from './guided.ts';

/** The guide asks for a minor's guardian; it is taken down for the minor, and asked no more. */
export async function tellGuardian(page: Page, name: string): Promise<void> {
  const step = guide(page).getByRole('button', { name: /通知未成年人的监护人/u });
  await step.click();
  const drawer = page.getByRole('dialog', { name: '登记期限事项' });
  await expect(drawer.getByTitle('通知未成年人的监护人')).toBeVisible();
  await expect(drawer.getByTitle(name)).toBeVisible();
  await drawer.getByLabel('说明').fill('电话通知其母，两人在场，已记入笔录。');
  await drawer.getByRole('button', { name: /^登\s?记$/u }).click();
  await expect(drawer).toBeHidden();
  await expect(step).toHaveCount(0);
}

/** The guide leads to the review of the enforcement, where one question is found; the claim in the facts then counts no more. */
export async function findWarning(page: Page, name: string, look: () => Promise<void>): Promise<void> {
  await guide(page)
    .getByRole('button', { name: /逐项核查执法是否合法/u })
    .click();
  const row = page.getByRole('row', { name: /事先警告/u });
  await row.getByRole('button', { name: '认定' }).click();
  const drawer = page.getByRole('dialog', { name: '认定：事先警告' });
  await drawer.getByRole('radio', { name: '否', exact: true }).check();
  await drawer.getByLabel('理由').fill('视频中没有听到警告');
  await drawer.getByRole('button', { name: /^保\s?存/u }).click();
  await expect(drawer).toBeHidden();
  const person = await openPerson(page, name);
  const facts = person.getByRole('group', { name: '执法是否规范' });
  if (!(await facts.isVisible())) await person.getByRole('button', { name: /执法是否规范/u }).click();
  await expect(facts.getByText('督察认定：否')).toBeVisible();
  await expect(facts.getByText('办案人员自述：是，不再起作用')).toBeVisible();
  await expect(facts.getByText('自述，未经核查').first()).toBeVisible();
  await facts.scrollIntoViewIfNeeded();
  await look();
}

/** Everything the guide knows of the case, done or not applicable too, each with 出处. */
export async function readWholeGuide(page: Page, because: string, look: () => Promise<void>): Promise<void> {
  const rail = guide(page);
  const settled = rail.getByRole('switch', { name: '显示已办事项' });
  await settled.click();
  const line = rail.getByRole('listitem').filter({ hasText: because });
  await expect(line.first()).toContainText('出处：');
  await line.first().scrollIntoViewIfNeeded();
  await look();
  await settled.click();
}
