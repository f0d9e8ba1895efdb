import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase, openTab } from './steps/navigation.ts';
import { pagesOf, printsTo } from './steps/paper.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a reviewer reads the whole case and is offered nothing the host would refuse', async ({
  page,
  driver,
}) => {
  test.setTimeout(180_000);
  const look = lookWith(page, driver);
  const { caseOfficer, legalReviewer } = samplePeople;
  await enter(page, caseOfficer.loginName, caseOfficer.password);
  await openFirstCase(page);
  for (const tab of writingTabs) {
    await openTab(page, tab);
    await expect(writing(page).first(), `what an officer may do in ${tab}`).toBeVisible();
  }
  await lock(page, caseOfficer.name);
  await changeTo(page, legalReviewer.loginName, legalReviewer.password);
  await openFirstCase(page);
  await expect(page.getByText(/^只读：您可以查看本案/u)).toBeVisible();
  for (const tab of writingTabs) {
    await openTab(page, tab);
    await expect(writing(page), `what a reviewer may do in ${tab}`).toHaveCount(0);
  }
  await look('法制审核员 定性处置');
  await openTab(page, '概况');
  await page.getByRole('row').getByRole('button', { name: '民警甲' }).first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByLabel('姓名')).toBeDisabled();
  await expect(drawer.getByRole('button', { name: '保存' })).toHaveCount(0);
  await look('法制审核员 人员');
  await page.keyboard.press('Escape');

  await openTab(page, '文书');
  await page
    .getByRole('row')
    .filter({ hasText: 'D01', visible: true })
    .first()
    .getByRole('button', { name: '预览' })
    .click();
  const preview = page.getByRole('dialog', { name: /定性与处置建议/u });
  const count = Number(/\d+/u.exec(await preview.getByText(/共 \d+ 页/u).innerText())?.[0]);
  await look('法制审核员 定性处置建议');
  const pages = await pagesOf(
    await printsTo(page, () => preview.getByRole('button', { name: '打印', exact: true }).click()),
  );
  expect(pages, 'why the tool said what it said, on paper').toHaveLength(count);
  await expect(preview.getByRole('button', { name: '定稿' })).toHaveCount(0);
});

const writingTabs = ['概况', '证据', '文书', '慰问保障', '督办', '卷宗', '定性处置'];

/** The buttons that begin a change of the case. */
function writing(page: Page) {
  const names =
    /^(修改概况|添加|导入证据|制作所选|记录|修改$|成立专案组|调整专案组|导出卷宗|变更决定|保存|不适用)/u;
  return page.getByRole('button', { name: names }).filter({ visible: true });
}
