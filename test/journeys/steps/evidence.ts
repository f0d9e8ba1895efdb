import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choose, openTab } from './form.ts';

/** Everything on the stick comes in through our own picker; the duplicate is named and nothing fails. */
export async function importFromStick(page: Page): Promise<void> {
  const tab = await openTab(page, '证据');
  await tab.getByRole('button', { name: '导入证据' }).first().click();
  const drawer = page.getByRole('dialog', { name: '导入证据' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  await expect(drawer.getByRole('button', { name: '执法记录仪' })).toBeVisible();
  await drawer.getByRole('checkbox', { name: '选择本页全部' }).check();
  await expect(drawer.getByText(/已选 4 个文件夹|已选 5 个文件夹/u)).toBeVisible();
  await drawer.getByLabel('持有人或提供人').fill('示例派出所');
  await drawer.getByLabel('原件存放处').fill('维权办保密柜');
  await drawer.getByRole('button', { name: '开始导入' }).click();
  const outcome = drawer.getByText(/本次 18 个文件：已入库 17，重复 1，未导入 0。/u);
  await expect(outcome).toBeVisible({ timeout: 90_000 });
  const duplicate = drawer.getByRole('row').filter({ hasText: '内容完全相同' });
  await expect(duplicate).toContainText('重复IMG_20260324_210412（副本）.jpg');
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
}

/** The broken photograph and the program in disguise are named in the list; the program is never opened. */
export async function seeWarnings(page: Page): Promise<void> {
  const broken = rowOf(page, 'IMG_20260324_210618.jpg');
  await expect(broken).toContainText('文件损坏');
  const program = rowOf(page, 'IMG_20260324_210702.jpg');
  await expect(program).toContainText('可执行程序，禁止运行');
  await expect(program).toContainText('扩展名与内容不符');
  await program.getByRole('button').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('这是可执行程序，不能在这里打开')).toBeVisible();
  await expect(drawer.getByRole('img', { name: 'IMG_20260324_210702' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

/** A photograph is looked at, then named and tied to what it proves. */
export async function annotatePhoto(page: Page): Promise<void> {
  await rowOf(page, 'IMG_20260324_210412.jpg').getByRole('button').first().click();
  const drawer = page.getByRole('dialog', { name: /^证据\d+ /u });
  const width = () =>
    drawer
      .getByRole('img')
      .evaluateAll((images) =>
        Math.max(0, ...images.map((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0))),
      );
  await expect.poll(width).toBeGreaterThan(100);
  await drawer.getByLabel('名称', { exact: true }).fill('现场概貌照片');
  await choose(page, drawer.getByLabel('证据种类'), /^勘验/u);
  await choose(page, drawer.getByLabel('证明哪些事项'), '现场情况');
  await page.keyboard.press('Escape');
  await drawer.getByLabel('证明说明').fill('示例路18号门前打砸后的现场');
  await drawer.getByRole('button', { name: '保存说明' }).click();
  await expect(page.getByRole('dialog', { name: /现场概貌照片/u })).toBeVisible();
  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  await expect(drawer.getByText('SM3', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: /^(关闭|Close)$/u }).click();
  await expect(drawer).toBeHidden();
}

/** What still must be proved, and where the cameras are silent. */
export async function seeWhatIsMissing(page: Page): Promise<void> {
  const views = page.getByRole('group', { name: '证据视图' });
  await views.getByText(/证据清单 缺\d+项/u).click();
  await expect(page.getByRole('row').filter({ hasText: '缺少' }).first()).toBeVisible();
  await views.getByText(/记录仪五必 \d+段空白/u).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /空白 \d\d:\d\d:\d\d 至/u })
      .first(),
  ).toBeVisible();
}

function rowOf(page: Page, fileName: string): Locator {
  return page.getByRole('row').filter({ has: page.getByTitle(fileName, { exact: true }) });
}
