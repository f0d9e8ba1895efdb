import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import type { Locator } from '@playwright/test';
import { pagesOf, printsTo } from './steps/paper.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { goTo } from './steps/navigation.ts';

/** Lines of the log of this kind. */
function usesIn(log: Locator, kind: string): Locator {
  return log.getByRole('row').filter({ has: log.page().getByRole('cell', { name: kind, exact: true }) });
}

test('the log of a case is printed as a clean list, and the printing is in it', async ({ page }) => {
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await goTo(page, '案件');
  await page.getByRole('row').getByRole('link').first().click();
  const log = await openTab(page, '日志');
  await expect(log.getByText('日志链完好')).toBeVisible();
  const pages = await pagesOf(
    await printsTo(page, () => log.getByRole('button', { name: '打印', exact: true }).click()),
  );
  for (const { text, widthMm, heightMm } of pages) {
    expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([210, 297]);
    expect(text).toContain('案件操作日志');
    expect(text).toContain(`打印人${samplePeople.caseOfficer.name}(办案民警)`);
    expect(text).toMatch(/日志链完好,链尾第\d+条,校验值([0-9a-f]{8}){8}/u);
  }
  const whole = pages.map(({ text }) => text).join('');
  expect(whole).toContain('登记案件');
  expect(whole).toContain('打印:案件操作日志');
  expect(whole).not.toContain('办理导引');
  await expect(usesIn(log, '打印').filter({ hasText: '案件操作日志' })).toHaveCount(1);
});

test('a paper is printed page for page, and the trail says so', async ({ page }) => {
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await goTo(page, '案件');
  await page.getByRole('row').getByRole('link').first().click();
  const tab = await openTab(page, '文书');
  await tab.getByRole('row').filter({ hasText: 'W07' }).first().getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('dialog');
  const count = Number(/\d+/u.exec(await preview.getByText(/共 \d+ 页/u).innerText())?.[0]);
  const pages = await pagesOf(
    await printsTo(page, () => preview.getByRole('button', { name: '打印', exact: true }).click()),
  );
  expect(count).toBeGreaterThan(1);
  expect(pages).toHaveLength(count);
  await page.keyboard.press('Escape');
  const log = await openTab(page, '日志');
  await expect(usesIn(log, '打印').filter({ hasText: '专报' })).toHaveCount(1);
});

test('a report is measured against the official format, and a gap leads to where it is filled in', async ({
  page,
}) => {
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await goTo(page, '案件');
  await page.getByRole('row').getByRole('link').first().click();
  const tab = await openTab(page, '文书');
  await tab.getByRole('row').filter({ hasText: 'W07' }).first().getByRole('button', { name: '预览' }).click();
  await page.getByRole('button', { name: '格式检查' }).click();
  const check = page.getByRole('dialog', { name: /^格式检查：/u });
  await expect(check.getByText('“规定”各项全部符合')).toBeVisible();
  await check.getByText(/^全部 \d+$/u).click();
  await expect(check.getByText('红色分隔线与版心等宽')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await tab.getByRole('button', { name: '去填写 核查结果' }).first().click();
  await expect(page).toHaveURL(/stages\?do=reply$/u);
});

test('a copy leaves the vault only after a question, and the trail says so', async ({ page, driver }) => {
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await goTo(page, '案件');
  await page.getByRole('row').getByRole('link').first().click();
  const tab = await openTab(page, '文书');
  await tab.getByRole('button', { name: /^另存 .*登记表 PDF$/u }).click();
  await page.getByRole('button', { name: '不另存' }).click();
  await tab.getByRole('button', { name: /^另存 .*登记表 PDF$/u }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '另存副本' }).click();
  // The stand-in answers by interception, and Chromium then names a download after its address.
  const name = driver === 'standInElectron' ? /\.pdf$/u : /登记表.*\.pdf$/u;
  expect((await saving).suggestedFilename()).toMatch(name);
  const log = await openTab(page, '日志');
  await expect(usesIn(log, '带出副本').filter({ hasText: '登记表' })).toHaveCount(1);
});
