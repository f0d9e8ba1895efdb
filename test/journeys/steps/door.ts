import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { roleNames } from '#domain/access/role.ts';
import { goTo } from './navigation.ts';

/** The four people of the first start, each with the password they choose; the sample's own. */
export const people = {
  systemAdministrator: samplePeople.systemAdministrator,
  securityOfficer: samplePeople.securityOfficer,
  auditor: samplePeople.auditor,
  caseOfficer: samplePeople.caseOfficer,
} as const;
export type FirstRole = keyof typeof people;
const others = ['securityOfficer', 'auditor', 'caseOfficer'] as const;

/** The second step of the first start: who they are, and the administrator's own password; too weak a one is refused. */
export async function namePeople(page: Page): Promise<void> {
  for (const [role, person] of Object.entries(people)) {
    const title = roleNames[role as FirstRole];
    await page.getByLabel(`${title}姓名`).fill(person.name);
    // The login name follows the badge number by itself, until another one is typed.
    await page.getByLabel(`${title}警号`).fill(person.badgeNumber);
    await expect(page.getByLabel(`${title}用户名`)).toHaveValue(person.badgeNumber);
    await page.getByLabel(`${title}用户名`).fill(person.loginName);
  }
  const { password } = people.systemAdministrator;
  await page.getByLabel('口令', { exact: true }).fill('1234567890');
  await page.getByLabel('再输入一次口令').fill(password);
  await page.getByRole('button', { name: '建立资料库' }).click();
  await expect(page.getByText(/^口令字符太单一/u)).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill(password);
  await expect(page.getByRole('listitem').filter({ hasText: '两次输入一致：符合' })).toBeVisible();
  await page.getByRole('button', { name: '建立资料库' }).click();
}

/** The third step: the sheet is kept before anyone may go on. Gives the recovery code and the password of each slip. */
export async function keepSheet(page: Page): Promise<{ code: string; slips: Record<string, string> }> {
  await expect(page.getByRole('heading', { name: '恢复单' })).toBeVisible({ timeout: 30_000 });
  const groups = await page.getByRole('list', { name: '恢复码' }).locator('code').allInnerTexts();
  expect(groups).toHaveLength(8);
  const slips: Record<string, string> = {};
  for (const role of others) {
    const cells = page.getByRole('row').filter({ hasText: people[role].name }).getByRole('cell');
    slips[role] = await cells.last().innerText();
  }
  const go = page.getByRole('button', { name: '进入登录' });
  await expect(go).toBeDisabled();
  await page.getByRole('checkbox', { name: '已打印或抄下并封存' }).check();
  await go.click();
  await expect(page.getByRole('heading', { name: '登录', exact: true })).toBeVisible();
  return { code: groups.join('-'), slips };
}

/** Types a name and a password at the door; what follows is for the caller to see. */
export async function knock(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('用户名', { exact: true }).fill(loginName);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '进入', exact: true }).click();
}

/** Enters and sees the frame. */
export async function enter(page: Page, loginName: string, password: string): Promise<void> {
  await knock(page, loginName, password);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
}

/** The first entry: nothing comes before a password of one's own. */
export async function enterFirst(page: Page, loginName: string, slip: string, next: string): Promise<void> {
  await knock(page, loginName, slip);
  await expect(page.getByRole('heading', { name: '设置您自己的口令' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0);
  await page.getByLabel('初始口令', { exact: true }).fill(slip);
  await page.getByLabel('新口令', { exact: true }).fill(next);
  await page.getByLabel('再输入一次新口令', { exact: true }).fill(next);
  await page.getByRole('button', { name: '修改口令' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
}

/** Locks by the keyboard. */
export async function lock(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: `已锁定：${name}` })).toBeVisible();
}

/** Someone else sits down at the locked window. */
export async function changeTo(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByRole('button', { name: '换人登录' }).click();
  await enter(page, loginName, password);
}

/** Each of the three others comes with the slip and chooses a password; the case officer is inside afterwards. */
export async function everybodyEnters(page: Page, slips: Record<string, string>): Promise<void> {
  for (const [index, role] of others.entries()) {
    if (index > 0) await page.getByRole('button', { name: '换人登录' }).click();
    const { loginName, password, name } = people[role];
    await enterFirst(page, loginName, slips[role] ?? '', password);
    if (role !== 'caseOfficer') {
      await goTo(page, '关于');
      await lock(page, name);
    }
  }
}
