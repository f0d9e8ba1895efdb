import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { openElectron } from './drivers/electronDriver.ts';
import { openLoopback } from './drivers/loopbackDriver.ts';
import { openStandIn } from './drivers/standInDriver.ts';
import { watchConsole } from './watchConsole.ts';
import type { ConsoleWatch } from './watchConsole.ts';

/** Set per project in `test/playwright.config.ts`. */
export interface JourneyOptions {
  readonly driver: 'loopback' | 'standInElectron' | 'electron';
  /** The real Electron program, for its own driver. */
  readonly electronPath: string;
}

/** The folders of one test; all vanish when it ends. */
export interface JourneyFolders {
  readonly vault: string;
  /** Plays a USB stick named 测试U盘. */
  readonly stick: string;
}

/** A running program with its window. */
export interface OpenedProgram {
  readonly page: Page;
  /** Closes the window as an officer does; the program ends by itself. Returns its exit code. */
  close(): Promise<number>;
}
export interface DriverSetting {
  readonly folders: JourneyFolders;
  readonly env: Readonly<Record<string, string>>;
  readonly electronPath: string;
  /** A fresh browser profile whose first page is watched. */
  newContext(): Promise<BrowserContext>;
  /** For a page that came another way. */
  follow(page: Page): void;
}

/** The program under test. `page` is a fixture of its own; this one is for journeys that close and open it. */
export interface Journey {
  readonly page: Page;
  readonly console: ConsoleWatch;
  /** Ends the program, does what is to be done meanwhile, and starts it again on the same vault folder. */
  restart(meanwhile?: () => Promise<void>): Promise<Page>;
}

const openers = { loopback: openLoopback, standInElectron: openStandIn, electron: openElectron };

/** Playwright's `test` with the program open on a bare vault; console errors and warnings fail it. */
export const test = base.extend<JourneyOptions & { folders: JourneyFolders; journey: Journey }>({
  driver: ['loopback', { option: true }],
  electronPath: ['', { option: true }],
  folders: async ({ driver }, use) => {
    const work = await mkdtemp(join(tmpdir(), `dossier-journey-${driver}-`));
    const folders = { vault: join(work, 'vault'), stick: join(work, 'stick') };
    await mkdir(folders.stick);
    await use(folders);
    await rm(work, { recursive: true, force: true });
  },
  journey: async ({ driver, electronPath, folders, browser, contextOptions }, use, { errors }) => {
    const env = {
      WEIQUAN_VAULT: folders.vault,
      WEIQUAN_EXTRA_ROOTS: JSON.stringify([{ label: '测试U盘', path: folders.stick }]),
    };
    const watch = watchConsole();
    const newContext = async () => {
      const context = await browser.newContext(contextOptions);
      // From its first moment on; pages a test opens beside it are the test's own business.
      context.once('page', watch.follow);
      return context;
    };
    const open = () => openers[driver]({ folders, env, electronPath, newContext, follow: watch.follow });
    let program = await open();
    await use({
      get page() {
        return program.page;
      },
      console: watch,
      async restart(meanwhile) {
        await program.close();
        await meanwhile?.();
        program = await open();
        return program.page;
      },
    });
    if (errors.length > 0) await tellWhatStood(program.page);
    await program.close();
    expect(watch.problems(), 'console of the page').toEqual([]);
  },
  page: async ({ journey }, use) => {
    await use(journey.page);
  },
});

/** The pictures of a failed journey stay on the machine that ran it; its words are in the output. */
async function tellWhatStood(page: Page): Promise<void> {
  const words = await page.evaluate(() => document.body.innerText).catch((error: unknown) => String(error));
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  console.error(`${page.url()}\n${lines.slice(0, LINES_TOLD).join('\n')}`);
}
const LINES_TOLD = 250;

export { expect } from '@playwright/test';
