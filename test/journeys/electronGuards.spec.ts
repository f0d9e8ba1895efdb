import { expect, test } from './app.ts';

test.describe('the window of Electron', () => {
  test('stays on its page whatever the page tries', async ({ page }) => {
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://evil.example/';
    });
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.action = 'https://evil.example/';
      form.method = 'get';
      document.body.append(form);
    });
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(page.url()).toBe(before);
  });

  test('opens no second window', async ({ page }) => {
    await page.evaluate(() => void window.open('https://evil.example/'));
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('finds nothing outside its own origin', async ({ page, journey }) => {
    journey.console.allow(/404|Failed to load/u);
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/none.js',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/build/main.cjs',
        '/content/..%2fx',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });
});
