import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

test.use({ actionTimeout: 20_000, viewport: { width: 1366, height: 768 } });

test('what is missing and what would be sent back is seen, and a proof is added', async ({
  page,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');
  const parts = tab.getByRole('radiogroup', { name: '证据视图' });

  await test.step('findings are filtered and lead to their item', async () => {
    await parts.getByText('合法性', { exact: true }).click();
    const classes = tab.getByRole('radiogroup', { name: '问题类别' });
    await expect(classes.getByText(/^未填 [1-9]/u)).toBeVisible();
    await look('证据 合法性');
    await classes.getByText(/^未填 /u).click();
    await tab
      .getByRole('button', { name: /^证据\d+$/u })
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: /^证据\d+ /u });
    await drawer.getByRole('tab', { name: /^合法性 \d+$/u }).click();
    await expect(drawer.getByRole('list', { name: '合法性问题' })).toContainText('补救：');
    await look('证据 一份的合法性');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  await test.step('an empty element is given its evidence', async () => {
    await parts.getByText('要件×证据', { exact: true }).click();
    const row = tab
      .getByRole('row')
      .filter({ has: page.getByText('空', { exact: true }) })
      .first();
    const label = await row.locator('strong').innerText();
    await look('证据 要件与证据');
    await row.getByRole('button', { name: '补证据' }).click();
    const dialog = page.getByRole('dialog', { name: `为“${label}”补证据` });
    await choose(page, dialog.getByRole('combobox', { name: '证据' }), /^证据1 /u);
    await look('证据 补证据');
    await dialog.getByRole('button', { name: /保\s*存/u }).click();
    await expect(dialog).toBeHidden();
    const filled = tab
      .getByRole('row')
      .filter({ has: page.locator('strong').getByText(label, { exact: true }) });
    await expect(filled.getByRole('button', { name: '证据1（直接）' })).toBeVisible();
    await expect(filled.getByText('弱', { exact: true })).toBeVisible();
  });

  await test.step('a hand-over is written down and stands in the chain', async () => {
    await parts.getByText('交接', { exact: true }).click();
    await tab.getByRole('button', { name: '登记交接' }).click();
    const drawer = page.getByRole('dialog', { name: '登记交接' });
    await choose(page, drawer.getByRole('combobox', { name: '交接的证据' }), /^证据1 /u);
    await drawer.getByText('登记交接', { exact: true }).click();
    await drawer.getByRole('textbox', { name: /^\*? ?交出人$/u }).fill('测试民警乙');
    await drawer.getByRole('textbox', { name: /^\*? ?接收人$/u }).fill('测试保管员甲');
    await look('证据 登记交接');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer).toBeHidden();
    await expect(tab.getByRole('row', { name: /测试民警乙.*测试保管员甲/u })).toContainText('入库保管');
    await look('证据 交接');
  });

  await test.step('export is possible only after what is out has been read', async () => {
    await openTab(page, '卷宗');
    await page.getByRole('button', { name: '导出卷宗' }).click();
    await look('卷宗 导出前的合法性');
    const drawer = page.getByRole('dialog', { name: '导出卷宗' });
    await drawer.getByRole('button', { name: '测试U盘' }).click();
    await expect(drawer.getByText('将写入：测试U盘')).toBeVisible();
    await expect(drawer.getByRole('button', { name: '导出到这里' })).toBeDisabled();
    await drawer.getByRole('checkbox', { name: '我已看过这些问题，仍然导出' }).check();
    await expect(drawer.getByRole('button', { name: '导出到这里' })).toBeEnabled();
  });
});
