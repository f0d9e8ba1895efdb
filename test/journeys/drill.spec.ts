import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { goTo } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a vault set apart for drills says so at the top of every screen, until it is set back', async ({
  page,
  driver,
}) => {
  const mark = page.getByRole('banner').getByText('演练', { exact: true });
  await enter(page, samplePeople.systemAdministrator.loginName, samplePeople.systemAdministrator.password);
  await goTo(page, '单位设置');
  await expect(mark).toHaveCount(0);
  await page.getByRole('switch', { name: '这个资料库用于演练' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(mark).toBeVisible();
  await lookWith(page, driver)('单位设置 演练');
  await lock(page, samplePeople.systemAdministrator.name);
  await changeTo(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await expect(mark).toBeVisible();
  await lock(page, samplePeople.caseOfficer.name);
  await changeTo(page, samplePeople.systemAdministrator.loginName, samplePeople.systemAdministrator.password);
  await goTo(page, '单位设置');
  await page.getByRole('switch', { name: '这个资料库用于演练' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(mark).toHaveCount(0);
});
