import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as scenario from '#cli/sample/scenario.ts';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { openTab } from './form.ts';
import { goTo } from './navigation.ts';
import { inkOf } from './paper.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

/** Every paper of the main job is made, and one is looked at. */
export async function makePapers(page: Page): Promise<void> {
  const tab = await openTab(page, '文书');
  for (const id of scenario.paperIds) await paperRow(tab, id).getByRole('checkbox').check();
  await tab.getByRole('button', { name: `制作所选 ${scenario.paperIds.length} 种` }).click();
  await expect(tab.getByText(/已制作 \d+ 份文书，共 \d+ 页/u)).toBeVisible({ timeout: 90_000 });
  for (const id of scenario.paperIds) await expect(paperRow(tab, id)).toContainText('草稿');
  await paperRow(tab, 'E01').getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('dialog');
  await expect(preview.getByText(/共 \d+ 页/u)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => inkOf(preview), { timeout: 30_000 }).toBeGreaterThan(1000);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
}

/** The first row of a paper; some papers are made for several people. */
function paperRow(tab: Locator, id: string): Locator {
  return tab.getByRole('row').filter({ hasText: id }).first();
}

/**
 * Writes the dossier to the stick; gives the name of its folder there as the receipt says it.
 * `choose` says in the drawer what else the package is; `seen` looks at the receipt.
 */
export async function exportDossier(
  page: Page,
  choose: (drawer: Locator) => Promise<void> = async () => undefined,
  seen: (drawer: Locator) => Promise<void> = async () => undefined,
): Promise<string> {
  const tab = await openTab(page, '卷宗');
  await tab.getByRole('button', { name: '导出卷宗' }).click();
  const drawer = page.getByRole('dialog', { name: '导出卷宗' });
  const once = drawer.getByRole('button', { name: '再导出一份' });
  const stick = drawer.getByRole('button', { name: '测试U盘' });
  await expect(once.or(stick)).toBeVisible();
  // The receipt of an earlier export stays until somebody asks for another.
  if (await once.isVisible()) await once.click();
  await stick.click();
  await expect(drawer.getByText('将写入：测试U盘')).toBeVisible();
  // With something in it that may not be used as evidence, it leaves only for a reason.
  const despite = drawer.getByLabel('仍然导出的理由');
  if (await despite.isVisible()) await despite.fill('法制部门要求先看，补救材料随后补交');
  await choose(drawer);
  await drawer.getByRole('button', { name: '导出到这里' }).click();
  await expect(drawer.getByText('卷宗已导出，已回读校验')).toBeVisible({ timeout: 90_000 });
  await expect(drawer.getByText('校验通过：回读的每个文件都与写入的一致')).toBeVisible();
  await seen(drawer);
  const place = await drawer.getByText(/^测试U盘 \/ /u).innerText();
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
  const folderName = place.replace(/^测试U盘 \/ /u, '');
  await expect(tab.getByText(folderName).first()).toBeVisible();
  return folderName;
}

/** What anyone can do with the package: our checker without the vault, and coreutils alone. */
export async function verifyOutside(stick: string, folderName: string): Promise<void> {
  const folder = join(stick, folderName);
  const command = ['src/cli/launch.mjs', 'src/cli/dossier.ts', 'verify', folder, '--json'];
  const { stdout } = await run(process.execPath, command, { cwd: root });
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'valid', findings: [] });
  const sums = await run('sha256sum', ['-c', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: folder });
  expect(sums.stdout).toBe('');
}

/** The reviewer's screen says the same of the same package. */
export async function receive(page: Page, folderName: string): Promise<void> {
  await goTo(page, '接收校验');
  await page.getByRole('button', { name: '测试U盘' }).click();
  await page.getByRole('radio', { name: `选择 ${folderName}` }).check();
  await page.getByRole('button', { name: '开始校验' }).click();
  const report = page.getByRole('region', { name: '校验报告' });
  await expect(report.getByText('校验通过：卷宗完整，内容没有改动')).toBeVisible({ timeout: 60_000 });
  await expect(report.getByText(`测试U盘 / ${folderName}`)).toBeVisible();
}
