import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test as base } from './app.ts';
import { goTo } from './steps/startCase.ts';

const root = resolve(import.meta.dirname, '../..');
const pictures = join(root, '.work/screens');

/** The program on the vault that `npm run sample` makes; its stick is still in. */
const test = base.extend({
  folders: async ({ driver }, use) => {
    const work = await mkdtemp(join(tmpdir(), `dossier-screens-${driver}-`));
    await playSample(work);
    await use({ vault: join(work, 'vault'), stick: join(work, 'stick') });
    await rm(work, { recursive: true, force: true });
  },
});
test.use({ viewport: { width: 1366, height: 768 }, actionTimeout: 20_000 });

test('every screen fits a small office monitor and can be used by everybody', async ({ page, driver }) => {
  test.setTimeout(360_000);
  const look = async (name: string) => {
    await test.step(name, async () => {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${driver} ${name}.png`), animations: 'disabled' });
      await expectFits(page, name);
      await expectAccessible(page, name);
    });
  };
  for (const place of ['工作台', '案件', '启动新案件', '接收校验'])
    await test.step(place, async () => {
      await goTo(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('正在读取……')).toHaveCount(0);
      await look(place);
    });
  await goTo(page, '设置');
  for (const tab of ['单位设置', '体检', '关于']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: tab, exact: true })).toBeVisible();
    await look(`设置 ${tab}`);
  }
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
    await page
      .getByRole('tab', { name: new RegExp(`^${tab}`, 'u') })
      .first()
      .click();
    await expect(page.getByRole('tabpanel', { name: new RegExp(`^${tab}`, 'u') }).first()).toBeVisible();
    await look(`案件 ${tab}`);
  }
  await lookAtEvidence(page, look);
});

const caseTabs = ['概况', '定性处置', '期限', '文书', '慰问保障', '督办', '卷宗', '日志', '证据'];

/** The parts of the evidence tab, and one item opened. */
async function lookAtEvidence(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const views = page.getByRole('radiogroup', { name: '证据视图' });
  for (const part of ['证据清单', '记录仪五必', '材料']) {
    await views.getByText(new RegExp(`^${part}`, 'u')).click();
    await look(`案件 证据 ${part}`);
  }
  await page.getByRole('button', { name: '民警甲执法记录仪视频（一）' }).click();
  await expect(page.getByRole('dialog', { name: /^证据\d+ / })).toBeVisible();
  await look('案件 证据 一份');
}

/** Nothing must be scrolled sideways. */
async function expectFits(page: Page, name: string): Promise<void> {
  const { content, room } = await page.evaluate(() => ({
    content: document.scrollingElement?.scrollWidth ?? Infinity,
    room: document.scrollingElement?.clientWidth ?? 0,
  }));
  expect(content, `width of ${name}`).toBeLessThanOrEqual(room);
  // A panel that clips what is too wide hides the last columns of a table without a word.
  const tooWide = await page
    .locator('table:visible')
    .evaluateAll((tables) =>
      tables.flatMap((table) =>
        table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1
          ? [table.textContent.slice(0, 40)]
          : [],
      ),
    );
  expect.soft(tooWide, `tables of ${name}`).toEqual([]);
}

/** No barrier that axe calls serious or critical. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, `rules axe tried on ${name}`).toBeGreaterThan(10);
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 4)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  expect.soft(barriers, `barriers on ${name}`).toEqual([]);
}

async function playSample(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', 'src/cli/dossier.ts', 'sample'], {
    cwd: root,
    env: { ...process.env, WEIQUAN_SAMPLE_FOLDER: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  expect(code, 'the sample ran').toBe(0);
}
