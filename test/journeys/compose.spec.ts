import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { exportDossier, verifyOutside } from './steps/dossier.ts';
import { choose, openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('volumes are kept apart, put in order, and only what should leave does', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '卷宗');
  const own = tab.getByRole('region', { name: '维权专卷' });
  const rows = own.getByRole('row');

  await test.step('a paper is moved by keyboard and by dragging, and pages are counted anew', async () => {
    const first = await rows.nth(1).innerText();
    await rows.nth(1).getByRole('button', { name: /^下移/u }).press('Enter');
    await expect.poll(() => rows.nth(1).innerText()).not.toBe(first);
    await expect(rows.nth(1).getByRole('cell').nth(3)).toHaveText(/^1(-\d+)?$/u);
    const third = await rows.nth(3).getByRole('cell').nth(2).innerText();
    await rows.nth(3).dragTo(rows.nth(1));
    await expect(rows.nth(1).getByRole('cell').nth(2)).toHaveText(third);
    await expect(own.getByRole('button', { name: /^恢复默认顺序/u })).toBeVisible();
    await expect(own.getByText(/^已移动，默认第\d+位$/u).first()).toBeVisible();
    await look('卷宗 编排');
    await own.getByRole('button', { name: /^恢复默认顺序/u }).click();
    await expect(own.getByText(/^已移动/u)).toHaveCount(0);
    await expect.poll(() => rows.nth(1).innerText()).toBe(first);
  });

  await test.step('something is kept back with its reason', async () => {
    await rows.filter({ hasText: '证据2 ' }).getByRole('button', { name: '不随卷' }).click();
    const dialog = page.getByRole('dialog', { name: '不随卷' });
    await dialog.getByLabel('理由').fill('原件另案使用');
    await look('卷宗 不随卷');
    await dialog.getByRole('button', { name: '不随卷' }).click();
    await expect(own).toContainText('未随卷：原件另案使用');
  });

  const place = async () => {
    await rows.filter({ hasText: '证据3 ' }).getByRole('button', { name: '改卷' }).click();
    const dialog = page.getByRole('dialog', { name: '改编到别的卷' });
    await choose(page, dialog.getByLabel('编入'), '未成年人封存卷');
    await dialog.getByLabel('理由').fill('涉及未成年人');
    await dialog.getByRole('button', { name: '改编到别的卷' }).click();
    await expect(dialog).toBeHidden();
  };
  await test.step('something is put into the sealed volume, taken back, and put there again', async () => {
    await place();
    const sealed = tab.getByRole('region', { name: '未成年人封存卷' });
    await expect(sealed).toContainText('证据3 ');
    await expect(sealed).toContainText('由维权专卷改编到本卷：涉及未成年人');
    await sealed.getByRole('button', { name: '恢复归卷' }).click();
    await look('卷宗 恢复归卷');
    await page.getByRole('dialog', { name: '恢复归卷' }).getByRole('button', { name: '恢复归卷' }).click();
    await expect(own).toContainText('证据3 ');
    await place();
  });

  await test.step('an official document is registered, and its missing scan is told', async () => {
    await tab.getByRole('button', { name: '登记法律文书' }).click();
    const drawer = page.getByRole('dialog', { name: '登记法律文书' });
    await drawer.getByLabel('文书名称').fill('拘留证');
    await drawer.getByLabel('文号').fill('虚公（刑）拘字〔2026〕1号');
    await drawer.getByLabel('制作日期').fill('2026-03-25');
    await drawer.getByLabel('制作日期').press('Tab');
    await look('卷宗 登记法律文书');
    await drawer.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(drawer).toBeHidden();
    await expect(tab.getByRole('region', { name: '法律文书对账' })).toContainText('还没有扫描件');
    await expect(tab).toContainText('法律文书已登记，还没有扫描件');
    await tab.getByRole('region', { name: '法律文书对账' }).scrollIntoViewIfNeeded();
    await look('卷宗 对账');
    await choose(page, tab.getByLabel('拘留证的扫描件'), /^证据4 /u);
    await expect(tab.getByRole('region', { name: '刑事诉讼卷' })).toContainText('拘留证');
  });

  await test.step('the package holds neither what was kept back nor the sealed volume', async () => {
    const folderName = await exportDossier(
      page,
      async (drawer) => {
        await drawer.getByRole('checkbox', { name: /PDF\/A-2b/u }).check();
        await look('卷宗 导出');
      },
      async (drawer) => {
        // A PDF from outside is bound in it, and nobody can answer for its fonts.
        await expect(drawer.getByText(/^维权专卷：不是 PDF\/A。装订了外来PDF/u)).toBeVisible();
        await look('卷宗 导出结果');
      },
    );
    await verifyOutside(folders.stick, folderName);
    const files = await readdir(join(folders.stick, folderName, 'data'), { recursive: true });
    expect(files.filter((file) => /证据\/E00[23]_/u.test(file))).toEqual([]);
    expect(files.filter((file) => /卷宗[^/]*\.pdf$/u.test(file)).toSorted()).toEqual([
      '电子档案/卷宗.pdf',
      '电子档案/卷宗_刑事诉讼卷.pdf',
    ]);
    expect(files).toContain('其他/未随卷材料.txt');
    const data = await readFile(join(folders.stick, folderName, 'data/其他/案件数据.json'), 'utf8');
    expect(data).toContain('"title": "××"');
  });

  await test.step('asked for with a reason, the sealed volume leaves as a volume of its own', async () => {
    await tab.getByRole('button', { name: '导出卷宗' }).click();
    const drawer = page.getByRole('dialog', { name: '导出卷宗' });
    await drawer.getByRole('button', { name: '再导出一份' }).click();
    await drawer.getByRole('checkbox', { name: '未成年人封存卷随同移交' }).check();
    await drawer.getByLabel('封存卷随同移交的理由').fill('检察机关书面调取');
    await look('卷宗 封存卷随同移交');
    await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  });
});
