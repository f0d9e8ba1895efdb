import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase, openTab } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

/** Figures are measured with `DOSSIER_PHOTOS=1000` on a quiet machine; a suite that runs anywhere checks what does not depend on speed. */
const PHOTOS = Number(process.env['DOSSIER_PHOTOS'] ?? 240);

test('photographs by the hundred scroll row by row, and bad ones harm nothing', async ({
  page,
  folders,
  driver,
}) => {
  test.setTimeout(540_000);
  const look = lookWith(page, driver);
  const { caseOfficer } = samplePeople;
  await fillStick(join(folders.stick, '大量照片'), await bigPhoto(page));
  await enter(page, caseOfficer.loginName, caseOfficer.password);
  await openFirstCase(page);
  await openTab(page, '证据');
  await test.step('bring them in', () => importFolder(page));
  await test.step('the table', async () => {
    const { longest, frames, control } = await scrollThrough(page);
    console.log(`table of ${PHOTOS}: ${frames} steps, longest task ${longest} ms (control ${control} ms)`);
    expect(control, 'the block made on purpose').toBeGreaterThan(50);
    expect(frames, 'steps of the wheel').toBeGreaterThan(PHOTOS / 10);
    expect(await heightsOf(page, '.evidence-table tr.ant-table-row')).toEqual([66]);
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    await look('证据 千份 列表');
  });
  await test.step('opening one', async () => {
    const ms = await openingMs(page);
    console.log(`opening an item among ${PHOTOS}: ${ms} ms`);
  });
  await test.step('the gallery', async () => {
    await page.getByRole('radiogroup', { name: '显示方式' }).getByText('缩略图').click();
    await expect.poll(() => paintedThumbnails(page)).toBeGreaterThan(5);
    const { longest, frames, control } = await scrollThrough(page);
    console.log(`gallery of ${PHOTOS}: ${frames} steps, longest task ${longest} ms (control ${control} ms)`);
    expect(control, 'the block made on purpose').toBeGreaterThan(50);
    expect(frames, 'steps of the wheel').toBeGreaterThan(PHOTOS / 10);
    expect(await heightsOf(page, '.gallery > li')).toEqual([242]);
    await expect.poll(() => paintedThumbnails(page)).toBeGreaterThan(5);
    expect(await page.locator('.gallery > li').count()).toBeLessThan(120);
    await look('证据 千份 缩略图');
  });
  await test.step('bad files are named and open without harm', async () => {
    const search = page.getByRole('searchbox', { name: '查找证据' });
    await search.fill('坏件');
    await expect(page.getByText('像素过大，不显示')).toBeVisible();
    await expect(page.locator('.gallery > li')).toHaveCount(badNames.length);
    await look('证据 坏件 缩略图');
    for (const name of badNames) {
      await page.getByRole('button', { name: new RegExp(name, 'u') }).click();
      const drawer = page.getByRole('dialog');
      await expect(drawer.getByRole('button', { name: '另存副本' })).toBeVisible();
      if (name === '坏件巨图') {
        await expect(drawer.getByText('照片像素过大（50000×50000）', { exact: false })).toBeVisible();
        await look('证据 巨图');
      }
      await page.locator('.ant-drawer-close:visible').click();
      await expect(drawer).toBeHidden();
    }
  });
});

const badNames = ['坏件空', '坏件截断', '坏件文字', '坏件巨图', '坏件乱码'];

/** A photograph of twelve million points, drawn in the browser. */
async function bigPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    for (let n = 0; n < 400; n += 1) {
      pen.fillStyle = `hsl(${n * 37} 60% 50%)`;
      pen.fillRect((n * 733) % 4000, (n * 411) % 3000, 420, 300);
    }
    return canvas.toDataURL('image/jpeg', 0.7).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

async function fillStick(folder: string, photo: Buffer): Promise<void> {
  await mkdir(folder);
  for (let n = 1; n <= PHOTOS; n += 1)
    await writeFile(join(folder, `现场${String(n).padStart(4, '0')}.jpg`), withComment(photo, `示例${n}`));
  const bad: readonly Buffer[] = [
    Buffer.alloc(0),
    photo.subarray(0, photo.byteLength / 2),
    Buffer.from('这不是照片，只是一段文字。'),
    sized(photo, 50_000),
    Buffer.concat([photo.subarray(0, 700), Buffer.alloc(40_000, 0xa5), Buffer.from([0xff, 0xd9])]),
  ];
  for (const [index, bytes] of bad.entries()) await writeFile(join(folder, `${badNames[index]}.jpg`), bytes);
}

/** The same picture with other bytes: a comment of its own after the start mark. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const head = Buffer.from([0xff, 0xfe, 0, text.byteLength + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/** A picture that claims to be so many points wide and high. */
function sized(jpeg: Buffer, side: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(side, frame + 5);
  changed.writeUInt16BE(side, frame + 7);
  return changed;
}

async function importFolder(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入证据' }).first().click();
  const drawer = page.getByRole('dialog', { name: '导入证据' });
  await drawer.getByRole('button', { name: '测试U盘' }).click();
  await seeNamesWhole(drawer);
  await drawer.getByRole('row').filter({ hasText: '大量照片' }).getByRole('checkbox').check();
  await drawer.getByLabel('持有人或提供人').fill('示例派出所');
  await drawer.getByLabel('原件存放处').fill('维权办保密柜');
  await drawer.getByRole('button', { name: '开始导入' }).click();
  const outcome = drawer.getByText(`本次 ${PHOTOS + badNames.length} 个文件`, { exact: false });
  await expect(outcome).toBeVisible({ timeout: 400_000 });
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(drawer).toBeHidden();
}

/** A folder of hundreds is laid out by numbers: its boxes must not take the room of the names. */
async function seeNamesWhole(drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '大量照片' }).click();
  const box = drawer.getByRole('checkbox', { name: '选择 现场0001.jpg' });
  const name = drawer.getByText('现场0001.jpg', { exact: true });
  await expect(name).toBeVisible();
  const [boxAt, nameAt] = [await box.boundingBox(), await name.boundingBox()];
  expect((nameAt?.x ?? Number.POSITIVE_INFINITY) - (boxAt?.x ?? 0)).toBeLessThan(60);
  await drawer.getByRole('button', { name: '测试U盘' }).click();
}

interface Scroll {
  readonly longest: number;
  readonly frames: number;
  readonly control: number;
}

/** Scrolls from top to bottom, a screen's third at a time. Units: milliseconds; 0 = no task above 50. */
async function scrollThrough(page: Page): Promise<Scroll> {
  await page.waitForTimeout(1_500);
  return page.evaluate(async () => {
    const start = document.querySelector('.gallery, .evidence-table');
    let main = start?.parentElement ?? null;
    while (
      main !== null &&
      (main.scrollHeight <= main.clientHeight || getComputedStyle(main).overflowY === 'visible')
    )
      main = main.parentElement;
    let longest = 0;
    const take = (entries: PerformanceEntryList) => {
      for (const { duration } of entries) longest = Math.max(longest, Math.round(duration));
    };
    const watcher = new PerformanceObserver((list) => take(list.getEntries()));
    watcher.observe({ entryTypes: ['longtask'] });
    // A block made on purpose must be seen, or the silence that follows would say nothing.
    await new Promise((done) => setTimeout(done, 0));
    const until = performance.now() + 80;
    while (performance.now() < until);
    await new Promise((done) => setTimeout(done, 300));
    const control = longest;
    longest = 0;
    let frames = 0;
    if (main === null) throw new Error('nothing scrolls');
    for (; frames < 2_000; frames += 1) {
      const before = main.scrollTop;
      main.scrollBy(0, 240);
      await new Promise((done) => requestAnimationFrame(done));
      if (main.scrollTop === before) break;
    }
    await new Promise((done) => setTimeout(done, 500));
    take(watcher.takeRecords());
    watcher.disconnect();
    return { longest, frames, control };
  });
}

/** From the press to the first frame that shows the drawer with its viewer. */
async function openingMs(page: Page): Promise<number> {
  const ms = await page.evaluate(async () => {
    const names = [...document.querySelectorAll<HTMLButtonElement>('.evidence-name')];
    const start = performance.now();
    names.at(-1)?.click();
    while (document.querySelector('.case-item .case-viewer') === null && performance.now() - start < 5_000)
      await new Promise((done) => requestAnimationFrame(done));
    return Math.round(performance.now() - start);
  });
  await page.locator('.ant-drawer-close:visible').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return ms;
}

/** The different heights there are: what is reckoned with must be what is drawn. */
function heightsOf(page: Page, selector: string): Promise<readonly number[]> {
  return page
    .locator(selector)
    .evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().height))]);
}

function paintedThumbnails(page: Page): Promise<number> {
  return page
    .locator('.gallery-thumb canvas')
    .evaluateAll((all) => all.filter((canvas) => canvas.clientWidth > 0).length);
}
