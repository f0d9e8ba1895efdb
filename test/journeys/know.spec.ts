import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, inDrawer, minutesAgo, openTab, typeTime } from './steps/form.ts';
import { elementRow, handOverFirst, proveFirstEmpty } from './steps/know.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('what is missing and what would be sent back is seen, and a proof is added', async ({
  page,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');
  const parts = tab.getByRole('group', { name: '证据视图' });

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
    await look('证据 要件与证据');
    const label = await proveFirstEmpty(page, tab, /^证据1 /u);
    const filled = elementRow(tab, label);
    await expect(filled.getByRole('button', { name: '证据1（直接）' })).toBeVisible();
    await expect(filled.getByText('弱', { exact: true })).toBeVisible();
  });

  await test.step('a hand-over is written down and stands in the chain', async () => {
    await parts.getByText('交接', { exact: true }).click();
    await handOverFirst(page, tab, look);
    await expect(tab.getByRole('row', { name: /测试民警乙.*测试保管员甲/u })).toContainText('入库保管');
    await look('证据 交接');
  });

  await test.step('a gap is given to somebody, and closed with what was brought', async () => {
    await parts.getByText('补证任务', { exact: true }).click();
    const gap = tab.getByRole('row', { name: /^要件×证据 / }).first();
    const label = await gap.getByRole('cell').nth(1).innerText();
    await gap.getByRole('button', { name: '补证任务' }).click();
    await inDrawer(page, '指定补证任务', async (drawer) => {
      await expect(drawer.getByText(label)).toBeVisible();
      await drawer.getByRole('textbox', { name: /补证措施/u }).fill('组织测试证人甲辨认');
      await drawer.getByRole('textbox', { name: /责任人/u }).fill('测试民警丙');
      await typeTime(drawer.getByRole('textbox', { name: /期限/u }), minutesAgo(0).slice(0, 10));
      await look('证据 指定补证任务');
    });
    const duty = tab.getByRole('row', { name: new RegExp(`未到期.*${label.slice(0, 4)}`, 'u') });
    await expect(duty).toContainText('测试民警丙');
    await look('证据 补证任务');
    await duty.getByRole('button', { name: '办结' }).click();
    const dialog = page.getByRole('dialog', { name: `办结“${label}”` });
    await expect(dialog.getByRole('button', { name: /办\s*结/u })).toBeDisabled();
    await dialog.getByRole('radio', { name: '未能补到' }).check();
    await dialog.getByRole('textbox', { name: '为什么没有补到' }).fill('测试证人甲已离开本地');
    await look('证据 办结补证任务');
    await dialog.getByRole('button', { name: /办\s*结/u }).click();
    await expect(dialog).toBeHidden();
    await expect(tab.getByRole('row', { name: /^未能补到/u })).toContainText('测试证人甲已离开本地');
  });

  await test.step('the cameras are held against the whole incident, in words too', async () => {
    await parts.getByText(/^记录仪五必/u).click();
    await expect(tab.getByText(/^事发区间 2026-03-24 20:33:00（到达）至20:45:00（结束）/u)).toBeVisible();
    const bar = tab.getByRole('group', { name: /的摄录时段$/u }).first();
    await expect(bar).toHaveAccessibleDescription(/占[\d.]+%；未摄录\d段/u);
    await look('证据 记录仪五必');
  });

  await test.step('the case officer gathers what shows how the police acted, and finds nothing', async () => {
    await parts.getByText(/^执法核查/u).click();
    const row = tab.getByRole('row', { name: /事先警告/u });
    await expect(row).toContainText('督察“是” 督察长己');
    await expect(row.getByRole('button', { name: '认定' })).toBeHidden();
    await row.getByRole('button', { name: '收集证据' }).click();
    await inDrawer(page, '收集证据：事先警告', async (drawer) => {
      await choose(page, drawer.getByRole('combobox', { name: '能说明的证据' }), /^证据1 /u);
      await drawer.getByText('收集证据：事先警告').click();
      await drawer.getByRole('textbox', { name: '说明' }).fill('第3分10秒警告');
      await look('证据 收集执法核查证据');
    });
    await expect(row).toContainText('第3分10秒警告');
    // What 督察 found stands as it was: gathering finds nothing.
    await expect(row).toContainText('督察“是” 督察长己');
    await look('证据 执法核查');
  });

  await test.step('all evidence is read again and named one by one', async () => {
    await tab.getByRole('button', { name: '校验全部证据' }).click();
    const results = tab.getByRole('list', { name: '逐份校验结果' });
    await expect(results.getByRole('listitem').first()).toContainText('一致', { timeout: 60_000 });
    await look('证据 逐份校验');
    await tab.getByRole('button', { name: '收起校验结果' }).click();
  });

  await test.step('export is possible only after what is out has been read', async () => {
    await openTab(page, '卷宗');
    await page.getByRole('button', { name: '导出卷宗' }).click();
    await look('卷宗 导出前的合法性');
    const drawer = page.getByRole('dialog', { name: '导出卷宗' });
    await drawer.getByRole('button', { name: '测试U盘' }).click();
    await expect(drawer.getByText('将写入：测试U盘')).toBeVisible();
    await expect(drawer.getByRole('button', { name: '导出到这里' })).toBeDisabled();
    await drawer.getByLabel('仍然导出的理由').fill('法制部门要求先看，补救材料随后补交');
    await expect(drawer.getByRole('button', { name: '导出到这里' })).toBeEnabled();
  });
});

test('whether the police acted lawfully is found by 法制, with a reason, and seen by everybody', async ({
  page,
  driver,
}) => {
  test.setTimeout(200_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.legalReviewer.loginName, samplePeople.legalReviewer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');
  await tab
    .getByRole('group', { name: '证据视图' })
    .getByText(/^执法核查/u)
    .click();
  const row = tab.getByRole('row', { name: /事先警告/u });
  await expect(row.getByRole('button', { name: '收集证据' })).toBeHidden();
  await row.getByRole('button', { name: '认定' }).click();
  const drawer = page.getByRole('dialog', { name: '认定：事先警告' });
  await expect(drawer.getByRole('radio', { checked: true })).toHaveCount(0);
  await drawer.getByRole('radio', { name: '否' }).check();
  await drawer.getByRole('button', { name: /^保存/u }).click();
  await expect(drawer.getByText('请写明理由')).toBeVisible();
  await drawer.getByRole('textbox', { name: '理由' }).fill('第一次控制前没有听到警告');
  await look('证据 认定执法核查');
  await drawer.getByRole('button', { name: /^保存/u }).click();
  await expect(drawer).toBeHidden();
  await expect(row).toContainText('督察“是” 督察长己');
  await expect(row).toContainText('法制“否” 法制民警壬');
  await expect(tab.getByText(/^否 1 项 · 督察、法制不一致 1 项/u)).toBeVisible();
  await look('证据 执法核查有否');
});
