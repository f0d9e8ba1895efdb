import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { aForm, partOf } from '#test/documents/forms/aForm.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const rows = [['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}']];
const formOf = (name: string) => aForm(['民警情况说明', `案件：{{${name}}}`, '编号：{{维权编号}}'], rows);

/** Saves by a button; the words of the Word file that comes. */
async function wordsSaved(page: Page, press: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await press();
  const bytes = new Uint8Array(await readFile(await (await saving).path()));
  return partOf(bytes, 'word/document.xml').replaceAll(/<[^>]+>/gu, '');
}

test("a form of the bureau's own is corrected, taken in, and made from the case", async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await writeFile(join(folders.stick, '说明 初稿.docx'), await formOf('案件名'));
  await writeFile(join(folders.stick, '说明 改好.docx'), await formOf('案件名称'));
  const { systemAdministrator, caseOfficer } = samplePeople;
  await enter(page, systemAdministrator.loginName, systemAdministrator.password);
  await goTo(page, '本局文书模板');
  await expect(page.getByText('还没有本局自己的模板。')).toBeVisible();

  await test.step('the fields are listed as they are typed', async () => {
    await page.getByRole('button', { name: '可用字段' }).click();
    const fields = page.getByRole('dialog', { name: '可用字段' });
    await expect(fields.getByRole('cell', { name: '{{案件名称}}' })).toBeVisible();
    await look('本局文书模板 可用字段');
    await page.keyboard.press('Escape');
    await expect(fields).toBeHidden();
  });

  await test.step('an unknown field is named with the nearest one, and nothing is taken in', async () => {
    await page.getByRole('button', { name: '导入模板' }).click();
    const drawer = page.getByRole('dialog', { name: '导入模板' });
    await drawer.getByRole('button', { name: '测试U盘' }).click();
    await drawer.getByRole('checkbox', { name: '选择 说明 初稿.docx' }).check();
    await expect(drawer.getByRole('list', { name: '检查结果' })).toContainText('最接近的是“案件名称”');
    await expect(drawer.getByRole('button', { name: /^导\s?入$/u })).toHaveCount(0);
    await look('本局文书模板 检查结果');
  });

  await test.step('the corrected file is tried with the sample and taken in', async () => {
    const drawer = page.getByRole('dialog', { name: '导入模板' });
    await drawer.getByRole('checkbox', { name: '选择 说明 初稿.docx' }).uncheck();
    await drawer.getByRole('checkbox', { name: '选择 说明 改好.docx' }).check();
    await expect(drawer.getByLabel('样例试做')).toContainText('测试民警甲');
    await expect(drawer.getByLabel('模板名称')).toHaveValue('民警情况说明');
    await drawer.getByText('内部文书', { exact: true }).click();
    await look('本局文书模板 试做');
    await drawer.getByRole('button', { name: /^导\s?入$/u }).click();
    await expect(drawer).toBeHidden();
    const row = page.getByRole('row').filter({ hasText: '民警情况说明' });
    await expect(row).toContainText('第1版');
    await expect(row).toContainText('使用中');
    await look('本局文书模板 有模板');
    const press = () => row.getByRole('button', { name: /^试做/u }).click();
    expect(await wordsSaved(page, press)).toContain('测试民警甲');
  });

  await lock(page, systemAdministrator.name);
  await changeTo(page, caseOfficer.loginName, caseOfficer.password);
  await test.step('it is made from the case and read back', async () => {
    await openFirstCase(page);
    await openTab(page, '文书');
    // Read once the tabs are there: before, the heading is still that of the list.
    const name = (await page.getByRole('heading', { level: 1 }).first().innerText()).trim();
    const own = page.getByRole('region', { name: '本局模板' });
    await own.getByRole('button', { name: '制作 民警情况说明' }).click();
    await expect(own.getByText('已制作')).toBeVisible();
    await own.scrollIntoViewIfNeeded();
    await look('案件 文书 本局模板');
    await own.getByRole('button', { name: '另存 民警情况说明 Word' }).click();
    const words = await wordsSaved(page, () =>
      page.getByRole('dialog').getByRole('button', { name: '另存副本' }).click(),
    );
    expect(words).toContain(`案件：${name}`);
    expect(words).toContain('民警甲000001');
    expect(words).not.toContain('{{');
  });

  await lock(page, caseOfficer.name);
  await changeTo(page, systemAdministrator.loginName, systemAdministrator.password);
  await test.step('it goes out of use with a reason, and comes back', async () => {
    await goTo(page, '本局文书模板');
    const row = page.getByRole('row').filter({ hasText: '民警情况说明' });
    await row.getByRole('button', { name: /^停\s?用$/u }).click();
    const dialog = page.getByRole('dialog', { name: '停用：民警情况说明' });
    await dialog.getByLabel('停用的理由').fill('改用新表');
    await dialog.getByRole('button', { name: /^停\s?用$/u }).click();
    await expect(row).toContainText('已停用');
    await expect(row).toContainText('改用新表');
    await row.getByRole('button', { name: /^恢\s?复$/u }).click();
    await expect(row).toContainText('使用中');
  });
});
