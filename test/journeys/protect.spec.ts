import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import type { Locator, Page } from '@playwright/test';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import type { Look } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';
import { drawBox } from './steps/protect.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a still is taken out of a video, taken again, covered in two places and proved', async ({
  page,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');
  const video = tab.getByRole('row').filter({ hasText: '视频' }).filter({ hasText: '.mp4' }).first();
  await video.getByRole('button').first().click();
  const drawer = page.getByRole('dialog', { name: /^证据\d+ /u });
  const digestBefore = await digestIn(drawer);

  await drawer.getByRole('slider', { name: '播放位置' }).press('ArrowRight');
  for (let frames = 0; frames < 12; frames += 1) await page.keyboard.press('.');
  // The hand is faster than the player: the picture of the new place is still to come.
  await drawer.getByRole('button', { name: '截图' }).evaluate((button: HTMLElement) => {
    for (const video of document.querySelectorAll('video')) video.currentTime += 0.2;
    button.click();
  });
  await expect(page.getByText(/^已截取，编为证据\d+$/u)).toBeVisible();
  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  await look('证据 派生');
  await drawer.getByRole('button', { name: /^证据\d+ 证据\d+ [\d:.]+ 截图$/u }).click();

  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  await drawer.getByRole('button', { name: '重新截取比对' }).click();
  await expect(drawer.getByText(/^重新截取比对：\d+个像素完全一致$/u)).toBeVisible();

  await drawer.getByRole('button', { name: '制作遮盖件' }).click();
  const dialog = page.getByRole('dialog', { name: /^制作遮盖件/u });
  const canvas = dialog.getByRole('application');
  await expect(canvas).toBeVisible();
  await drawBox(page, canvas, { from: [0.2, 0.2], to: [0.4, 0.5] });
  await drawBox(page, canvas, { from: [0.6, 0.6], to: [0.8, 0.8] });
  await dialog.getByRole('button', { name: /^第2处遮盖/u }).press('ArrowUp');
  await expect(dialog.getByRole('button', { name: '保存遮盖件' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: '第1处的理由' }).fill('无关人员面部');
  await dialog.getByRole('combobox', { name: '第2处的理由' }).fill('车牌');
  await look('证据 遮盖');
  await dialog.getByRole('button', { name: '保存遮盖件' }).click();
  await expect(drawer.getByText(/遮盖件/u).first()).toBeVisible();
  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  await expect(drawer.getByText(/框内 \d+ 个像素全部盖住/u)).toBeVisible();
  await expect(drawer.getByText('车牌')).toBeVisible();
  await look('证据 遮盖件');

  await page.keyboard.press('Escape');
  await video.getByRole('button').first().click();
  expect(await digestIn(drawer)).toBe(digestBefore);

  await page.keyboard.press('Escape');
  await coverOnTheWayOut(page, look);
});

/** The still does not leave; its covered copy does. */
async function coverOnTheWayOut(page: Page, look: Look): Promise<void> {
  const tab = await openTab(page, '卷宗');
  await expect(tab.getByText(/截图有遮盖件（证据\d+），原件也随卷/u)).toBeVisible();
  const still = tab.getByRole('row').filter({ hasText: '截图' });
  await still.getByRole('button', { name: '以遮盖件代替' }).click();
  const dialog = page.getByRole('dialog', { name: '以遮盖件代替' });
  await expect(dialog.getByText(/^原件不移交，以证据\d+（遮盖件）代替。$/u)).toBeVisible();
  await dialog.getByRole('textbox', { name: '理由' }).fill('画面中有无关人员');
  await look('卷宗 以遮盖件代替');
  await dialog.getByRole('button', { name: '以遮盖件代替' }).click();
  const told = tab.getByText(/未随卷：画面中有无关人员；以证据\d+（遮盖件）代替/u);
  await expect(told).toBeVisible();
  await told.scrollIntoViewIfNeeded();
  await look('卷宗 已以遮盖件代替');
}

async function digestIn(drawer: Locator): Promise<string | null> {
  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  return drawer.getByTitle(/^SHA-256:[0-9a-f]{64}$/u).getAttribute('title');
}
