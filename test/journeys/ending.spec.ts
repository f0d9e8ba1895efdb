import type { Locator, Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { wordsOfFinal } from './steps/finalPaper.ts';
import { choose, inDrawer, openTab, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test.beforeEach(async ({ page }) => {
  await enter(page, samplePeople.rightsOffice.loginName, samplePeople.rightsOffice.password);
  await openFirstCase(page);
});

test('one of the family on file applies, and the paper names them as the register does', async ({
  page,
  driver,
}) => {
  test.setTimeout(240_000);
  const look = lookWith(page, driver);

  await test.step('the family is taken down where care is given', async () => {
    const care = await openTab(page, '慰问保障');
    await care.getByText('慰问救助', { exact: true }).click();
    await care.getByRole('button', { name: '登记家属' }).click();
    await inDrawer(page, '登记家属', async (drawer) => {
      await drawer.getByLabel('姓名').fill('测试家属子');
      await drawer.getByLabel('与本人关系').fill('配偶');
      await drawer.getByLabel('联系电话').fill('0900-1400002');
    });
  });

  await test.step('the application takes name and relation from there', async () => {
    const stages = await openTab(page, '受理结案');
    await stages.getByRole('button', { name: '登记申请' }).click();
    await inDrawer(page, '维权申请', async (drawer) => {
      await expect(drawer.getByLabel('家属登记中的哪一位')).toHaveCount(0);
      await drawer.getByText('近亲属', { exact: true }).click();
      await choose(page, drawer.getByLabel('家属登记中的哪一位'), /^测试家属子/u);
      await expect(drawer.getByLabel('申请人', { exact: true })).toHaveValue('测试家属子');
      await expect(drawer.getByLabel('与本人的关系')).toHaveValue('民警甲的配偶');
      await typeTime(drawer.getByLabel('申请时间'), '2026-03-25 09:00');
      await drawer.getByRole('checkbox').first().check();
      await drawer.getByLabel('事实与理由').fill('民警甲处警时被咬伤，请求依法处理违法行为人。');
      await look('受理 近亲属申请');
    });
    await expect(stages.getByText('测试家属子（近亲属，民警甲的配偶）')).toBeVisible();
    await look('受理 维权申请');
  });

  const words = await wordsOfFinal(page, 'W02');
  expect(words).toContain('测试家属子');
  expect(words).toContain('民警甲的配偶');
});

test('an ended case is archived without a number, gets it later, and a wrong one is corrected with its reason', async ({
  page,
  driver,
}) => {
  test.setTimeout(240_000);
  const look = lookWith(page, driver);
  const stages = await openTab(page, '受理结案');
  await pass(page, stages, '终止', '经核实不属于维权范围，予以终止。');
  await pass(page, stages, '归档', '材料已经齐全，交档案部门保管。');
  await expect(stages.getByText('归档号：')).toHaveCount(0);

  await stages.getByRole('button', { name: '填写归档号' }).click();
  await number(page, '填写归档号', async (dialog) => {
    await dialog.getByLabel('归档号', { exact: true }).fill('2026-维权-001');
    await look('归档 填写归档号');
  });
  await expect(stages.getByText('归档号：2026-维权-001')).toBeVisible();

  await stages.getByRole('button', { name: '更正归档号' }).click();
  await number(page, '更正归档号', async (dialog) => {
    await dialog.getByLabel('归档号', { exact: true }).fill('2026-维权-010');
    await dialog.getByRole('button', { name: /^保\s?存$/u }).click();
    await expect(dialog.getByText('请写明理由，至少2个字')).toBeVisible();
    await dialog.getByLabel('更正的理由').fill('抄写有误');
    await look('归档 更正归档号');
  });
  await expect(stages.getByRole('row').getByText('归档号：2026-维权-010')).toBeVisible();
  await expect(stages.getByText('归档号由2026-维权-001更正为2026-维权-010：抄写有误')).toBeVisible();
  await look('归档 阶段记录');

  await test.step('what can no longer be done is no longer urged, and no gap is hidden', async () => {
    const guide = page.getByRole('navigation', { name: '办理导引' });
    await expect(guide.getByRole('button', { name: /补齐证据清单/u })).toHaveCount(0);
    await guide.getByRole('switch', { name: '显示已办事项' }).click();
    await expect(guide.getByRole('listitem').filter({ hasText: '补齐证据清单' })).toContainText(
      '没有办，案件已结',
    );
    await expect(page.getByText('暂无正在计算的期限')).toBeVisible();
    const clocks = await openTab(page, '期限');
    await expect(clocks.getByRole('row').filter({ hasText: '执法记录仪资料上交' })).toContainText(
      '案件已结，没有完成',
    );
    await look('归档 期限');
  });
});

/** Passes a gate with its reason; what was not done is passed over by the same words. */
async function pass(page: Page, stages: Locator, move: string, reason: string): Promise<void> {
  await stages.getByRole('button', { name: `${move}…`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${move}：`, 'u') });
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: new RegExp(`^${[...move].join('\\s?')}$`, 'u') }).click();
  await expect(dialog).toBeHidden();
}

/** Fills in the dialog of the archive's number and saves it. */
async function number(page: Page, title: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await fill(dialog);
  await dialog.getByRole('button', { name: /^保\s?存$/u }).click();
  await expect(dialog).toBeHidden();
}
