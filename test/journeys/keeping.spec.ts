import { rename } from 'node:fs/promises';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { goTo } from './steps/navigation.ts';

test.use({ actionTimeout: 20_000, viewport: { width: 1366, height: 768 } });

test('what was backed up is proved by a drill and taken over by another PC', async ({
  page,
  journey,
  folders,
  driver,
}) => {
  test.setTimeout(240_000);
  const { systemAdministrator, caseOfficer } = samplePeople;
  await test.step('back up to the stick and read the receipt', async () => {
    await enter(page, systemAdministrator.loginName, systemAdministrator.password);
    await goTo(page, '备份');
    const run = page.getByRole('button', { name: '立即备份' });
    await expect(run).toBeDisabled();
    await page
      .getByRole('row')
      .filter({ hasText: '测试U盘' })
      .getByRole('button', { name: '测试U盘' })
      .click();
    await expect(page.getByText('这里还没有本资料库的备份')).toBeVisible();
    await run.click();
    await expect(page.getByText(/^备份完成并已回读核对/u)).toBeVisible({ timeout: 60_000 });
  });
  await test.step('drill the restoring', async () => {
    await page.getByRole('button', { name: '恢复演练' }).click();
    await expect(page.getByText(/如果今天从这份备份恢复，可以得到1件案件/u)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/没有写下任何内容/u)).toBeVisible();
    await lookWith(page, driver)('系统管理员 备份 演练');
  });
  const other = await journey.restart(() => rename(folders.vault, `${folders.vault}-burnt`));
  await test.step('restore on a PC without a vault', async () => {
    await other.getByRole('button', { name: '从备份恢复' }).click();
    await expect(other.getByRole('heading', { name: '从备份恢复' })).toBeVisible();
    await lookWith(other, driver)('首次设置 从备份恢复');
    await other.getByRole('button', { name: '从这份恢复' }).click();
    await other.getByRole('button', { name: '开始恢复' }).click();
    await expect(other.getByRole('heading', { name: '登录', exact: true })).toBeVisible({ timeout: 60_000 });
  });
  await test.step('enter with the password of the backup and find the case', async () => {
    await enter(other, caseOfficer.loginName, caseOfficer.password);
    await goTo(other, '案件');
    await expect(other.getByRole('heading', { name: '案件', exact: true })).toBeVisible();
    await expect(other.getByRole('row').filter({ hasText: '民警甲等2人执行职务受侵害案' })).toBeVisible();
  });
});
