import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './app.ts';

/** A page of somebody else in the same browser, on another port of this PC. */
const foreign = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>foreign</title><link rel="icon" href="data:,">');
});
test.beforeAll(() => new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done)));
test.afterAll(() => new Promise<void>((done) => foreign.close(() => done())));
const foreignUrl = () => `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`;

test.describe('another page in the same browser', () => {
  test('cannot ask the host anything, although the browser holds the cookie', async ({ page }) => {
    const host = new URL(page.url()).origin;
    const other = await page.context().newPage();
    await other.goto(foreignUrl());
    const answers = await other.evaluate(async (origin) => {
      const tried = (path: string, init: RequestInit) =>
        fetch(origin + path, { credentials: 'include', ...init }).then(
          (response) => `answered ${response.status}`,
          () => 'stopped',
        );
      return [
        await tried('/api/call/unit.read', {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        }),
        await tried('/api/call/unit.read', { method: 'POST', body: '{}' }),
        await tried('/', {}),
        await tried('/content/evidence/a/b', {}),
      ];
    }, host);
    expect(answers).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  });

  test('cannot show, embed or run anything of the host', async ({ page }) => {
    const host = new URL(page.url()).origin;
    const other = await page.context().newPage();
    await other.goto(foreignUrl());
    const loaded = await other.evaluate(async (origin) => {
      const load = (tag: 'script' | 'img', path: string) =>
        new Promise((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('stopped'));
          element.src = origin + path;
          document.body.append(element);
        });
      return [await load('script', '/index.html'), await load('img', '/content/evidence/a/b')];
    }, host);
    expect(loaded).toEqual(['stopped', 'stopped']);
  });

  test('is not let in by a link to the program either', async ({ page }) => {
    const host = new URL(page.url()).origin;
    const other = await page.context().newPage();
    await other.goto(foreignUrl());
    await other.evaluate((origin) => {
      location.href = origin;
    }, host);
    await other.waitForURL(`${host}/`);
    await expect(other.locator('body')).toHaveText(/请求来自别的网页|请从程序图标打开/u);
  });

  test('gets no token by opening the program itself', async ({ page, journey }) => {
    journey.console.allow(/403/u);
    const other = await page.context().newPage();
    await other.goto(new URL(page.url()).origin);
    const status = await other.evaluate(async () => {
      const headers = {
        'content-type': 'application/json',
        'x-dossier-token': sessionStorage.getItem('dossier.token') ?? '',
      };
      return (await fetch('/api/call/unit.read', { method: 'POST', headers, body: '{}' })).status;
    });
    expect(status).toBe(403);
  });
});
