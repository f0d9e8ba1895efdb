import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { finalise } from './steps/finalPaper.ts';
import { choose, openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';
import { printsTo } from './steps/paper.ts';
import { scanOf } from './steps/scanned.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a paper goes from draft to final, to the printer, and back as a signed scan known by its code', async ({
  page,
  folders,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  const { caseOfficer } = samplePeople;
  await enter(page, caseOfficer.loginName, caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '文书');
  const row = tab.getByRole('row').filter({ hasText: 'W07' }).first();
  await test.step('the draft is locked', async () => {
    await finalise(page, tab, row);
    await expect(row).toContainText('已定稿');
    await look('文书 状态');
  });
  const printed = await test.step('the final is printed and entered in the register', async () => {
    await row.getByRole('button', { name: '预览' }).click();
    await expect(page.getByText('定稿第1版', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: '另存PDF/A' })).toBeVisible();
    await look('文书 定稿');
    await page.getByRole('button', { name: '打印定稿' }).click();
    const dialog = page.getByRole('dialog', { name: /^打印 1 份文书/u });
    const pdf = await printsTo(page, () => dialog.getByRole('button', { name: '打开打印窗口' }).click());
    await dialog.getByRole('spinbutton').fill('2');
    await look('文书 打印登记');
    await dialog.getByRole('button', { name: '登记打印' }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(row).toContainText('已打印');
    await expect(row).toContainText('打印2份');
    return pdf;
  });
  const scan = await scanOf(printed);
  await writeFile(join(folders.stick, '签署件扫描.png'), scan);
  await writeFile(join(folders.stick, '签署件扫描.pdf'), printed);
  await test.step('scans come back and are known by their codes', () => bringBack(page, tab, look));
  await expect(row).toContainText('已扫回');
});

async function bringBack(page: Page, tab: Locator, look: (name: string) => Promise<void>): Promise<void> {
  await tab.getByRole('button', { name: /^扫回签署件/u }).click();
  const drawer = page.getByRole('dialog', { name: '扫回签署件' });
  await drawer
    .getByRole('button', { name: '测试U盘' })
    .or(drawer.getByRole('button', { name: '示例U盘' }))
    .first()
    .click();
  for (const name of ['签署件扫描.png', '签署件扫描.pdf'])
    await drawer.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await look('文书 扫回');
  await drawer.getByRole('button', { name: '扫回所选 2 件' }).click();
  await expect(drawer.getByText('已归入 1 件')).toBeVisible({ timeout: 60_000 });
  await expect(drawer.getByText(/二维码相符/u).first()).toBeVisible();
  // The picture is of the last page only.
  const short = drawer.getByRole('region', { name: '待归入 签署件扫描.png' });
  await expect(short.getByText(/只有 1 页，.*定稿有 3 页，缺页/u)).toBeVisible();
  await look('文书 扫回缺页');
  const final = short.getByRole('combobox', { name: '人工指定是哪一份文书' });
  await final.fill('专报');
  await choose(page, final, /专报/u);
  await short.getByRole('textbox', { name: '理由' }).fill('末页另扫一次，首页见 PDF');
  await short.getByRole('button', { name: '归入所选文书' }).click();
  await expect(drawer.getByText('已归入 2 件')).toBeVisible();
  await expect(drawer.getByText(/这份定稿已有 2 份签署件扫描/u).first()).toBeVisible();
  await look('文书 已扫回');
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
}
