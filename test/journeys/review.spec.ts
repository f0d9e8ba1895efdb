import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { openLoopback } from './drivers/loopbackDriver.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { exportDossier } from './steps/dossier.ts';
import { openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';
import {
  exportOpinion,
  findInFirstPaper,
  giveOpinion,
  receiveForReview,
  takeOpinion,
} from './steps/review.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

test.use({ viewport: { width: 1366, height: 768 } });

test('a dossier goes to the reviewer, comes back with an opinion, goes again and is accepted', async ({
  page,
  driver,
  folders,
  browser,
}) => {
  test.setTimeout(420_000);
  const { caseOfficer, legalReviewer } = samplePeople;
  const work = await mkdtemp(join(tmpdir(), 'dossier-reviewer-'));
  await run(process.execPath, ['test/journeys/drivers/foundEntry.ts', join(work, 'vault')], { cwd: root });
  const reviewer = await openReviewer(browser, join(work, 'vault'), folders.stick);
  const lookOfficer = lookWith(page, driver);
  const lookReviewer = lookWith(reviewer.page, driver);

  const first = await test.step('the officer exports the dossier', async () => {
    await enter(page, caseOfficer.loginName, caseOfficer.password);
    await openFirstCase(page);
    return exportDossier(page);
  });
  await test.step('sha256sum agrees, and the page in the package opens without a network', async () => {
    await checkSums(join(folders.stick, first));
    await openViewer(browser, join(folders.stick, first));
  });
  const returned = await test.step('the reviewer brings it in, finds something and returns it', async () => {
    await enter(reviewer.page, legalReviewer.loginName, legalReviewer.password);
    await receiveForReview(reviewer.page, first);
    await lookReviewer('审核 卷宗材料');
    await reviewer.page.getByRole('tab', { name: '证明和期限' }).click();
    await expect(
      reviewer.page
        .getByRole('region', { name: '要件与证据' })
        .getByText(/^证据\d+（(?:直接|间接)）/u)
        .first(),
    ).toBeVisible();
    await lookReviewer('审核 证明和期限');
    await findInFirstPaper(reviewer.page, '登记表缺审批人签名，请补签后重新扫描');
    await reviewer.page.getByRole('tab', { name: '问题（1）' }).click();
    await lookReviewer('审核 问题');
    await giveOpinion(reviewer.page, '退回补充', '请按问题清单补正后再次送审。');
    await lookReviewer('审核 意见');
    return exportOpinion(reviewer.page);
  });
  await test.step('the officer takes the opinion, once, and answers', async () => {
    await checkSums(join(folders.stick, returned));
    await takeOpinion(page, returned, /^签名相符，已导入/u);
    await takeOpinion(page, returned, /以前已经导入，没有重复/u);
    const tab = await openTab(page, '卷宗');
    await expect(tab.getByText('法制审核：退回补充')).toBeVisible();
    await lookOfficer('卷宗 退回补充');
    await tab.getByRole('button', { name: '答复' }).click();
    const drawer = page.getByRole('dialog', { name: /^答复：/u });
    await drawer.getByRole('radio', { name: '已补正' }).check();
    await drawer.getByLabel('答复', { exact: true }).fill('已由所领导补签');
    await drawer.getByRole('button', { name: '保存答复' }).click();
    await expect(drawer).toBeHidden();
    await expect(tab.getByText(/^已补正：已由所领导补签/u)).toBeVisible();
  });
  const recipient = await test.step('the reviewer gives the public key of the PC', async () => {
    await goTo(reviewer.page, '接收校验');
    await reviewer.page.getByRole('button', { name: '校验另一份' }).click();
    const section = reviewer.page.getByRole('region', { name: '本机收件公钥' });
    await lookReviewer('接收校验 本机收件公钥');
    return section.getByText(/^age1/u).innerText();
  });
  const second = await test.step('the officer exports again, sealed for the reviewer', () =>
    exportDossier(page, async (drawer) => {
      await drawer.getByRole('radio', { name: /^加密的 ZIP 文件/u }).check();
      await makeUpPassphrase(drawer);
      await lookOfficer('导出 用口令加密');
      await drawer.getByText('用收件单位的公钥', { exact: true }).click();
      await takeDownKey(drawer, '虚构区法制大队', recipient);
      await lookOfficer('导出 用公钥加密');
    }));
  const own = await test.step('the officer gives the public key of the PC', async () => {
    await goTo(page, '接收校验');
    return page.getByRole('region', { name: '本机收件公钥' }).getByText(/^age1/u).innerText();
  });
  const accepted = await test.step('the reviewer sees what changed and accepts', async () => {
    expect(second).toMatch(/\.zip\.age$/u);
    await receiveForReview(reviewer.page, second);
    await expect(reviewer.page.getByText(/^已补正：已由所领导补签/u)).toBeVisible();
    await expect(reviewer.page.getByRole('region', { name: '改动的文件' })).toContainText('卷宗.pdf');
    await lookReviewer('审核 比上次');
    await giveOpinion(reviewer.page, '通过', '同意。');
    return exportOpinion(reviewer.page, async (drawer) => {
      // What came sealed goes back sealed, unless somebody says otherwise.
      await expect(drawer.getByRole('radio', { name: /^加密的 ZIP 文件/u })).toBeChecked();
      await takeDownKey(drawer, '虚构区公安分局', own);
      await lookReviewer('审核 意见加密导出');
    });
  });
  await test.step('the case says that it is accepted', async () => {
    expect(accepted).toMatch(/\.zip\.age$/u);
    await openFirstCase(page);
    await takeOpinion(page, accepted, /^签名相符，已导入/u);
    await expect(page.getByText(/^法制审核已通过/u).first()).toBeVisible();
    await lookOfficer('卷宗 已通过');
  });
  await reviewer.close();
  await rm(work, { recursive: true, force: true });
});

/** A passphrase is asked for before anything leaves, and a weak one does not do. */
async function makeUpPassphrase(drawer: Locator): Promise<void> {
  const start = drawer.getByRole('button', { name: '导出到这里' });
  await expect(start).toBeDisabled();
  await drawer.getByLabel('口令', { exact: true }).fill('1234567890');
  await expect(drawer.getByText(/^字符太单一/u)).toBeVisible();
  await drawer.getByRole('button', { name: '生成口令' }).click();
  await expect(drawer.getByLabel('口令', { exact: true })).toHaveValue(/^\w{4}(?:-\w{4}){5}$/u);
  await expect(start).toBeEnabled();
}

async function takeDownKey(drawer: Locator, unit: string, recipient: string): Promise<void> {
  await expect(drawer.getByRole('button', { name: '导出到这里' })).toBeDisabled();
  await drawer.getByLabel('收件单位', { exact: true }).fill(unit);
  await drawer.getByLabel('收件公钥', { exact: true }).fill(recipient);
  await drawer.getByRole('button', { name: /^登\s?记$/u }).click();
  await drawer.getByRole('checkbox', { name: new RegExp(`^${unit}`, 'u') }).check();
}

/** The program on another PC with a vault of its own; the same stick is plugged in. */
function openReviewer(browser: Browser, vault: string, stick: string) {
  const env = {
    WEIQUAN_VAULT: vault,
    WEIQUAN_EXTRA_ROOTS: JSON.stringify([{ label: '测试U盘', path: stick }]),
  };
  return openLoopback({
    folders: { vault, stick },
    env,
    electronPath: '',
    newContext: () => browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' }),
    follow: (followed: Page) => void followed,
  });
}

async function checkSums(folder: string): Promise<void> {
  for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const { stdout } = await run('sha256sum', ['-c', '--strict', '--quiet', list], { cwd: folder });
    expect(stdout).toBe('');
  }
}

async function openViewer(browser: Browser, folder: string): Promise<void> {
  const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
  const viewer = await context.newPage();
  await viewer.goto(pathToFileURL(join(folder, '打开查看.html')).href);
  await expect(viewer.getByRole('heading', { level: 1 })).toContainText('执行职务受侵害案');
  await context.close();
}
