import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Look } from './look.ts';

/** What works at once, takes long or leads away instead of opening something. */
const opensNothing =
  /^(?:展开|收起|显示|全部|全选|制作|核验|导出|下载|打印|保存|立即|上一|下一|查看|预览|开始|刷新|重试|现在|锁定|备份|体检|检查|清除|取消|\d+$)/u;
/** One of many of the same kind is enough. */
const kinds = [/^证据\d+ /u, /^受侵害人员：/u, /^相对人：/u, /^证人：/u, /^撤销/u, /^划去/u, /^核对/u];

/** Where the buttons are pressed. */
export interface Place {
  readonly area: Locator;
  readonly name: string;
  /** Comes back when a button led away. */
  readonly back: () => Promise<unknown>;
}

/** Presses every button of a place, one after the other, looks at each drawer or dialog that opens for the first time, and closes it. Gives the titles. */
export async function openEverything(page: Page, place: Place, seen: Set<string>, look: Look): Promise<void> {
  const choice = place.area.locator('.ant-segmented').first();
  const parts = await choice.locator('.ant-segmented-item').allInnerTexts();
  for (const part of parts.length === 0 ? [''] : parts) {
    if (part !== '') await choice.locator('.ant-segmented-item', { hasText: part.trim() }).first().click();
    await pressAll(page, { ...place, name: `${place.name} ${part}`.trim() }, seen, look);
  }
}

async function pressAll(
  page: Page,
  { area, name, back }: Place,
  seen: Set<string>,
  look: Look,
): Promise<void> {
  const opened = page.getByRole('dialog').first();
  const take = async () => {
    const title = await titleOf(opened);
    if (!seen.has(kindOf(title))) await look(`打开 ${name} ${title.replaceAll('/', '／')}`);
    seen.add(kindOf(title));
    await shut(page, opened);
  };
  const words = await area.getByRole('button').filter({ visible: true }).allInnerTexts();
  for (const word of new Set(words.map((text) => text.trim()))) {
    // A slow one of the button before.
    if (await opened.isVisible()) await take();
    if (word === '' || opensNothing.test(word) || seen.has(kindOf(word))) continue;
    const button = area.getByRole('button', { name: word, exact: true }).filter({ visible: true }).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.click();
    seen.add(kindOf(word));
    if (await opens(opened)) await take();
    if (await area.isVisible()) continue;
    // What leads away often opens its drawer over there.
    if (await opens(opened)) await take();
    await back();
  }
  if (await opens(opened)) await take();
}

const kindOf = (title: string) => kinds.find((kind) => kind.test(title))?.source ?? title;

const opens = (dialog: Locator) =>
  dialog.waitFor({ state: 'visible', timeout: 600 }).then(
    () => true,
    () => false,
  );

async function titleOf(dialog: Locator): Promise<string> {
  const title = dialog.locator('.ant-drawer-title, .ant-modal-title, .ant-modal-confirm-title').first();
  return (await title.innerText()).slice(0, 30);
}

async function shut(page: Page, dialog: Locator): Promise<void> {
  await dialog
    .getByRole('button', { name: /^(?:取\s?消|关\s?闭|不另存|不导出|不打印|返\s?回|Close)/u })
    .or(dialog.locator('.ant-drawer-close, .ant-modal-close'))
    .first()
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
