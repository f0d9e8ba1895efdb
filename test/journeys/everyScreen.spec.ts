import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Page } from '@playwright/test';
import { expect, test as bare } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, keepSheet, knock, lock, namePeople, people } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import type { Look } from './steps/look.ts';
import { goTo, openTab } from './steps/navigation.ts';
import { nameUnit } from './steps/startCase.ts';

const smallMonitor = { viewport: { width: 1366, height: 768 } };
bare.use(smallMonitor);
test.use(smallMonitor);

bare('every screen of the first start fits and can be used by everybody', async ({ page, driver }) => {
  bare.setTimeout(180_000);
  const look = lookWith(page, driver);
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible();
  await look('首次设置 单位');
  await nameUnit(page);
  await look('首次设置 人员');
  await namePeople(page);
  await expect(page.getByRole('heading', { name: '恢复单' })).toBeVisible();
  await look('首次设置 恢复单');
  const { slips } = await keepSheet(page);
  await look('登录');
  await knock(page, people.auditor.loginName, 'wrong password');
  await expect(page.getByText('用户名或者口令不对')).toBeVisible();
  await look('登录 口令不对');
  await page.getByRole('button', { name: '用恢复单重置口令' }).click();
  await page.getByLabel('恢复码', { exact: true }).fill('00000-11111-2222');
  await look('登录 用恢复单重置口令');
  await page.getByRole('button', { name: '返回' }).click();
  await knock(page, people.auditor.loginName, slips['auditor'] ?? '');
  await expect(page.getByRole('heading', { name: '设置您自己的口令' })).toBeVisible();
  await look('登录 设置自己的口令');
});

test('every screen of case work fits a small office monitor and can be used by everybody', async ({
  page,
  driver,
}) => {
  test.setTimeout(600_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  for (const place of ['工作台', '案件', '启动新案件', '接收校验', '关于'])
    await lookAtPlace(page, look, place);
  await goTo(page, '案件');
  await test.step('the list is sorted by keyboard, and stays so', async () => {
    await page.getByRole('columnheader', { name: '案件与案号' }).press('Enter');
    await expect(page.getByText('共 1 件，按案号从小到大')).toBeVisible();
    await goTo(page, '工作台');
    await goTo(page, '案件');
    await expect(page.getByText('共 1 件，按案号从小到大')).toBeVisible();
  });
  await page.getByRole('row').getByRole('link').first().click();
  for (const tab of caseTabs) {
    await openTab(page, tab);
    await look(`案件 ${tab}`);
  }
  await lookAtLog(page, look);
  await lookAtEvidence(page, look);
  await page.getByRole('button', { name: '另存副本' }).click();
  await expect(page.getByRole('dialog', { name: '另存一份没有加密的副本？' })).toBeVisible();
  await look('案件 证据 另存副本');
  await page.getByRole('button', { name: '不另存' }).click();
  await expect(page.getByRole('dialog', { name: '另存一份没有加密的副本？' })).toBeHidden();
  await page.locator('.ant-drawer-close:visible').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '修改口令' }).click();
  await look('修改口令');
  await lock(page, samplePeople.caseOfficer.name);
  await look('已锁定');
  await page.getByRole('button', { name: '换人登录' }).click();
  await look('换人登录');
});

test('every screen of whoever drives cases fits and can be used by everybody', async ({ page, driver }) => {
  test.setTimeout(400_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);
  for (const place of ['督察长看板', '期限日历', '法规架']) await lookAtPlace(page, look, place, '督察长 ');
  await goTo(page, '案件');
  await page.getByRole('row').getByRole('link').first().click();
  await openTab(page, '受理结案');
  await look('督察长 受理结案');
  for (const [button, title] of [
    ['填写受理审查', '受理审查'],
    ['填写结案报告', '结案报告'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).last().click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await look(`督察长 ${title}`);
    await page
      .getByRole('dialog', { name: title })
      .getByRole('button', { name: /^取\s?消$/u })
      .click();
    await expect(page.getByRole('dialog', { name: title })).toHaveCount(0);
  }
  await openTab(page, '定性处置');
  await page.getByRole('button', { name: '认定执法过错' }).first().click();
  await expect(page.getByRole('dialog', { name: /^认定执法过错/u })).toBeVisible();
  await look('督察长 认定执法过错');
});

test('every screen of the three who keep the system fits and can be used by everybody', async ({
  page,
  driver,
}) => {
  test.setTimeout(400_000);
  const look = lookWith(page, driver);
  const { systemAdministrator, securityOfficer, auditor } = samplePeople;
  await enter(page, systemAdministrator.loginName, systemAdministrator.password);
  for (const place of ['用户', '单位设置', '本局文书模板', '备份与体检', '关于'])
    await lookAtPlace(page, look, place, '系统管理员 ');
  await lookAtExamination(page, look);
  await page.evaluate(() => (location.hash = '#/audit'));
  await expect(page.getByText('这一页不属于您的职责。')).toBeVisible();
  await look('系统管理员 不属于职责');
  await goTo(page, '用户');
  await page.getByRole('button', { name: '添加人员' }).click();
  await expect(page.getByRole('dialog', { name: '添加人员' })).toBeVisible();
  await look('系统管理员 添加人员');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: `重置口令${samplePeople.legalReviewer.name}` }).click();
  await look('系统管理员 重置口令');
  await page.getByRole('dialog').getByRole('button', { name: '重置口令' }).click();
  await expect(page.getByRole('dialog', { name: /的初始口令$/u })).toBeVisible();
  await look('系统管理员 初始口令');
  await page.getByRole('button', { name: '已打印或抄下，关闭' }).click();
  await lock(page, systemAdministrator.name);
  await changeTo(page, securityOfficer.loginName, securityOfficer.password);
  await lookAtPlace(page, look, '用户', '安全保密员 ');
  await page.getByRole('button', { name: '更换恢复单' }).click();
  await page.getByRole('button', { name: '更换', exact: true }).click();
  await expect(page.getByRole('dialog', { name: '新的恢复单' })).toBeVisible();
  await look('安全保密员 恢复单');
  await page.getByRole('checkbox', { name: '已打印或抄下并封存' }).check();
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await lock(page, securityOfficer.name);
  await changeTo(page, auditor.loginName, auditor.password);
  await page.getByRole('button', { name: '核验全部日志' }).click();
  await expect(page.getByText('全部日志完好')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('row').filter({ hasText: '登录' }).getByRole('button').first().click();
  await look('审计员 审计');
  await lookAtPlace(page, look, '用户', '审计员 ');
});

const caseTabs = ['概况', '定性处置', '期限', '文书', '慰问保障', '督办', '卷宗', '日志', '证据'];

async function lookAtPlace(page: Page, look: Look, place: string, prefix = ''): Promise<void> {
  await goTo(page, place);
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
  await expect(page.getByText('正在读取……')).toHaveCount(0);
  await look(`${prefix}${place}`);
}

/** What an examination finds, and where it leads. */
async function lookAtExamination(page: Page, look: Look): Promise<void> {
  await goTo(page, '备份与体检');
  await page.getByRole('tab', { name: '体检' }).click();
  await page.getByRole('button', { name: '开始体检' }).click();
  await expect(page.getByText('这个资料库还没有备份过。')).toBeVisible({ timeout: 60_000 });
  await look('系统管理员 体检 结果');
  await page.getByRole('button', { name: '去备份' }).first().click();
  await expect(page.getByRole('tab', { name: '备份', selected: true })).toBeVisible();
  await expect(page.getByText('这个资料库还没有备份过。').first()).toBeVisible();
}

/** Who may open the case stands below its log. */
async function lookAtLog(page: Page, look: Look): Promise<void> {
  await page.getByRole('tab', { name: /^日志/u }).click();
  const people = page.getByRole('heading', { name: '案件人员' });
  await people.scrollIntoViewIfNeeded();
  await expect(page.getByRole('cell', { name: samplePeople.caseOfficer.name }).last()).toBeVisible();
  await look('案件 日志 案件人员');
  await page.getByRole('tab', { name: /^证据/u }).click();
}

/** The parts of the evidence tab, and one item opened. */
async function lookAtEvidence(page: Page, look: Look): Promise<void> {
  const views = page.getByRole('group', { name: '证据视图' });
  for (const part of ['证据清单', '记录仪五必', '材料']) {
    await views.getByText(new RegExp(`^${part}`, 'u')).click();
    await look(`案件 证据 ${part}`);
  }
  await page.getByRole('button', { name: '民警甲执法记录仪视频（一）' }).click();
  await expect(page.getByRole('dialog', { name: /^证据\d+ / })).toBeVisible();
  await look('案件 证据 一份');
}
