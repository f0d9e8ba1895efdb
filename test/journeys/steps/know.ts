import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choose, inDrawer, minutesAgo, typeTime } from './form.ts';
import type { Look } from './look.ts';

/** Opens one of the views of the evidence tab. */
export async function openPart(tab: Locator, part: string | RegExp): Promise<void> {
  await tab.getByRole('group', { name: '证据视图' }).getByText(part).first().click();
}

/** Says why a camera recorded nothing, for every blank of every camera; gives how many there were. */
export async function explainBlanks(tab: Locator, reason: string): Promise<number> {
  const buttons = tab.getByRole('button', { name: '说明原因' });
  await expect(buttons.first()).toBeVisible();
  const blanks = await buttons.count();
  for (let left = blanks; left > 0; left -= 1) {
    await buttons.first().click();
    const field = tab.getByRole('textbox', { name: '未摄录原因' });
    await field.fill(reason);
    await tab.getByRole('button', { name: /保\s*存/u }).click();
    // The button gives way to the field at once; the field goes only when the reason is stored.
    await expect(field).toHaveCount(0);
    await expect(buttons).toHaveCount(left - 1);
  }
  return blanks;
}

/** Gives every empty or weak element that nobody has yet to somebody; gives how many there were. */
export async function giveElementDuties(page: Page, tab: Locator): Promise<number> {
  const whole = tab.getByRole('button', { name: /^显示全部 \d+ 处$/u });
  if (await whole.isVisible()) await whole.click();
  const gaps = tab.getByRole('row', { name: /^要件×证据 / });
  const all = await gaps.count();
  for (let left = all; left > 0; left -= 1) {
    await gaps.first().getByRole('button', { name: '补证任务' }).click();
    await inDrawer(page, '指定补证任务', async (drawer) => {
      await drawer.getByRole('textbox', { name: /补证措施/u }).fill('向有关人员核实，补正材料');
      await typeTime(drawer.getByRole('textbox', { name: /期限/u }), minutesAgo(-3 * 24 * 60).slice(0, 10));
    });
    await expect(gaps).toHaveCount(left - 1);
  }
  return all;
}

/** The case officer gathers what shows how the police acted. */
export async function gatherConduct(
  page: Page,
  tab: Locator,
  { question, item }: { readonly question: string; readonly item: RegExp },
): Promise<void> {
  const row = tab.getByRole('row', { name: new RegExp(question, 'u') });
  await row.getByRole('button', { name: '收集证据' }).click();
  await inDrawer(page, `收集证据：${question}`, async (drawer) => {
    await choose(page, drawer.getByRole('combobox', { name: '能说明的证据' }), item);
    await drawer.getByText(`收集证据：${question}`).click();
    await drawer.getByRole('textbox', { name: '说明' }).fill('第16秒口头警告');
  });
  await expect(row).toContainText('第16秒口头警告');
}

/** The row of an element in the matrix. */
export function elementRow(tab: Locator, label: string): Locator {
  return tab.getByRole('row').filter({ has: tab.page().locator('strong').getByText(label, { exact: true }) });
}

/** Gives the first empty element its evidence; says which it was. */
export async function proveFirstEmpty(page: Page, tab: Locator, item: RegExp): Promise<string> {
  const row = tab
    .getByRole('row')
    .filter({ has: page.getByText('空', { exact: true }) })
    .first();
  const label = await row.locator('strong').innerText();
  await row.getByRole('button', { name: '补证据' }).click();
  const dialog = page.getByRole('dialog', { name: `为“${label}”补证据` });
  await choose(page, dialog.getByRole('combobox', { name: '证据' }), item);
  await dialog.getByRole('button', { name: /保\s*存/u }).click();
  await expect(dialog).toBeHidden();
  return label;
}

/** Writes down that the first item went to the keeper. */
export async function handOverFirst(page: Page, tab: Locator, look?: Look): Promise<void> {
  await handOver(page, tab, { item: /^证据1 /u, to: '测试保管员甲', look });
}

/** Writes down that an item was lent and had to be back the day after. */
export async function lendAndForget(page: Page, tab: Locator, item: RegExp): Promise<void> {
  await handOver(page, tab, { item, to: '测试鉴定人庚', lent: ['2026-03-25 09:00', '2026-03-26'] });
}

interface Passing {
  readonly item: RegExp;
  readonly to: string;
  /** When it went, and the day it had to be back. */
  readonly lent?: readonly [string, string];
  readonly look?: Look | undefined;
}

async function handOver(page: Page, tab: Locator, { item, to, lent, look }: Passing): Promise<void> {
  await tab.getByRole('button', { name: '登记交接' }).click();
  const drawer = page.getByRole('dialog', { name: '登记交接' });
  await choose(page, drawer.getByRole('combobox', { name: '交接的证据' }), item);
  await drawer.getByText('登记交接', { exact: true }).click();
  await drawer.getByRole('textbox', { name: /^\*? ?交出人$/u }).fill('测试民警乙');
  await drawer.getByRole('textbox', { name: /^\*? ?接收人$/u }).fill(to);
  if (lent !== undefined) {
    await typeTime(drawer.getByRole('textbox', { name: /交接时间/u }), lent[0]);
    await typeTime(drawer.getByRole('textbox', { name: /应退回日期/u }), lent[1]);
  }
  await look?.('证据 登记交接');
  await drawer.getByRole('button', { name: /保\s*存/u }).click();
  await expect(drawer).toBeHidden();
}
