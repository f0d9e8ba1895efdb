import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { goTo } from './navigation.ts';
import { openTab } from './form.ts';

/** Checks a package on the stick, then brings it in; the page of the submission is open afterwards. */
export async function receiveForReview(
  page: Page,
  folderName: string,
  open: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  await goTo(page, '接收校验');
  const again = page.getByRole('button', { name: '校验另一份' });
  await expect(again.or(page.getByRole('button', { name: '测试U盘' })).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await page.getByRole('button', { name: '测试U盘' }).click();
  await page.getByRole('radio', { name: `选择 ${folderName}` }).check();
  await open(page);
  await page.getByRole('button', { name: '开始校验' }).click();
  const report = page.getByRole('region', { name: '校验报告' });
  await expect(report.getByText('校验通过：卷宗完整，内容没有改动')).toBeVisible({ timeout: 60_000 });
  // Only what came sealed is one file, whose digest the receipt printed.
  await expect(report.getByRole('button', { name: '复制 SHA-256 校验值' })).toHaveCount(
    folderName.endsWith('.age') ? 1 : 0,
  );
  await page.getByRole('button', { name: '带入并审核' }).click();
  await expect(page.getByRole('heading', { name: /^审核：/u })).toBeVisible({ timeout: 60_000 });
}

/** One finding about the first paper that can be written about. */
export async function findInFirstPaper(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: '卷宗材料' }).click();
  await page
    .getByRole('button', { name: /^写问题：/u })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: /^问题：/u });
  await drawer.getByRole('button', { name: '保存问题' }).click();
  await expect(drawer.getByText('请选择性质')).toBeVisible();
  await drawer.getByLabel('类别').click();
  await page.getByTitle(/^文书：/u).click();
  await drawer.getByRole('radio', { name: '应当补正' }).check();
  await drawer.getByLabel('问题和要求').fill(text);
  await drawer.getByRole('button', { name: '保存问题' }).click();
  await expect(drawer).toBeHidden();
}

/** A person decides; nothing is chosen beforehand. */
export async function giveOpinion(page: Page, outcome: '通过' | '退回补充', text: string): Promise<void> {
  await page.getByRole('tab', { name: '审核意见' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio', { name: outcome }).check();
  await page.getByLabel('审核意见', { exact: true }).last().fill(text);
  await page.getByRole('button', { name: '出具审核意见' }).click();
  const asked = page.getByRole('dialog', { name: new RegExp(`出具“${outcome}”`, 'u') });
  await asked.getByRole('button', { name: /出\s?具/u }).click();
}

/** Writes the opinion to the stick; gives the name of its folder or file. `choose` says in the drawer what else it is. */
export async function exportOpinion(
  page: Page,
  choose: (drawer: Locator) => Promise<void> = async () => undefined,
): Promise<string> {
  await page.getByRole('button', { name: '导出审核意见' }).click();
  const drawer = page.getByRole('dialog', { name: '导出审核意见' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  await choose(drawer);
  await drawer.getByRole('button', { name: '导出到这里' }).click();
  const name = drawer.getByText(/^opinion-/u);
  await expect(name).toBeVisible({ timeout: 60_000 });
  const folderName = await name.innerText();
  await drawer.getByRole('button', { name: '关闭' }).first().click();
  await expect(drawer).toBeHidden();
  return folderName;
}

/** The case officer takes the opinion from the stick. */
export async function takeOpinion(page: Page, folderName: string, says: RegExp): Promise<void> {
  const tab = await openTab(page, '卷宗');
  await tab.getByRole('button', { name: '导入审核意见' }).click();
  const drawer = page.getByRole('dialog', { name: '导入审核意见' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  await drawer.getByRole('radio', { name: `选择 ${folderName}` }).check();
  await drawer.getByRole('button', { name: '核对并导入' }).click();
  await expect(drawer.getByText(says)).toBeVisible({ timeout: 60_000 });
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
}
