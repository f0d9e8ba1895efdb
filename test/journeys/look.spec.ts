import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';

const pictures = resolve(import.meta.dirname, '../../.work/screens');

test.use({ viewport: { width: 1366, height: 768 } });

test('evidence is looked at, marked, written down and compared', async ({ page, driver, folders }) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await addOddFiles(folders.stick);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');

  await test.step('a recording is stepped, looped, marked and written down', async () => {
    const row = videoRows(tab).first();
    await expect(row).toContainText('未看');
    const { openedMs, drawer } = await openItem(page, row);
    console.log(`look: item open ${openedMs.shown} ms, first picture ${openedMs.picture} ms`);
    await playByKeys(page, drawer);
    await markAndProve(page, drawer);
    await writeDown(page, drawer);
    await look('证据 录像标记与文字');
    await page.keyboard.press('?');
    await expect(drawer.getByText('在当前位置添加标记', { exact: true })).toBeVisible();
    await look('证据 键盘说明');
    await page.keyboard.press('?');
    await watchHalf(page, drawer);
  });

  await test.step('what was watched is told', async () => {
    await expect(videoRows(tab).first()).toContainText('已看');
    // Named in words, also when it is an element of the offence and not a line of the checklist.
    await expect(videoRows(tab).first()).toContainText('暴力袭击的具体行为');
    await videoRows(tab).first().getByRole('button').first().click();
    const drawer = itemDrawer(page);
    await drawer.getByRole('tab', { name: /^保管链/u }).click();
    await expect(drawer.getByRole('list', { name: '观看记载' })).toContainText('看过第1分钟，占 100%');
    await close(page, drawer);
  });

  await test.step('two photographs are drawn closer together', async () => {
    await comparePhotos(page, tab, look);
  });

  await test.step('a Word paper is read as words', async () => {
    const { drawer } = await openItem(page, rowWith(tab, /\.docx$/u));
    await expect(drawer.getByText(/^Word 文档，只读。版式可能与原件不同/u)).toBeVisible();
    await expect(drawer.getByRole('document').locator('p').nth(1)).not.toBeEmpty();
    await look('证据 Word 文档');
    await close(page, drawer);
  });

  await test.step('several cameras run on one clock', async () => {
    await watchInStep(page, tab, look);
  });

  await test.step('what cannot be played says why and never shows a black screen', async () => {
    await importOddFiles(page, tab);
    await openItem(page, rowWith(tab, /^旧编码\.mp4$/u));
    await expect(itemDrawer(page).getByText('本机播放器不支持 MPEG-4 Part 2 编码（mp4v）')).toBeVisible();
    await expect(itemDrawer(page).getByRole('button', { name: '另存副本' })).toBeVisible();
    await look('证据 不能播放');
    await close(page, itemDrawer(page));
    await openItem(page, rowWith(tab, /^空文件\.mp4$/u));
    await expect(itemDrawer(page).getByText('文件是空的（0 字节），没有任何内容')).toBeVisible();
    await close(page, itemDrawer(page));
  });
});

const itemDrawer = (page: Page) => page.getByRole('dialog', { name: /^证据\d+ /u });
const videoRows = (tab: Locator) =>
  tab.getByRole('row').filter({ hasText: '视频' }).filter({ hasText: '.mp4' });
const rowWith = (tab: Locator, fileName: RegExp) =>
  tab
    .getByRole('row')
    .filter({ has: tab.page().getByText(fileName) })
    .first();

/** Opens an item by its name, and measures in the page itself from the press to what is shown. */
async function openItem(page: Page, row: Locator) {
  const openedMs = await row
    .getByRole('button')
    .first()
    .evaluate(async (button) => {
      const start = performance.now();
      const passed = () => Math.round(performance.now() - start);
      const until = async (isSo: () => boolean) => {
        while (!isSo() && performance.now() - start < 5_000) await new Promise(requestAnimationFrame);
        return passed();
      };
      if (button instanceof HTMLElement) button.click();
      const shown = await until(() => document.querySelector('.case-item .case-viewer-stage > *') !== null);
      const hasPicture = () => {
        const video = document.querySelector('.case-item video');
        return video === null || (video instanceof HTMLVideoElement && video.readyState >= 2);
      };
      return { shown, picture: await until(hasPicture) };
    });
  const drawer = itemDrawer(page);
  await expect(drawer).toBeVisible();
  return { openedMs, drawer };
}

async function close(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: /^(关闭|Close)$/u }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const placeOf = (drawer: Locator) =>
  drawer.locator('video').evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : -1));

async function playByKeys(page: Page, drawer: Locator): Promise<void> {
  await expect
    .poll(() => drawer.locator('video').evaluate((video) => 'duration' in video && Number(video.duration)))
    .toBeGreaterThan(5);
  await drawer.locator('video').click();
  await page.keyboard.press('.');
  const first = await placeOf(drawer);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(0.5);
  await page.keyboard.press('.');
  const second = await placeOf(drawer);
  expect(second).toBeGreaterThan(first);
  await page.keyboard.press(',');
  expect(Math.abs((await placeOf(drawer)) - first)).toBeLessThan(0.01);
  await expect(drawer.getByText(/第 1 帧/u)).toBeVisible();
  await expect(drawer.getByText(/2026-03-24 20:34:50/u)).toBeVisible();
  // A loop between 5 and 10 seconds: from its end the player goes back to its beginning.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('i');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('o');
  await expect(drawer.getByText(/^00:05\.\d–00:10\.\d$/u)).toBeVisible();
  await expect.poll(() => placeOf(drawer)).toBeLessThan(6);
  await page.keyboard.press('c');
  await page.keyboard.press(' ');
  await expect.poll(() => placeOf(drawer)).toBeGreaterThan(6);
  await page.keyboard.press('k');
}

async function markAndProve(page: Page, drawer: Locator): Promise<void> {
  await page.keyboard.press('m');
  const form = drawer.getByRole('form', { name: '添加标记' });
  await form.getByLabel('内容').fill('违法嫌疑人挥拳');
  await choose(page, form.getByLabel('人物'), '民警甲');
  await page.keyboard.press('Escape');
  const proves = form.getByLabel('证明事项');
  await proves.fill('暴力袭击');
  await choose(page, proves, /^暴力袭击的具体行为/u);
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '保存标记' }).click();
  const markers = drawer.getByRole('list', { name: '标记' });
  const marker = markers.getByRole('listitem').filter({ hasText: '违法嫌疑人挥拳' });
  await expect(marker).toContainText('人物：民警甲');
  await expect(marker).toContainText(/证明：暴力袭击的具体行为/u);
  await page.keyboard.press('Home');
  await drawer.locator('video').evaluate((video) => void ('currentTime' in video && (video.currentTime = 0)));
  await markers
    .getByRole('button', { name: /^00:0\d/u })
    .first()
    .click();
  await expect.poll(() => placeOf(drawer)).toBeGreaterThan(5);
}

async function writeDown(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('tab', { name: /^文字/u }).click();
  await drawer.getByLabel('说话人').fill('民警甲');
  await drawer.getByLabel('说了什么').fill('请停止打砸');
  await drawer.getByLabel('说了什么').press('Enter');
  const line = drawer.getByRole('list', { name: '录音录像文字' }).getByRole('listitem');
  await expect(line).toContainText('民警甲：请停止打砸');
  await expect(line).toHaveAttribute('aria-current', 'true');
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await drawer.getByRole('button', { name: '打印文字' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-root');
  await expect(sheet).toContainText(/\[00:0\d\.\d 20:34:\d\d\] 民警甲：请停止打砸/u);
  await page.screenshot({ path: join(pictures, '证据 打印录像文字.png') });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await drawer.getByRole('tab', { name: /^标记/u }).click();
}

/** More than half of the only minute at double speed, then the item is closed. */
async function watchHalf(page: Page, drawer: Locator): Promise<void> {
  await drawer.locator('video').evaluate(async (video) => {
    if (!(video instanceof HTMLVideoElement)) return;
    video.currentTime = 2;
    video.playbackRate = 2;
    await video.play();
  });
  await expect.poll(() => placeOf(drawer), { timeout: 30_000 }).toBeGreaterThan(21);
  await close(page, drawer);
}

async function comparePhotos(page: Page, tab: Locator, look: (name: string) => Promise<void>): Promise<void> {
  const { drawer } = await openItem(page, rowWith(tab, /^IMG_20260324_210412\.jpg$/u));
  const image = drawer.getByRole('img').and(drawer.locator('.look-photo > img'));
  const shape = () =>
    image.first().evaluate((element) => ('style' in element ? element.getAttribute('style') : ''));
  await expect
    .poll(() =>
      image.first().evaluate((element) => 'naturalWidth' in element && Number(element.naturalWidth)),
    )
    .toBeGreaterThan(100);
  const whole = await shape();
  await image.first().hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(shape).not.toBe(whole);
  await drawer.getByRole('button', { name: '向右转（只转显示）' }).click();
  await expect.poll(shape).toContain('rotate(90deg)');
  await drawer.getByRole('button', { name: '向左转（只转显示）' }).click();
  await drawer.getByRole('button', { name: '100%' }).click();
  await expect(drawer.getByText('100%').first()).toBeVisible();
  await drawer.getByRole('button', { name: '比对' }).click();
  await choose(page, drawer.getByLabel('与哪一份比对'), /^证据\d+ /u);
  await expect(image).toHaveCount(2);
  // Whose picture is whose stands on each of them.
  await expect(drawer.locator('.look-photo')).toContainText([/证据\d+ /u, /证据\d+ /u]);
  await drawer.getByRole('button', { name: '放大' }).click();
  await look('证据 两张照片比对');
  await close(page, drawer);
  await expect(rowWith(tab, /^IMG_20260324_210412\.jpg$/u)).toContainText('已看');
}

async function watchInStep(page: Page, tab: Locator, look: (name: string) => Promise<void>): Promise<void> {
  await tab.getByRole('group', { name: '证据视图' }).getByText('多路同看').click();
  const videos = tab.locator('.look-camera video');
  await expect(videos).toHaveCount(3);
  await expect(tab.getByText(/^此时未摄录（\d\d:\d\d:\d\d 开始）$/u).first()).toBeVisible();
  await tab.getByRole('button', { name: '播放（空格）' }).click();
  const places = () =>
    videos.evaluateAll((all) =>
      all.map((video) => (video instanceof HTMLVideoElement && !video.paused ? video.currentTime : null)),
    );
  await expect
    .poll(async () => (await places()).filter((place) => place !== null).length, { timeout: 60_000 })
    .toBeGreaterThan(1);
  await page.waitForTimeout(2_500);
  const [first, second] = await places();
  // By the cameras' own clocks the second began 15 seconds after the first.
  const apartSeconds = (first ?? 0) - (second ?? 0) - 15;
  console.log(`look: cameras apart ${Math.round(Math.abs(apartSeconds) * 1000)} ms`);
  expect(Math.abs(apartSeconds)).toBeLessThan(0.4);
  await look('证据 多路同看');
  await tab.getByRole('button', { name: /^(暂停|播放)（空格）$/u }).click();
  await tab
    .getByRole('group', { name: '证据视图' })
    .getByText(/^材料 /u)
    .click();
}

/** A recording whose coding no browser knows, and one without a byte. */
async function addOddFiles(stick: string): Promise<void> {
  const folder = join(stick, '执法记录仪');
  const [name = ''] = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.mp4'));
  const bytes = await readFile(join(folder, name));
  for (let at = bytes.indexOf('avc1'); at >= 0; at = bytes.indexOf('avc1', at + 1))
    bytes.write('mp4v', at, 'latin1');
  await writeFile(join(stick, '旧编码.mp4'), bytes);
  await writeFile(join(stick, '空文件.mp4'), '');
}

async function importOddFiles(page: Page, tab: Locator): Promise<void> {
  await tab.getByRole('button', { name: '导入证据' }).first().click();
  const drawer = page.getByRole('dialog', { name: '导入证据' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  for (const name of ['旧编码.mp4', '空文件.mp4'])
    await drawer.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await drawer.getByRole('button', { name: '开始导入' }).click();
  await expect(drawer.getByText(/本次 2 个文件/u)).toBeVisible({ timeout: 30_000 });
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
}
