import type { Browser } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { buildBundles } from '#electron/buildBundles.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { apiSuite } from './apiSuite.ts';
import { launchChromium, openDirect, openLoopback, standInCarrier } from './carriers.ts';

let browser: Browser;
beforeAll(async () => {
  await buildUiWhenStale(() => undefined);
  await buildBundles();
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser.close());

apiSuite('the contract in process', openDirect);
apiSuite('the contract over the loopback host', openLoopback);
apiSuite(
  'the contract over the bundled main process and preload (stand-in Electron)',
  standInCarrier(() => browser),
);
