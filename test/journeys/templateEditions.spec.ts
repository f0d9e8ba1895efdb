import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';
import { chooseOnStick } from './steps/stationPacks.ts';
import { asFromElsewhere } from './steps/templatePacks.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const run = promisify(execFile);
const { systemAdministrator, caseOfficer } = samplePeople;
const NUMBER = '{{机关代字}}（督）维受理字〔{{年份}}〕{{序号}}号';

async function openW03(page: Page) {
  await page.getByRole('tab', { name: '内置文书' }).click();
  await page.getByRole('button', { name: /^修改 W03/u }).click();
  const drawer = page.getByRole('dialog', { name: /^修改内置文书：W03/u });
  await expect(drawer.getByRole('region', { name: '样例预览' }).locator('canvas').first()).toBeVisible();
  return drawer;
}

test('an administrator words a paper anew, and the officer makes it so', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(420_000);
  const look = lookWith(page, driver);
  await enter(page, systemAdministrator.loginName, systemAdministrator.password);
  await goTo(page, '本局文书模板');
  const drawer = await openW03(page);
  const words = drawer.getByRole('textbox', { name: '栏目 案件来源' });

  await test.step('an unknown field is named with the nearest one, and nothing is kept', async () => {
    await words.fill('线索来源{{发生地}}');
    await expect(drawer.getByRole('list', { name: '不能用的改动' })).toContainText(
      '最接近的是“{{发生地点}}”',
    );
    await look('内置文书 未知字段');
    await drawer.getByLabel('修改的理由').fill('按本局习惯');
    await drawer.getByRole('button', { name: '保存为新的局版' }).click();
    await expect(drawer.getByText('改动还有 1 处不能用', { exact: false })).toBeVisible();
  });

  await test.step('what is typed is seen on the sample at once', async () => {
    await words.fill('线索来源');
    await expect(drawer.getByRole('list', { name: '不能用的改动' })).toBeHidden();
    await expect(drawer.getByText('样例 1.0-局1')).toBeVisible();
    await drawer.getByRole('tab', { name: '文号和字段叫法' }).click();
    await drawer.getByRole('textbox', { name: '文号', exact: true }).fill(NUMBER);
    await look('内置文书 文号');
    await drawer.getByRole('tab', { name: '次序和签署栏' }).click();
    await drawer.getByRole('button', { name: '上移 申请人' }).click();
    await drawer.getByRole('textbox', { name: '第1张表签署栏增加' }).fill('法制部门意见');
    await drawer.getByRole('button', { name: '增加' }).click();
    await expect(drawer.getByRole('list', { name: '第1张表签署栏' })).toContainText('法制部门意见');
    await look('内置文书 次序和签署栏');
    await drawer.getByRole('tab', { name: '栏目和文字' }).click();
    await look('内置文书 修改');
    await drawer.getByRole('button', { name: '保存为新的局版' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('row').filter({ hasText: 'W03' })).toContainText('1.0-局1');
    await look('内置文书 列表');
  });

  await lock(page, systemAdministrator.name);
  await changeTo(page, caseOfficer.loginName, caseOfficer.password);
  await test.step('the officer’s paper has the new words, number and edition', async () => {
    await openFirstCase(page);
    await openTab(page, '文书');
    const tab = page.getByRole('tabpanel', { name: '文书' });
    const row = tab.getByRole('row').filter({ hasText: 'W03' });
    await row.getByRole('checkbox').check();
    await tab.getByRole('button', { name: '制作所选 1 种' }).click();
    await expect(tab.getByText(/已制作 1 份文书/u)).toBeVisible({ timeout: 60_000 });
    await row.getByRole('button', { name: '预览' }).click();
    const preview = page.getByRole('dialog');
    await expect(preview.locator('canvas').first()).toBeVisible();
    await look('内置文书 做好的文书');
    const saving = page.waitForEvent('download');
    await preview.getByRole('button', { name: '另存PDF' }).click();
    await page.getByRole('button', { name: '另存副本' }).click();
    const pdf = join(folders.stick, '审批表.pdf');
    await (await saving).saveAs(pdf);
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
    for (const part of ['线索来源', '维受理字〔', '法制部门意见', 'W03 模板1.0-局1'])
      expect(stdout).toContain(part);
    expect(stdout).not.toContain('案件来源');
  });

  await lock(page, caseOfficer.name);
  await changeTo(page, systemAdministrator.loginName, systemAdministrator.password);
  await test.step('the changed paper leaves in a signed pack, and one of another bureau comes in', async () => {
    await goTo(page, '本局文书模板');
    await page.getByRole('tab', { name: '模板包' }).click();
    const out = page.getByRole('region', { name: '导出模板包' });
    await out.getByRole('checkbox', { name: /^W03/u }).check();
    const saving = page.waitForEvent('download');
    await out.getByRole('button', { name: '导出所选 1 项' }).click();
    const own = join(folders.stick, '本局模板包.json');
    await (await saving).saveAs(own);
    await expect(out.getByText(/已另存 模板包_/u)).toBeInViewport();
    await expect(out.getByText(/^文件校验值 /u)).toBeInViewport();
    await look('模板包 导出');
    await asFromElsewhere(own, join(folders.stick, '另一分局模板包.json'), ['线索来源', '线索出处']);

    const into = page.getByRole('region', { name: '导入模板包' });
    await chooseOnStick(page, '本局模板包.json');
    await expect(into.getByText('这是本机资料库自己制作的模板包')).toBeInViewport();
    await look('模板包 自己的');
    await into.getByRole('checkbox', { name: '本局模板包.json' }).uncheck();
    await chooseOnStick(page, '另一分局模板包.json');
    await expect(into.getByText('虚构市公安局另一分局')).toBeVisible();
    const row = into.getByRole('row').filter({ hasText: 'W03' });
    await expect(row).toContainText('与本局第1版不同');
    await row.getByRole('button').first().click();
    await expect(into.getByText('线索出处')).toBeVisible();
    await row.getByRole('checkbox').check();
    const take = into.getByRole('button', { name: '导入所选 1 项' });
    await expect(take).toBeDisabled();
    await into.getByRole('checkbox', { name: /逐组核对过指纹/u }).check();
    await look('模板包 导入');
    await take.click();
    await expect(into.getByText('已导入内置文书改动1份、本局模板0份。')).toBeInViewport();
    await look('模板包 已导入');
    await page.getByRole('tab', { name: '内置文书' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'W03' })).toContainText('1.0-局2');
    await expect(page.getByRole('row').filter({ hasText: 'W03' })).toContainText(
      '模板包：虚构市公安局另一分局',
    );
    await expect(page.getByRole('row').filter({ hasText: 'W02' })).toContainText('程序自带');
    await look('内置文书 来源');
  });

  await test.step('as delivered again, with the reason, and every edition stays', async () => {
    const again = await openW03(page);
    await again.getByRole('tab', { name: /^局版记录/u }).click();
    await expect(again.getByRole('region', { name: '局2' })).toContainText(
      '来自模板包：虚构市公安局另一分局',
    );
    await expect(again.getByRole('region', { name: '局1' })).toContainText('按本局习惯');
    await look('内置文书 局版记录');
    await again.getByRole('button', { name: '恢复原样' }).click();
    const dialog = page.getByRole('dialog', { name: /^恢复原样：/u });
    await dialog.getByLabel('恢复的理由').fill('改用上级表式');
    await dialog.getByRole('button', { name: '恢复原样' }).click();
    await expect(again).toBeHidden();
    await expect(page.getByRole('row').filter({ hasText: 'W03' })).toContainText('已恢复原样');
  });
});
