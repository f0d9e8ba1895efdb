import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { scannedPages } from '#test/documents/scannedPages.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('the pages of a large dossier are counted with progress, the count stops when told and goes on', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await mkdir(join(folders.stick, '住院病历'));
  for (const [index, name] of ['病历一', '病历二', '病历三'].entries())
    await writeFile(
      join(folders.stick, '住院病历', `${name}.pdf`),
      scannedPages(100, { widthPx: 300, heightPx: 420, seed: index + 1 }),
    );
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const evidence = await openTab(page, '证据');
  await evidence.getByRole('button', { name: '导入证据' }).first().click();
  const drawer = page.getByRole('dialog', { name: '导入证据' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  await drawer.getByRole('checkbox', { name: '选择 住院病历' }).check();
  await drawer.getByLabel('持有人或提供人').fill('示例医院');
  await drawer.getByLabel('原件存放处').fill('示例医院病案室');
  await drawer.getByRole('button', { name: '开始导入' }).click();
  await expect(drawer.getByText(/本次 3 个文件：已入库 3/u)).toBeVisible({ timeout: 120_000 });
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();

  const tab = await openTab(page, '卷宗');
  const counting = tab.getByText(/正在读取签署件和外来PDF的页数.*病历.\.pdf（第\d+页，共100页）/u);
  await expect(counting).toBeVisible({ timeout: 30_000 });
  for (const monitor of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(monitor);
    await page.screenshot({ path: `.work/screens/${driver} ${monitor.width} 卷宗 正在数页.png` });
  }
  await tab.getByRole('button', { name: /取\s?消/u }).click();
  await expect(tab.getByText('页数没有数完')).toBeVisible();
  await look('卷宗 没有数完');
  await tab.getByRole('button', { name: '继续数页' }).click();
  await expect(tab.getByText('页数没有数完')).toBeHidden();
  const own = tab.getByRole('region', { name: '维权专卷' });
  const rows = own.getByRole('row').filter({ hasText: '病历' });
  for (const name of ['病历一', '病历二', '病历三'])
    await expect(rows.filter({ hasText: name })).toContainText(/\d+-\d{3}/u, { timeout: 60_000 });
  await look('卷宗 数完三百页');
});
