import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';

declare global {
  interface Window {
    /** Brought into the page under test. */
    readonly axe: typeof axe;
  }
}

const pictures = resolve(import.meta.dirname, '../../../.work/screens');

/** A small office monitor and a usual one. */
export const monitors = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const;

type Monitor = (typeof monitors)[number];
/** Where what is too wide shows first. */
export const smallMonitor: readonly Monitor[] = monitors.slice(1);

/** Looks at what is on screen on both monitors: it fits, everybody can use it, and a picture is kept. */
export type Look = (name: string) => Promise<void>;

/** Pictures are named after the carrier and the monitor; the last monitor stays for what comes next. */
export function lookWith(page: Page, driver: string, on: readonly Monitor[] = monitors): Look {
  return (name) =>
    test.step(name, async () => {
      await mkdir(pictures, { recursive: true });
      for (const monitor of on) {
        await page.setViewportSize(monitor);
        const path = join(pictures, `${driver} ${monitor.width} ${name}.png`);
        await page.screenshot({ path, animations: 'disabled' });
        await expectFits(page, `${name} ${monitor.width}`);
        await expectApart(page, `${name} ${monitor.width}`);
      }
      // A part that could not be read says so and leaves its place empty: nothing else would notice.
      await expect.soft(page.getByText('程序出现意外错误'), `faults on ${name}`).toHaveCount(0);
      await isAtRest(page);
      // The same elements on both monitors: asking once, where it is tightest, saves half the time.
      await expectAccessible(page, name);
    });
}

/** A colour on its way to another is neither of the two; what turns for ever is never at rest. */
async function isAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
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

/** Nothing sticks out of its field over the one beside it. */
async function expectApart(page: Page, name: string): Promise<void> {
  const stickingOut = await page.locator('.ant-form-item:visible').evaluateAll((fields) =>
    fields.flatMap((field) => {
      const edge = field.getBoundingClientRect().right + 1;
      const controls = [...field.querySelectorAll('button, input, label, .ant-select, .ant-picker')];
      const isOut = controls.some((control) => control.getBoundingClientRect().right > edge);
      return isOut ? [field.textContent.slice(0, 40)] : [];
    }),
  );
  expect.soft(stickingOut, `fields of ${name}`).toEqual([]);
}

/** No barrier that axe calls serious or critical. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations, passes } = await auditOf(page);
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

/** What axe says of the page; it is brought in once a page, and of what passed it only counts the rules: naming every element took most of its time. */
async function auditOf(page: Page): Promise<AxeResults> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate((): Promise<AxeResults> => window.axe.run({ resultTypes: ['violations'] }));
}
