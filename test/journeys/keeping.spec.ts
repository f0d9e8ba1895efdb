import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import type { JourneyFolders } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('what was backed up is proved by a drill and taken over by another PC', async ({
  page,
  journey,
  folders,
  driver,
}) => {
  test.setTimeout(240_000);
  const { systemAdministrator, caseOfficer } = samplePeople;
  await test.step('back up to the stick and read the receipt', async () => {
    await enter(page, systemAdministrator.loginName, systemAdministrator.password);
    await goTo(page, '备份与体检');
    const run = page.getByRole('button', { name: '立即备份' });
    await expect(run).toBeDisabled();
    await page
      .getByRole('row')
      .filter({ hasText: '测试U盘' })
      .getByRole('button', { name: '测试U盘' })
      .click();
    await expect(page.getByText('这里还没有本资料库的备份')).toBeVisible();
    await run.click();
    await expect(page.getByText(/备份完成并已回读核对/u)).toBeVisible({ timeout: 60_000 });
  });
  await test.step('drill the restoring', async () => {
    await page.getByRole('button', { name: '恢复演练' }).click();
    await expect(page.getByText(/如果今天从这份备份恢复，可以得到1件案件/u)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/没有写下任何内容/u)).toBeVisible();
    await lookWith(page, driver)('系统管理员 备份 演练');
  });
  const other = await journey.restart(() => rename(folders.vault, `${folders.vault}-burnt`));
  await test.step('restore on a PC without a vault', async () => {
    await other.getByRole('button', { name: '从备份恢复' }).click();
    await expect(other.getByRole('heading', { name: '从备份恢复' })).toBeVisible();
    await lookWith(other, driver)('首次设置 从备份恢复');
    await other.getByRole('button', { name: '从这份恢复' }).click();
    await other.getByRole('button', { name: '开始恢复' }).click();
    await expect(other.getByRole('heading', { name: '登录', exact: true })).toBeVisible({ timeout: 60_000 });
  });
  await test.step('enter with the password of the backup and find the case', async () => {
    await enter(other, caseOfficer.loginName, caseOfficer.password);
    await goTo(other, '案件');
    await expect(other.getByRole('heading', { name: '案件', exact: true })).toBeVisible();
    await expect(other.getByRole('row').filter({ hasText: '民警甲等2人执行职务受侵害案' })).toBeVisible();
  });
});

test('a damaged case is told to the officer and mended from its previous version', async ({
  journey,
  folders,
  driver,
}) => {
  test.setTimeout(240_000);
  const { systemAdministrator, caseOfficer } = samplePeople;
  const page = await journey.restart(() => damageEach(join(folders.vault, 'cases'), 'case.sealed'));
  await test.step('the officer is told on the page of the case', async () => {
    await enter(page, caseOfficer.loginName, caseOfficer.password);
    await openFirstCase(page);
    await expect(page.getByText('最近一次保存的内容可能不在其中，请核对')).toBeVisible();
    await lookWith(page, driver)('案件 取自上一版本');
    await lock(page, caseOfficer.name);
  });
  await test.step('系统管理员 sees what is replaced and mends it', async () => {
    await changeTo(page, systemAdministrator.loginName, systemAdministrator.password);
    await goTo(page, '备份与体检');
    await page.getByRole('tab', { name: '体检' }).click();
    await page.getByRole('button', { name: '开始体检' }).click();
    await page.getByRole('button', { name: '修复' }).click({ timeout: 60_000 });
    const drawer = page.getByRole('dialog', { name: '修复', exact: true });
    await expect(drawer.getByRole('row').filter({ hasText: '上一版本' })).toBeVisible();
    await lookWith(page, driver)('系统管理员 体检 修复记录');
    await drawer.getByRole('button', { name: '用这一份' }).click();
    const question = page.getByRole('dialog', { name: '用这一份修复？' });
    await expect(question).toContainText('在它之后保存的内容不在其中');
    await lookWith(page, driver)('系统管理员 体检 修复确认');
    await question.getByRole('button', { name: '修复' }).click();
    await expect(page.getByText('曾经损坏的记录文件已另存，供管理员查看。')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: '修复' })).toHaveCount(0);
    await lock(page, systemAdministrator.name);
  });
  await test.step('the officer is not told any more', async () => {
    await changeTo(page, caseOfficer.loginName, caseOfficer.password);
    await openFirstCase(page);
    await expect(page.getByRole('heading', { name: '办理导引' })).toBeVisible();
    await expect(page.getByText('最近一次保存的内容可能不在其中')).toHaveCount(0);
  });
});

test('damaged evidence is mended from the medium it came from, and from a backup', async ({
  page,
  journey,
  folders,
  driver,
}) => {
  test.setTimeout(240_000);
  const { systemAdministrator } = samplePeople;
  const enterKeeping = async (at: Page) => {
    await enter(at, systemAdministrator.loginName, systemAdministrator.password);
    await goTo(at, '备份与体检');
  };
  const repairOf = async (at: Page) => {
    await enterKeeping(at);
    await at.getByRole('tab', { name: '体检' }).click();
    await at.getByRole('button', { name: '开始体检' }).click();
    await at.getByRole('button', { name: '修复' }).click({ timeout: 60_000 });
    return at.getByRole('dialog', { name: '修复', exact: true });
  };
  const nothingIsLeft = async (at: Page) => {
    await expect(at.getByRole('dialog', { name: '修复', exact: true })).toHaveCount(0, { timeout: 60_000 });
    await expect(at.getByRole('button', { name: '重新体检' })).toBeVisible({ timeout: 60_000 });
    await expect(at.getByRole('button', { name: '修复' })).toHaveCount(0);
  };
  await enterKeeping(page);
  await openStick(page);
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText(/备份完成并已回读核对/u)).toBeVisible({ timeout: 60_000 });

  const second = await journey.restart(() => damageObjectOf(folders, '民警甲诊断证明书（示例）.pdf'));
  await test.step('another file is refused, the original is taken', async () => {
    const drawer = await repairOf(second);
    await drawer.getByRole('tab', { name: '用原始文件修复' }).click();
    await openStick(second);
    await drawer.getByRole('button', { name: '伤情材料' }).click();
    const repair = drawer.getByRole('button', { name: '用选中的文件修复' });
    await expect(repair).toBeDisabled();
    await drawer.getByRole('checkbox', { name: '选择 呼气酒精含量检测单（示例）.pdf' }).check();
    await repair.click();
    await expect(drawer.getByText('选中的文件与登记的证据不是同一份内容')).toBeVisible();
    await drawer.getByRole('checkbox', { name: '选择 呼气酒精含量检测单（示例）.pdf' }).uncheck();
    await drawer.getByRole('checkbox', { name: '选择 民警甲诊断证明书（示例）.pdf' }).check();
    await lookWith(second, driver)('系统管理员 体检 用原始文件修复');
    await repair.click();
    await nothingIsLeft(second);
  });

  const third = await journey.restart(() => damageObjectOf(folders, '民警甲诊断证明书（示例）.pdf'));
  await test.step('the copy in the backup is taken', async () => {
    const drawer = await repairOf(third);
    await drawer.getByRole('tab', { name: '从备份修复' }).click();
    await openStick(third);
    await expect(drawer.getByRole('button', { name: '用这一份' })).toBeVisible();
    await lookWith(third, driver)('系统管理员 体检 修复证据');
    await drawer.getByRole('button', { name: '用这一份' }).click();
    const question = third.getByRole('dialog', { name: '用这一份修复？' });
    await question.getByRole('button', { name: '修复' }).click();
    await nothingIsLeft(third);
  });
});

async function openStick(page: Page): Promise<void> {
  await page.getByRole('button', { name: '测试U盘' }).filter({ visible: true }).click();
}

/** Flips a byte in the middle of every file of this name below the folder. */
async function damageEach(folder: string, name: string): Promise<void> {
  const found = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(name));
  expect(found.length, `files named ${name}`).toBeGreaterThan(0);
  for (const path of found) await damage(join(folder, path));
}

/** The stored object of a file of the stick: names of objects tell nothing, so it is known by what sealing adds to the size. */
async function damageObjectOf({ vault, stick }: JourneyFolders, name: string): Promise<void> {
  const { size } = await stat(join(stick, '伤情材料', name));
  const entries = await readdir(join(vault, 'objects'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => ({ path, extra: (await stat(path)).size - size })),
  );
  const [object] = files.filter(({ extra }) => extra > 0).toSorted((a, b) => a.extra - b.extra);
  expect(object, 'an object').toBeDefined();
  if (object !== undefined) await damage(object.path);
}

async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
}
