import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundles } from '#electron/buildBundles.ts';
import { isOwnPage } from '#electron/ownPage.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { aFounding } from '../people/thePeople.ts';
import { launchStandIn } from '../journeys/drivers/standInElectron/launchStandIn.ts';
import type { StandInLaunch } from '../journeys/drivers/standInElectron/launchStandIn.ts';

const appPath = resolve(import.meta.dirname, '../..');
let work: string;
let browser: Browser;
let launch: StandInLaunch;
const start = async (hasLock = true) =>
  launchStandIn(await browser.newContext({ serviceWorkers: 'block' }), {
    appPath,
    hasLock,
    env: { WEIQUAN_VAULT: join(work, 'vault') },
  });

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'dossier-main-'));
  await buildUiWhenStale(() => undefined);
  await buildBundles();
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  launch = await start();
}, 120_000);
afterAll(async () => {
  await launch.close();
  await browser.close();
  await rm(work, { recursive: true, force: true });
});

describe('the bundled main process (wiring, under a stand-in electron)', () => {
  it('gives the page no Node, its own world and the sandbox, and sets no experimental feature', () => {
    const { preload, ...preferences } = launch.window.options.webPreferences ?? {};
    expect(preferences).toEqual({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      spellcheck: false,
    });
    expect(preload).toBe(join(appPath, '.vite/build/preload.cjs'));
    expect(launch.app.isSandboxed).toBe(true);
  });

  it('shows the window only once it is painted', () => {
    expect(launch.window.isShown).toBe(true);
    expect(launch.window.options).toMatchObject({ show: false });
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'display-capture',
    'fullscreen',
    'clipboard-read',
    'hid',
    'usb',
  ])('grants no permission for %s', async (permission) => {
    const granted = await new Promise((decide) => launch.session.askPermission?.({}, permission, decide));
    expect([
      granted,
      launch.session.checkPermission?.({}, permission),
      launch.session.checkDevice?.(),
    ]).toEqual([false, false, false]);
  });

  it('lets the page copy to the clipboard', async () => {
    expect(
      await new Promise((decide) => launch.session.askPermission?.({}, 'clipboard-sanitized-write', decide)),
    ).toBe(true);
  });

  it.each([
    ['app://dossier/index.html', true],
    ['blob:app://dossier/1', true],
    ['data:image/png;base64,AA', true],
    ['app://dossier.evil/', false],
    ['app://other/', false],
    ['http://127.0.0.1/', false],
    ['https://evil.example/', false],
    ['file:///etc/passwd', false],
    ['ws://127.0.0.1/', false],
    ['blob:https://evil.example/1', false],
  ])('answers a request for %s with %s', async (url, isAllowed) => {
    expect(await launch.session.allows(url)).toBe(isAllowed);
  });

  it('cuts the network in depth', () => {
    expect(launch.session.proxy).toMatchObject({ mode: 'fixed_servers' });
    expect(launch.session.isSpellChecking).toBe(false);
    expect(launch.app.switches).toEqual(
      expect.arrayContaining([
        'host-resolver-rules=MAP * ~NOTFOUND',
        'disable-background-networking',
        'disable-component-update',
      ]),
    );
  });

  it('saves what is its own and nothing else', () => {
    const outcome = (url: string) => {
      let isPrevented = false;
      const event = { preventDefault: () => void (isPrevented = true), defaultPrevented: false };
      launch.session.downloads(event, url);
      return isPrevented ? 'stopped' : 'saved';
    };
    expect(outcome('app://dossier/content/document/a/b.pdf?download=1')).toBe('saved');
    expect(outcome('https://evil.example/x.exe')).toBe('stopped');
    expect(outcome('app://dossier.evil/x')).toBe('stopped');
  });

  it('answers no frame but its own top one', async () => {
    const answer = await launch.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const invoke: unknown =
        frame.contentWindow === null ? null : Reflect.get(frame.contentWindow, 'standInElectronInvoke');
      if (typeof invoke !== 'function') return 'no way in';
      return invoke({ channel: 'dossier', args: [{ kind: 'call', name: 'unit.read', input: {} }] });
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'api.unknownOperation' } });
  });

  it('refuses what is no message of ours', async () => {
    const answers = await launch.page.evaluate(() =>
      Promise.all([
        window.dossierBridge?.call('session.read', {}),
        window.dossierBridge?.call('session.read', 1),
      ]),
    );
    expect(answers).toMatchObject([{ ok: true }, { ok: false, failure: { code: 'api.badInput' } }]);
  });

  it('[A-L2] locks when Windows sleeps or locks its screen', async () => {
    const call = (name: string, input: unknown) =>
      launch.page.evaluate(([operation, text]) => window.dossierBridge?.call(operation, JSON.parse(text)), [
        name,
        JSON.stringify(input),
      ] as const);
    const { loginName, password } = aFounding.systemAdministrator;
    await call('unit.setUp', aFounding);
    for (const event of ['suspend', 'lock-screen'] as const) {
      await call('session.enter', { loginName, password });
      expect(await call('unit.read', {})).toMatchObject({ ok: true });
      launch.power.tell(event);
      expect(await call('unit.read', {})).toMatchObject({ ok: false, failure: { code: 'session.locked' } });
    }
  });

  it('says that the vault is in use, and ends', async () => {
    await expect(start()).rejects.toThrow(/资料库正被另一个程序窗口使用/u);
  });

  it('gives way to the first instance without a window', async () => {
    await expect(start(false)).rejects.toThrow('the program ended');
  });
});

it('our page is told by the slash after its host', () => {
  const urls = [
    'app://dossier/index.html',
    'app://dossier.evil/',
    'app://dossier',
    'https://dossier/',
    'APP://dossier/',
  ];
  expect(urls.map(isOwnPage)).toEqual([true, false, false, false, false]);
});
