import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { typeMoment } from './steps/intake.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a camera that runs fast is set right, and how evidence was taken is written down', async ({
  page,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');

  await test.step('the clock of a camera counts for all its recordings', async () => {
    await tab.getByText(/^设备 \d+$/u).click();
    await tab.getByRole('button', { name: '登记设备' }).click();
    const drawer = page.getByRole('dialog', { name: '登记设备' });
    await drawer.getByRole('textbox', { name: '名称' }).fill('执法记录仪 1 号');
    const items = drawer.getByRole('combobox', { name: '由它录制的材料' });
    await items.fill('DSJ_000001');
    const offered = page.locator('.ant-select-item-option').filter({ visible: true });
    await expect(offered.first()).toContainText('DSJ_000001');
    for (const option of await offered.all()) await option.click();
    await drawer.getByText('登记设备', { exact: true }).click();
    await drawer.getByRole('switch', { name: '时钟误差已核对' }).click();
    await typeMoment(drawer, '设备显示', '2026-03-24 22:07:31');
    await typeMoment(drawer, '当时的标准时间', '2026-03-24 22:00:00');
    await typeMoment(drawer, '核对时间', '2026-03-24 22:10');
    const checkers = drawer.getByRole('combobox', { name: '核对人（两人）' });
    await checkers.fill('测试民警乙');
    await checkers.press('Enter');
    await drawer.getByText('登记设备', { exact: true }).click();
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer.getByText('设备时钟误差没有两人核对')).toBeVisible();
    await checkers.fill('测试民警丙');
    await checkers.press('Enter');
    await drawer.getByText('登记设备', { exact: true }).click();
    await look('证据 登记设备');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer).toBeHidden();
    await expect(tab.getByText('快 00:07:31', { exact: true })).toBeVisible();
    await look('证据 设备');
  });

  await test.step('a gap is explained', async () => {
    await tab.getByText(/^记录仪五必/u).click();
    await expect(tab.getByRole('heading', { name: /执法记录仪 1 号/u })).toBeVisible();
    await tab.getByRole('button', { name: '说明原因' }).first().click();
    await tab.getByRole('textbox', { name: '未摄录原因' }).fill('更换电池');
    await tab.getByRole('button', { name: /保\s*存/u }).click();
    await expect(tab.getByText('原因：更换电池')).toBeVisible();
    await look('证据 五必 原因');
  });

  await test.step('how an item was taken is written down, and the findings follow', async () => {
    await tab.getByText(/^材料 \d+$/u).click();
    await tab.getByRole('row').filter({ hasText: '000001' }).first().getByRole('button').first().click();
    const drawer = page.getByRole('dialog', { name: /^证据\d+ /u });
    await drawer.getByRole('tab', { name: '取证' }).click();
    await drawer.getByText('时间', { exact: true }).click();
    await expect(drawer.getByText(/显示 .* − 快 00:07:31 = /u)).toBeVisible();
    await look('证据 时间');
    await drawer.getByText('取证经过', { exact: true }).click();
    await drawer.getByRole('textbox', { name: '取证地点' }).fill('测试派出所采集站');
    await drawer.getByRole('textbox', { name: '提取方法' }).fill('采集站导出，只读复制');
    await look('证据 取证经过');
    await drawer.getByRole('button', { name: '保存取证经过' }).click();
    await expect(drawer.getByRole('button', { name: '保存取证经过' })).toBeDisabled();
    await drawer.getByText('形式要件', { exact: true }).click();
    await expect(drawer.getByTitle('录像、录音、照片、电子数据')).toBeVisible();
    await look('证据 形式要件');
    await drawer.getByRole('tab', { name: /^合法性/u }).click();
    await look('证据 合法性');
  });
});
