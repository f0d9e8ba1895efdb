import { expect, test as base } from './app.ts';
import { aFounding, copyFoundedVault, ownPassword } from '../people/thePeople.ts';
import type { FirstRole } from '../people/thePeople.ts';
import type { Page } from '@playwright/test';
import { changeTo, enter, enterFirst, knock, lock } from './steps/door.ts';
import { goTo } from './steps/navigation.ts';
import { pagesOf, printsTo } from './steps/paper.ts';

/** The program on a vault whose four people have chosen their passwords. */
const test = base.extend({
  folders: async ({ folders }, use) => {
    await copyFoundedVault(folders.vault);
    await use(folders);
  },
});

const nameOf = (role: FirstRole) => aFounding[role].name;
const enterAs = (page: Page, role: FirstRole) => enter(page, aFounding[role].loginName, ownPassword[role]);
const changeToAs = (page: Page, role: FirstRole) =>
  changeTo(page, aFounding[role].loginName, ownPassword[role]);

test('after wrong passwords the waiting time is counted down before the right one is taken', async ({
  page,
}) => {
  const { loginName } = aFounding.caseOfficer;
  for (let tries = 1; tries <= 3; tries += 1) {
    await knock(page, loginName, `不是这个口令-${tries}`);
    await expect(page.getByText('用户名或者口令不对')).toBeVisible();
    await expect(page.getByLabel('口令', { exact: true })).toBeEmpty();
  }
  await knock(page, loginName, ownPassword.caseOfficer);
  await expect(page.getByText(/^口令连续输错，还需等待 [1-5] 秒$/u)).toBeVisible();
  await expect(page.getByRole('button', { name: /^请等待 \d 秒$/u })).toBeDisabled();
  await expect(page.getByText('现在可以再试一次')).toBeVisible();
  await enterAs(page, 'caseOfficer');
});

test('a lock hides everything and loses nothing', async ({ page }) => {
  await enterAs(page, 'caseOfficer');
  await goTo(page, '启动新案件');
  await page.getByLabel('发生地点').fill('虚构区示例路18号门前');
  await page.getByRole('button', { name: '修改口令' }).click();
  const dialog = page.getByRole('dialog', { name: '修改口令' });
  await dialog.getByLabel('现在的口令', { exact: true }).fill('半句');
  await lock(page, nameOf('caseOfficer'));
  await expect(page.getByLabel('发生地点')).toBeHidden();
  await expect(dialog).toBeHidden();
  // Neither the key that closes a dialog nor the one that walks through the page reaches what is covered.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.workplace *:focus')).toHaveCount(0);
  await page.getByLabel('口令', { exact: true }).fill(ownPassword.caseOfficer);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('现在的口令', { exact: true })).toHaveValue('半句');
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(page.getByLabel('发生地点')).toHaveValue('虚构区示例路18号门前');
});

test('another person gets a clean window at their own start page', async ({ page }) => {
  await enterAs(page, 'caseOfficer');
  await goTo(page, '启动新案件');
  await page.getByLabel('发生地点').fill('虚构区示例路18号门前');
  await lock(page, nameOf('caseOfficer'));
  await page.getByRole('button', { name: '换人登录' }).click();
  await expect(page.getByText(/没有保存的内容会丢失/u)).toBeVisible();
  await enterAs(page, 'auditor');
  await expect(page.getByRole('heading', { level: 1, name: '审计' })).toBeVisible();
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: nameOf('caseOfficer') })
      .first(),
  ).toBeVisible();
  await lock(page, nameOf('auditor'));
  await changeToAs(page, 'caseOfficer');
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await goTo(page, '启动新案件');
  await expect(page.getByLabel('发生地点')).toBeEmpty();
});

test('the recovery sheet gives a forgotten password back, and says which group is mistyped', async ({
  page,
}) => {
  await enterAs(page, 'securityOfficer');
  await page.getByRole('button', { name: '更换恢复单' }).click();
  await page.getByRole('button', { name: '更换', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '新的恢复单' });
  await expect(sheet).toBeVisible();
  const groups = await sheet.getByRole('list', { name: '恢复码' }).locator('code').allInnerTexts();
  const print = sheet.getByRole('button', { name: '打印恢复单' });
  const printed = await printsTo(page, () => print.click());
  expect((await pagesOf(printed)).length, 'sheets of paper').toBeGreaterThan(0);
  expect(printed.length, 'bytes of drawn pages').toBeGreaterThan(20_000);
  await sheet.getByRole('checkbox', { name: '已打印或抄下并封存' }).check();
  await sheet.getByRole('button', { name: '关闭', exact: true }).click();
  await lock(page, nameOf('securityOfficer'));
  await page.getByRole('button', { name: '用恢复单重置口令' }).click();
  const third = groups[2] ?? '';
  const wrong = (third.startsWith('0') ? '1' : '0') + third.slice(1);
  await page
    .getByLabel('恢复码', { exact: true })
    .pressSequentially(groups.with(2, wrong).join('').toLowerCase());
  await expect(page.getByRole('listitem').filter({ hasText: '第3组 有误' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '有误' })).toHaveCount(1);
  await page.getByLabel('恢复码', { exact: true }).fill(groups.join('-'));
  await expect(page.getByRole('listitem').filter({ hasText: '有误' })).toHaveCount(0);
  const { loginName } = aFounding.caseOfficer;
  await page.getByLabel('要重置口令的用户名').fill(loginName);
  await page.getByLabel('新口令', { exact: true }).fill('忘了以后新口令');
  await page.getByLabel('再输入一次新口令', { exact: true }).fill('忘了以后新口令');
  await page.getByRole('button', { name: '重置口令', exact: true }).click();
  await expect(page.getByText(/新口令至少10个字符/u)).toBeVisible();
  await page.getByLabel('新口令', { exact: true }).fill('忘了以后重新设置的口令');
  await page.getByLabel('再输入一次新口令', { exact: true }).fill('忘了以后重新设置的口令');
  await page.getByRole('button', { name: '重置口令', exact: true }).click();
  await expect(page.getByText('口令已重置，请用新口令登录。')).toBeVisible();
  await enter(page, loginName, '忘了以后重新设置的口令');
});

test('each of the three sees their own places only, and is told so at a typed address', async ({ page }) => {
  const places: readonly (readonly [FirstRole, readonly string[], string])[] = [
    ['systemAdministrator', ['用户', '单位设置', '本局文书模板', '备份与体检', '法规架', '关于'], '#/audit'],
    ['securityOfficer', ['用户', '体检', '法规架', '关于'], '#/unit'],
    ['auditor', ['审计', '用户', '体检', '法规架', '关于'], '#/cases'],
    [
      'caseOfficer',
      [
        '工作台',
        '案件',
        '期限日历',
        '启动新案件',
        '台账统计',
        '机制保障',
        '文号登记簿',
        '接收校验',
        '法规架',
        '关于',
      ],
      '#/users',
    ],
  ];
  for (const [index, [role, labels, foreign]] of places.entries()) {
    await (index === 0 ? enterAs(page, role) : changeToAs(page, role));
    const menu = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    expect(
      (await menu.allInnerTexts()).map((text) => text.trim()),
      role,
    ).toEqual(labels);
    await page.evaluate((address) => (location.hash = address), foreign);
    await expect(page.getByText('这一页不属于您的职责。')).toBeVisible();
    await page.getByRole('link', { name: '回到我的首页' }).click();
    await expect(page.getByText('这一页不属于您的职责。')).toHaveCount(0);
    await lock(page, nameOf(role));
  }
});

test('one makes an account, another lets it in, and the newcomer chooses the password', async ({ page }) => {
  await enterAs(page, 'systemAdministrator');
  await page.getByRole('button', { name: '添加人员' }).click();
  const drawer = page.getByRole('dialog', { name: '添加人员' });
  await drawer.getByLabel('姓名').fill('测试民警卯');
  await drawer.getByLabel('警号').fill('000005');
  await drawer.getByLabel('用户名').fill('000005');
  await drawer.getByRole('button', { name: '添加', exact: true }).click();
  const slip = page.getByRole('dialog', { name: '测试民警卯的初始口令' });
  const password = await slip
    .getByRole('row')
    .filter({ hasText: '测试民警卯' })
    .getByRole('cell')
    .last()
    .innerText();
  await slip.getByRole('button', { name: '已打印或抄下，关闭' }).click();
  await expect(page.getByRole('row').filter({ hasText: '测试民警卯' })).toContainText('待启用');
  await lock(page, nameOf('systemAdministrator'));
  await page.getByRole('button', { name: '换人登录' }).click();
  await knock(page, '000005', password);
  await expect(page.getByText('这个账号还没有启用')).toBeVisible();
  await enterAs(page, 'securityOfficer');
  await page.getByRole('button', { name: '启用测试民警卯' }).click();
  await page
    .getByRole('dialog', { name: '启用测试民警卯的账号？' })
    .getByRole('button', { name: '启用' })
    .click();
  await expect(page.getByRole('row').filter({ hasText: '测试民警卯' })).toContainText('正常');
  await lock(page, nameOf('securityOfficer'));
  await page.getByRole('button', { name: '换人登录' }).click();
  await enterFirst(page, '000005', password, '新来民警自己想的口令');
  await expect(page.getByRole('banner')).toContainText('测试民警卯');
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
});

test('in the last minute an empty chair is counted down, and a hand ends that', async ({ page }) => {
  await enterAs(page, 'caseOfficer');
  await page.clock.install();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await page.clock.runFor('09:20');
  await expect(page.getByText(/^\s*无人操作，\d+ 秒后自动锁定/u)).toBeVisible();
  await page.mouse.move(200, 200);
  await page.clock.runFor('00:02');
  await expect(page.getByText(/无人操作/u)).toHaveCount(0);
});
