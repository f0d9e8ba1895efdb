import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { JourneyOptions } from './journeys/app.ts';

const root = resolve(import.meta.dirname, '..');
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
const electron = join(runtime, process.platform === 'win32' ? 'electron.exe' : 'electron');
const hasElectron = existsSync(electron);
// Told once, by the runner itself and not by each of its workers.
if (!hasElectron && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log('没有 Electron 运行时:journeys 在 loopback 和 standInElectron 上运行,electron 一项不参加。');
}

/** The journeys: one suite, every carrier that this machine has. */
export default defineConfig<JourneyOptions>({
  testDir: './journeys',
  testMatch: '**/*.spec.ts',
  outputDir: join(root, '.work/playwright'),
  globalSetup: './journeys/buildAll.ts',
  // The bundles are CommonJS already; translating their megabytes again would take half a minute per test.
  build: { external: ['**/.vite/**'] },
  // A page that waits for its host leaves half a core idle; more pages than cores would only wait for each other.
  workers: Math.min(4, Math.max(1, availableParallelism())),
  // A machine that stumbles must not hide what else was found; `everything.ts` names whoever needed the second try.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
    screenshot: 'only-on-failure',
    trace: process.env['JOURNEY_TRACE'] === '1' ? 'on' : 'off',
  },
  projects: [
    { name: 'loopback', testIgnore: '**/electronGuards.spec.ts', use: { driver: 'loopback' } },
    {
      name: 'standInElectron',
      // The screens are the same bytes and the contract one suite on every carrier: here is played what a host does itself.
      testMatch: ['door', 'electronGuards', 'hostSecurity', 'mainJob', 'printing'].map(
        (name) => `**/${name}.spec.ts`,
      ),
      use: { driver: 'standInElectron' },
    },
    ...(hasElectron
      ? [
          {
            name: 'electron',
            testIgnore: ['**/loopbackGuards.spec.ts', '**/gallery.spec.ts'],
            use: { driver: 'electron' as const, electronPath: electron },
          },
        ]
      : []),
  ],
});
