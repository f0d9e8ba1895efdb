import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { itemDrawer } from './intake.ts';

interface Corners {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Draws a box on a picture; corners as parts of the picture. */
export async function drawBox(page: Page, canvas: Locator, { from, to }: Corners): Promise<void> {
  const frame = await canvas.boundingBox();
  if (frame === null) throw new Error('the picture is not on screen');
  const at = ([x, y]: readonly [number, number]) =>
    [frame.x + x * frame.width, frame.y + y * frame.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
}

/** A bystander in a photograph is covered in a copy; the copy proves that nothing is left under the fill. */
export async function coverPhoto(page: Page, tab: Locator, fileName: string): Promise<void> {
  await tab
    .getByRole('row')
    .filter({ has: page.getByTitle(fileName, { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  const drawer = itemDrawer(page);
  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  await drawer.getByRole('button', { name: '制作遮盖件' }).click();
  const dialog = page.getByRole('dialog', { name: /^制作遮盖件/u });
  const canvas = dialog.getByRole('application');
  await expect(canvas).toBeVisible();
  await drawBox(page, canvas, { from: [0.2, 0.2], to: [0.4, 0.5] });
  await dialog.getByRole('combobox', { name: '第1处的理由' }).fill('无关人员面部');
  await dialog.getByRole('button', { name: '保存遮盖件' }).click();
  await expect(dialog).toBeHidden();
  await drawer.getByRole('tab', { name: '来源与派生' }).click();
  await expect(drawer.getByText(/框内 \d+ 个像素全部盖住/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}
