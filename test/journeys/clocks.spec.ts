import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { minutesAgo, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase, openTab } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('clocks are started by hand, extended, found in the calendar, and the law shelf takes an update', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(400_000);
  const look = lookWith(page, driver);
  const { caseOfficer, systemAdministrator, legalReviewer } = samplePeople;
  await writeFile(join(folders.stick, '节假日2030.json'), JSON.stringify(holidayPack('2030-01-01')));
  await writeFile(join(folders.stick, '节假日有误.json'), JSON.stringify(holidayPack('2031-01-01')));
  await enter(page, caseOfficer.loginName, caseOfficer.password);

  await test.step('take down that the administrative case was filed', async () => {
    await openFirstCase(page);
    await openTab(page, '期限');
    await page.getByRole('button', { name: '登记期限事项' }).click();
    const drawer = page.getByRole('dialog', { name: '登记期限事项' });
    await drawer.getByLabel('事项').fill('治安立案');
    await drawer.getByLabel('事项').press('Enter');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('heading', { name: '已登记的事项' })).toBeVisible();
    await look('案件 期限 已登记');
  });

  await test.step('register an approved extension', async () => {
    const row = page.getByRole('row').filter({ hasText: '治安案件作出决定' });
    await row.getByRole('button', { name: '登记延长' }).click();
    const drawer = page.getByRole('dialog', { name: /^登记延长/u });
    await look('案件 期限 登记延长');
    await drawer.getByLabel('批准人（姓名、职务）').fill('测试局长乙');
    await drawer.getByLabel('事实和理由').fill('案情复杂，需要补充调取证据');
    await drawer.getByRole('button', { name: '登记延长' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('延长，测试局长乙批准：案情复杂，需要补充调取证据')).toBeVisible();
  });

  await test.step('stop the count while an appraisal lasts, with contradictions said at the field', async () => {
    const row = page.getByRole('row').filter({ hasText: '治安案件作出决定' });
    await row.getByRole('button', { name: '登记不计入' }).click();
    const drawer = page.getByRole('dialog', { name: '登记不计入期限的时间' });
    await typeTime(drawer.getByLabel('开始时间'), minutesAgo(-90));
    await drawer.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(drawer.getByText(/^开始时间晚于现在/u)).toBeVisible();
    await look('案件 期限 不计入');
    await typeTime(drawer.getByLabel('开始时间'), minutesAgo(30));
    await drawer.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(drawer).toBeHidden();
    await expect(row).toContainText('中止，暂不计算');
    const pause = page.getByRole('row').filter({ hasText: '鉴定，不计入期限（尚未结束）' });
    await pause.getByRole('button', { name: '登记结束' }).click();
    const ending = page.getByRole('dialog', { name: '登记鉴定结束' });
    await typeTime(ending.getByLabel('鉴定结束时间'), minutesAgo(45));
    await ending.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(ending.getByText(/^鉴定结束时间早于鉴定开始时间/u)).toBeVisible();
    await typeTime(ending.getByLabel('鉴定结束时间'), minutesAgo(5));
    await ending.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(ending).toBeHidden();
    await expect(row).not.toContainText('中止');
  });

  await test.step('see what is done, and print what presses', async () => {
    await expect(page.getByRole('heading', { name: '已结束的期限' })).toBeVisible();
    await page.getByRole('button', { name: '打印催办单' }).click();
    const preview = page.getByRole('dialog', { name: '期限催办单' });
    await expect(preview.getByText(/共 \d+ 页/u)).toBeVisible({ timeout: 60_000 });
    await look('案件 期限 催办单');
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await page.getByRole('heading', { name: '已结束的期限' }).scrollIntoViewIfNeeded();
    await look('案件 期限 已完成');
  });

  await test.step('look at the month by keyboard', async () => {
    await goTo(page, '期限日历');
    await page.getByRole('button', { name: /^15日/u }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^16日/u })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Enter');
    await look('期限日历');
    await page
      .getByText(/^已逾期/u)
      .first()
      .click();
    await look('期限日历 已逾期');
  });

  await test.step('the administrator takes an update in, and a bad one is refused', async () => {
    await lock(page, caseOfficer.name);
    await changeTo(page, systemAdministrator.loginName, systemAdministrator.password);
    await goTo(page, '法规架');
    await look('法规架');
    await page.getByRole('tab', { name: '更新包' }).click();
    await takeIn('节假日有误.json');
    await expect(page.locator('.ant-alert-title', { hasText: '测试节不在2030年内' })).toBeVisible();
    await page.reload();
    await page.getByRole('tab', { name: '更新包' }).click();
    await takeIn('节假日2030.json');
    await expect(page.getByRole('row').filter({ hasText: '使用中' })).toContainText('2030');
    await page.reload();
    await page.getByRole('tab', { name: '更新包' }).click();
    await look('法规架 更新包');
  });

  await test.step('法制 ticks an item it has compared', async () => {
    await lock(page, systemAdministrator.name);
    await changeTo(page, legalReviewer.loginName, legalReviewer.password);
    await goTo(page, '法规架');
    await page.getByRole('tab', { name: '待核清单' }).click();
    await look('法规架 待核清单');
    await page.getByRole('button', { name: '核对', exact: true }).first().click();
    await page.getByLabel('对照的文本').fill('测试公报2026年第1期');
    await page.getByRole('button', { name: '已逐字核对' }).click();
    await page.getByText('本局已核对 1').click();
    await expect(page.getByText('测试公报2026年第1期')).toBeVisible();
  });

  async function takeIn(name: string): Promise<void> {
    await page.getByRole('button', { name: '测试U盘' }).click();
    await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check();
    await page.getByRole('button', { name: '校验并导入' }).click();
  }
});

function holidayPack(day: string) {
  const offDays = [{ name: '测试节', from: day, to: day }];
  const content = { schemaVersion: 1, year: 2030, verified: false, source: '测试', offDays, workDays: [] };
  return { schemaVersion: 1, pack: 'holidays', version: '2030.1', issuedBy: '测试省厅', content };
}
