import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The drawer of one item of evidence. */
export function itemDrawer(page: Page): Locator {
  return page.getByRole('dialog', { name: /^证据\d+ /u });
}

/** Ways evidence comes in besides files, and its labels. */
export async function fromMenu(page: Page, tab: Locator, entry: string): Promise<void> {
  await tab.getByRole('button', { name: '其他取得方式和标签' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Adds a person to a field of names. */
export async function addName(drawer: Locator, label: string, name: string): Promise<void> {
  const field = drawer.getByRole('combobox', { name: label });
  await field.fill(name);
  await field.press('Enter');
  await field.press('Escape');
}

/** Takes the first entry offered for a text; gives its words. */
export async function chooseFirst(page: Page, field: Locator, text: string): Promise<string> {
  await field.fill(text);
  const offered = page.locator('.ant-select-item-option').filter({ visible: true }).first();
  const words = await offered.innerText();
  await offered.click();
  return words;
}

/** Types a time and takes it over. */
export async function typeMoment(drawer: Locator, label: string, text: string): Promise<void> {
  const field = drawer.getByRole('textbox', { name: label });
  await field.fill(text);
  await field.press('Enter');
}

/** Answers a question of the form with 是, 否 or 未填. */
export async function answer(drawer: Locator, fact: string, said: string): Promise<void> {
  const item = drawer.locator('.ant-form-item').filter({ hasText: fact }).last();
  await item.getByText(said, { exact: true }).click();
  await expect(item.getByRole('radio', { name: said, exact: true })).toBeChecked();
}

/** Registers a thing with its seal, its act and its witness; the place it is kept at is asked for. */
export async function fillThing(drawer: Locator, secondCollector: string): Promise<void> {
  await drawer.getByRole('textbox', { name: '名称' }).fill('断裂的执法记录仪挂夹');
  await drawer.getByRole('textbox', { name: '数量' }).fill('1个');
  await drawer.getByRole('textbox', { name: '封条号' }).fill('封0001');
  await drawer.getByRole('textbox', { name: '特征' }).fill('黑色塑料，断口新鲜');
  await addName(drawer, '取证人（两人以上）', secondCollector);
  await drawer.getByRole('textbox', { name: '取证地点' }).fill('虚构区示例路18号门前');
  await drawer.getByRole('textbox', { name: '持有人或提供人' }).fill('测试民警甲');
  await drawer.getByRole('textbox', { name: '见证人姓名' }).fill('测试群众戊');
  await drawer.getByText('无关群众', { exact: true }).click();
}

/** Writes down what was found on the net; two people fix it. */
export async function fillWebCapture(drawer: Locator, url: string, secondOperator: string): Promise<void> {
  await drawer.getByRole('textbox', { name: '网址' }).fill(url);
  await drawer.getByRole('textbox', { name: '平台' }).fill('测试短视频平台');
  await drawer.getByRole('textbox', { name: '账号名称' }).fill('测试账号甲');
  await drawer.getByRole('textbox', { name: '内容' }).fill('虚构的侮辱民警的文字，原话照录。');
  await expect(drawer.getByText(/固定人不足二人/u)).toBeVisible();
  await addName(drawer, '固定人（操作人和另一名民警）', secondOperator);
  await expect(drawer.getByText(/固定人不足二人/u)).toBeHidden();
}

interface Brought {
  /** The folders of the stick, by name. */
  readonly folders: readonly string[];
  readonly act: string;
  readonly provider: string;
  /** Whoever took it beside the officer on duty. */
  readonly secondCollector: string;
}

/** Brings folders of the stick in with how they were obtained; gives what the drawer says came of it. */
export async function bringFolders(page: Page, tab: Locator, brought: Brought): Promise<string> {
  await tab.getByRole('button', { name: '导入证据' }).first().click();
  const drawer = page.getByRole('dialog', { name: '导入证据' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  for (const name of brought.folders) {
    await drawer.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check();
  }
  await drawer.getByText(brought.act, { exact: true }).click();
  await expect(drawer.getByText(/取得人不足二人/u)).toBeVisible();
  await addName(drawer, '取得人', brought.secondCollector);
  await expect(drawer.getByText(/取得人不足二人/u)).toBeHidden();
  await drawer.getByLabel('持有人或提供人').fill(brought.provider);
  await drawer.getByLabel('原件存放处').fill('维权办保密柜');
  await drawer.getByRole('button', { name: '开始导入' }).click();
  const outcome = drawer.getByText(/本次 \d+ 个文件：/u);
  await expect(outcome).toBeVisible({ timeout: 90_000 });
  const words = await outcome.innerText();
  // The outcome stays until somebody is done with it.
  await drawer.getByRole('button', { name: '继续导入其他文件' }).click();
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
  return words;
}
